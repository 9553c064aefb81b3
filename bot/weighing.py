"""What a message amounts to, weighed from what was heard and what was found: the judgements that dialogue rests on."""

from bot.finding import Found
from bot.knowledge import Entry
from bot.leaning import leans_on_talk, names_condition
from bot.manner import Manner
from bot.matches import ASK_FROM
from bot.move import Heard
from bot.questions import asks_somewhere, clauses, names_topic, opens_question
from bot.tellings import REMEDY, complains
from bot.triage import Level

BOOKING_ENTRIES = frozenset({"contact"})
"""Asked together with symptoms, it is answered as a diagnostic reply: the booking goes on, the symptom counts."""


def books(entry: Entry) -> bool:
    """Whether an entry leads to booking."""
    return entry.id in BOOKING_ENTRIES or entry.button == "book"


_PUTTING_OFF = frozenset("wait waiting come instead".split())
"""Words of who would rather not be seen today; beside a danger they are no practice question."""
SURE = 0.8
"""Small talk below this confidence may be a story that nobody understood."""


def is_about(entry: Entry, found: Found) -> bool:
    """Whether an entry that was not shown may still be what "it" means next."""
    return entry.kind == "information" and (found.confidence or 0.0) >= ASK_FROM


def answerable(heard: Heard, found: Found) -> bool:
    """Whether a personal message asks something general that curated text answers, or is clearly small talk."""
    message, sure = heard.message, (found.confidence or 0.0) >= SURE
    answers = [e for e in found.answers if e.kind != "small talk"]
    if not answers:
        return bool(found.answers) and sure
    leant = found.leant and not complains(message)
    asks = heard.verdict.asks or leant or (sure and asks_somewhere(message))
    return asks and not any(e.id in BOOKING_ENTRIES for e in answers)


def asks_something_else(heard: Heard, found: Found) -> bool:
    """Whether, after an alarm, a message is clearly another question: it names a condition, or is about the practice.

    "Can you massage that", "does it go away", "is it ok to wait" ask about the danger itself.
    """
    verdict, message = heard.verdict, heard.message
    if verdict.level > Level.CALM:
        return False
    answers = [entry for entry in found.answers if entry.kind != "small talk"]
    if not answers or any(entry.id in BOOKING_ENTRIES for entry in answers):
        return False
    asked = clauses(message)
    leans = leans_on_talk(message) and all(clause.words == message.words for clause in asked)
    if verdict.asks and names_condition(message) and asked and not leans:
        return True
    if verdict.personal or verdict.story or leans_on_talk(message):
        return False
    sure = (found.confidence or 0.0) >= SURE and _PUTTING_OFF.isdisjoint(message.words)
    practical = sure and all(entry.kind == "practice" for entry in answers)
    return (opens_question(message) or names_topic(message)) and (practical or names_condition(message))


def asks_of_remedy(heard: Heard, found: Found) -> bool:
    """Whether what leans on a question about a remedy asks about one too: "and tylenol", "both on the same day?"."""
    if REMEDY not in heard.context.told or not leans_on_talk(heard.message):
        return False
    sure = (found.confidence or 0.0) >= SURE or any(entry.kind == "practice" for entry in found.answers)
    return heard.manner is Manner.PLAIN and not (found.answers and sure)


def fact(found: Found) -> Entry | None:
    """The entry whose one sentence may stand in a diagnostic reply as a general fact."""
    if found.confidence is None or found.confidence < ASK_FROM:
        return None
    return next((e for e in found.nearest[:1] if e.kind == "information" and e.in_one_sentence), None)
