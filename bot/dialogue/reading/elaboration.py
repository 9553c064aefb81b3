"""A question about the words of the last answer: "which areas are those", "in what way more severe"."""

from bot.dialogue.reading.conditions import unnamed
from bot.dialogue.reading.follow_ups import told_last
from bot.dialogue.reading.questions import NO_TOPIC, asks
from bot.dialogue.state.turn import Turn
from bot.dialogue.thresholds import HINTED_MORE_MARGIN, LEANING_WORDS, QUOTED_SHARE
from bot.examples.acts import Act
from bot.knowledge import Entry, Knowledge, as_text
from bot.language.text import Message, fold, read, stem, stems, tokenise

_NAMES_NOTHING = NO_TOPIC | frozenset(
    "like just really only even much many more most very thing things go going say said tell told don't dont it's its "
    "that's these those them they huh hm hmm lol haha oh wow "
    "thx thanks nice cool u ur fair enough several different".split()
)
"""Words that cannot quote an answer."""

_WH_WORDS = frozenset("what what's whats which how why where who when".split())


def find_elaborated(turn: Turn, knowledge: Knowledge) -> Entry | None:
    """The last information given, if a question is about its words; None for any other question."""
    last = told_last(turn.context, knowledge)
    if last is None or last.kind != "information" or len(turn.corrected.words) > LEANING_WORDS:
        return None
    if turn.does(Act.MORE):
        return last
    hinted = turn.assessment.margin(Act.MORE) >= HINTED_MORE_MARGIN and asks(turn.corrected.folded)
    return last if hinted and quoted_share(turn.corrected, last) >= QUOTED_SHARE else None


def wants_detail(turn: Turn, last: Entry) -> bool:
    """Whether a question wants more than an answer said ("which areas"), and does not only check a word of it: "and
    walking?"."""
    checks = quoted_share(turn.corrected, last) > 0 and _WH_WORDS.isdisjoint(turn.corrected.words)
    return turn.does(Act.MORE) and not checks


def quoted_share(message: Message, entry: Entry) -> float:
    """The share of a message's topic words that an answer contains."""
    asked = _topics(message)
    return len(asked & _stems(entry.answer)) / len(asked) if asked else 0.0


def shares_a_topic(message: Message, entry: Entry) -> bool:
    """Whether a message shares a word with an entry's question, apart from the names of the two conditions."""
    return not _topics(read(unnamed(message.folded))).isdisjoint(_stems(unnamed(entry.question.casefold())))


def _topics(message: Message) -> set[str]:
    return {stem(word) for word in message.words if word not in _NAMES_NOTHING and word.isalpha()}


def _stems(text: str) -> set[str]:
    return set(stems(tokenise(fold(as_text(text)))))
