"""The chat in a terminal shows what a visitor's page would show."""

from collections.abc import Iterator

from bot import Assistant
from bot.dialogue.reply import Reply
from bot.dialogue.state.turn import Suggestion
from bot.dialogue.words.links import Link
from bot.tools.terminal import chat, show

REPLY = Reply(
    kind="answer",
    text="Words.",
    html="<p>Words.</p>",
    context="1",
    notice="Call 911 for this.",
    links=(Link("booking", "Book", "https://a.example"), Link("professional", "See a doctor")),
    suggestions=(Suggestion("What next?", "next"), Suggestion("My own", None)),
)


def talk(assistant: Assistant, *typed: str) -> list[str]:
    lines: Iterator[str] = iter(typed)
    told: list[str] = []

    def ask(prompt: str) -> str:
        try:
            return next(lines)
        except StopIteration:
            raise EOFError from None

    chat(assistant, ask, told.append)
    return told


def test_a_reply_shows_words_warning_links_and_numbered_suggestions() -> None:
    assert show(REPLY) == (
        "Words.\n\n! Call 911 for this.\n\n  [Book] https://a.example\n  [See a doctor]\n\n  1. What next?\n  2. My own"
    )


def test_a_reply_of_words_alone_is_words_alone() -> None:
    assert show(Reply(kind="smalltalk", text="Hi.", html="", context="1")) == "Hi."


def test_the_greeting_comes_first(small_assistant: Assistant) -> None:
    assert small_assistant.welcome().text in talk(small_assistant)[0]


def test_a_number_taps_the_suggestion_beside_it(small_assistant: Assistant) -> None:
    first = small_assistant.welcome().suggestions[0]
    told = talk(small_assistant, "1")
    assert told[-1].strip() == show(
        small_assistant.respond(first.label, small_assistant.welcome().context, first.entry)
    )


def test_a_number_without_a_suggestion_is_a_message(small_assistant: Assistant) -> None:
    for typed in ("0", "99", "²", "-1"):
        assert len(talk(small_assistant, typed)) == 3


def test_an_alarm_is_remembered_from_one_line_to_the_next(small_assistant: Assistant) -> None:
    assert "911" in talk(small_assistant, "i cant feel my legs", "i'm fine")[-1]


def test_quit_the_end_and_an_interrupt_leave(small_assistant: Assistant) -> None:
    assert len(talk(small_assistant, "QUIT", "hello")) == 2
    assert len(talk(small_assistant)) == 2

    def interrupted(prompt: str) -> str:
        raise KeyboardInterrupt

    chat(small_assistant, interrupted, lambda line: None)


def test_an_empty_line_is_no_message(small_assistant: Assistant) -> None:
    assert len(talk(small_assistant, "", "   ", "quit")) == 2
