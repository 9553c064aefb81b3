"""level(message, any file) >= level(message, no file): nothing that she writes makes the chat hear less."""

from dataclasses import replace

from hypothesis import example, given
from hypothesis import strategies as st

from bot.assistant import Assistant
from bot.knowledge import EMPTY, Entry, Knowledge, SafetySection
from bot.models import Models
from bot.nlu.levels import Level
from tests.bot.small import SMALL, small_knowledge
from tests.bot.taught import EXAMPLES

LOUD = {level.kind: level for level in Level if level > Level.CALM}
WORDS = (
    "numb", "pee", "legs", "die", "kill", "fever", "chest", "pain", "what", "massage", "book", "weather", "breathe",
    "can't", "my", "suicide", "pregnant", "nummb", "sucide", "brething", "not", "no",
)  # fmt: skip
SIGNS = (
    "i cant pee", "i want to die", "numb between my legs", "my calf is hot and swollen",
    "chest pain and short of breath",
    "im going to kill myself", "i have a feverr and my back hurts", "do i have piriformis syndrome", "my hip hurts",
    "should i take ibuprofen", "no numbness but i can't feel my foot", "sucidal thoughts", "my legs are paralized",
    "i cant brethe", "i am numbb in the saddel area", "what is sciatica", "how do i book", "hello",
)  # fmt: skip
MESSAGES = st.one_of(
    st.sampled_from([*SIGNS, *(one.text for one in EXAMPLES)]),
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=8).map(" ".join),
    st.text(max_size=60),
)
LINES = st.one_of(
    st.sampled_from(SIGNS), st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join)
)
SECTIONS = st.builds(
    SafetySection,
    st.just("Hers"),
    st.sampled_from([*LOUD, "calm"]),
    st.lists(LINES, min_size=1, max_size=3).map(tuple),
    st.lists(LINES, max_size=3).map(tuple),
    answer_with=st.just("muscle"),
)


def written(
    sections: list[SafetySection], groups: list[tuple[str, ...]], lines: list[str], calm: list[str]
) -> Knowledge:
    """A file with her sections, synonyms, wordings of a question, and lines not for the chat."""
    own = Entry("own", "What is my own question?", tuple(lines), answer="An answer.")
    knowledge = small_knowledge([*SMALL, own], safety=sections)
    return replace(knowledge, synonyms=tuple(groups), not_for_chat=tuple(calm))


FILES = st.builds(
    written,
    st.lists(SECTIONS, max_size=3),
    st.lists(st.lists(st.sampled_from(WORDS), min_size=2, max_size=3).map(tuple), max_size=3),
    st.lists(LINES, max_size=4),
    st.lists(LINES, max_size=2),
)


@given(MESSAGES, FILES)
@example("SUCID", written([], [], ["sucide"], []))
def test_no_file_lowers_what_is_heard(shipped: Assistant, text: str, knowledge: Knowledge) -> None:
    bare, hers = Assistant(EMPTY, Models(shipped.models.intent)), Assistant(knowledge, shipped.models)
    assert hers.assess(text).level >= bare.assess(text).level


@given(MESSAGES, FILES)
def test_no_reply_is_quieter_than_what_is_heard(shipped: Assistant, text: str, knowledge: Knowledge) -> None:
    assistant = Assistant(knowledge, shipped.models)
    heard, reply = assistant.assess(text), assistant.respond(text)
    least = heard.level if heard.calm_entry is None or heard.level >= Level.URGENT else Level.CALM
    assert LOUD.get(reply.kind, Level.CALM) >= least


@given(MESSAGES, st.lists(st.sampled_from(SIGNS), max_size=2))
def test_no_earlier_message_lowers_a_reply(shipped: Assistant, text: str, earlier: list[str]) -> None:
    context: str | None = None
    for message in earlier:
        context = shipped.respond(message, context).context
    assert LOUD.get(shipped.respond(text, context).kind, Level.CALM) >= shipped.assess(text).level


@given(
    st.one_of(st.text(max_size=300), st.text(st.characters(), max_size=60)),
    st.one_of(st.none(), st.text(max_size=80)),
    st.one_of(st.none(), st.text(max_size=20), st.just("causes")),
)
def test_any_string_gives_a_reply(
    shipped: Assistant, text: str, context: str | None, entry: str | None
) -> None:
    reply = shipped.respond(text, context, entry)
    assert reply.text.strip()
    assert reply.kind in {*LOUD, "answer", "practice", "clarify", "smalltalk", "unknown"}
