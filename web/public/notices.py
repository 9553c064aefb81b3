"""What /help and /privacy say: from the one list of signs, and from the settings in force."""

from dataclasses import dataclass

from web.housekeeping import COUNT_DAYS
from web.security.rate_limit import RATES
from web.settings import Settings


@dataclass(frozen=True, slots=True)
class Signs:
    """Signs of danger, each on a line of its own."""

    now: tuple[str, ...]
    soon: tuple[str, ...]


SIGNS = Signs(
    now=(
        "Trouble peeing or pooping",
        "Numbness between the legs",
        "Weakness or numbness in both legs",
        "A foot you can't lift",
        "Chest pain",
        "Trouble breathing",
    ),
    soon=("Fever", "Unexplained weight loss", "A past cancer", "A recent fall", "A swollen, red, warm calf"),
)
"""`bot.SIGN_LIST` as a list; a test holds the two together."""


def privacy(settings: Settings, kept_days: int) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """(heading, lines) in plain words; `kept_days` is how long a kept question stays, 0: none is kept."""
    return (
        ("What is stored", _stored(settings, kept_days)),
        ("What is not stored", _not_stored()),
        ("In your browser", _browser()),
        ("Good to know", _known(settings)),
    )


def _stored(settings: Settings, kept_days: int) -> tuple[str, ...]:
    return (
        "Counts for each day: how many questions of which kind, which answers were shown, how many visitors "
        "pressed Yes or No, how many pressed a link. No words, no time of day, no visitor. "
        f"They are deleted after {COUNT_DAYS} days.",
        *_kept(kept_days),
        *_sent(settings, kept_days),
        "Request lines in the server's log: when, which page, how long it took. Nothing that says what it was about.",
        f"It all lies in {'a PostgreSQL database' if settings.database_url else 'one file on the server'}.",
    )


def _sent(settings: Settings, days: int) -> tuple[str, ...]:
    if settings.digest == "off" or not days:
        return ()
    return (
        "Kept questions are also sent to me by e-mail. What was sent stays there after it is deleted here.",
    )


def _kept(days: int) -> tuple[str, ...]:
    if not days:
        return ("No question is kept at the moment, not even with your yes.",)
    return (
        "A question that found no answer, or no good one, only if you press “Keep my question”. A program takes names, "
        "phone numbers, addresses and birth dates out first; it finds most of them, not all, so please leave them out. "
        "You can take the question back at once.",
        f"A kept question is deleted after {days} days. A message about somebody's health is never kept.",
    )


def _not_stored() -> tuple[str, ...]:
    return (
        "What you type. It is read by a program, answered, and forgotten.",
        "Your name, your address on the internet, or which browser you use.",
        "Cookies: visitors get none.",
        "Nothing is passed on: no advertising, no counting service, no other company, "
        "and no artificial intelligence service reads along.",
    )


def _browser() -> tuple[str, ...]:
    return (
        "Before you open the chat, it stores nothing.",
        "Once you open it, the talk stays in this browser tab, so that it is still there on the next page. "
        "It is gone when you close the tab or press “Start over”.",
    )


def _known(settings: Settings) -> tuple[str, ...]:
    count, unit = RATES["chat"][0]
    limited = (
        "To keep the chat free for everybody, it counts how often one internet address asks "
        f"({count} a {unit}). For that it holds a scrambled form of the address "
        f"{'in memory shared by its machines' if settings.redis_url else 'in memory'}; the scrambling "
        "changes every day and cannot be undone."
    )
    return (
        *((limited,) if settings.rate_limits else ()),
        "Please leave names and private details out of your questions: the chat does not need them.",
        "Nobody reads along while you type, so nobody can see that you need help. In an emergency, call 911.",
        "The company that hosts the server may keep its own technical records of visits.",
    )
