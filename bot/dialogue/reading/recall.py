"""What earlier messages add to this one: whom an alarm is about, and a level that they can only raise."""

from collections.abc import Callable

from bot.dialogue.entry_ids import SIGNS_ENTRY
from bot.dialogue.reading.manner import Manner, manner_of
from bot.dialogue.reading.massage import asks_for_hands
from bot.dialogue.reading.of_whom import tells_of_oneself
from bot.dialogue.reading.questions import asks
from bot.dialogue.reading.treatments import hears_condition, may_concern_treatment
from bot.dialogue.state.slots import NEEDS_A_DOCTOR, OTHER, Slots, told_in
from bot.dialogue.state.turn import Turn
from bot.dialogue.thresholds import BARE_WORDS, FOLLOW_UP_WORDS, JOINED_WORDS, SHORT_WORDS
from bot.examples.acts import Act
from bot.language.persons import FIRST_PERSON
from bot.language.segments import sentences
from bot.language.text import Message, read, tokenise
from bot.nlu.assessment import Assessment
from bot.nlu.clauses import split
from bot.nlu.levels import Level
from bot.nlu.negation import denies_having
from bot.nlu.subject import mentions_small_child, subject_of

_HAS = frozenset("have had got i've i'm mine me has his her hers".split())
_ONE_OF_THEM = frozenset(
    "one ones those these that that's them first second third last two three both all".split()
)
_LISTED_CONDITIONS = frozenset(("fall", "fever", "cancer", "clot"))
"""Conditions that the list of signs names, with which a doctor should be seen promptly."""
_THINNERS = frozenset(("thinner", "thinners"))


def recall(turn: Turn, assess: Callable[[Message], Assessment]) -> Turn:
    """The turn with this message added to the slots, at the higher of its own level and the level it has when combined
    with earlier messages."""
    assessment, slots = _of_whom(_joined(turn, assess), turn), turn.context.slots
    if assessment.warns or _tells_of_a_condition(turn):
        slots = _updated(turn, assessment)
    adult = assessment.subject.adult
    at_home = mentions_small_child(turn.corrected.folded) and (adult or not assessment.warns)
    minor = assessment.subject.minor and not at_home
    told_before = turn.context.minor and (turn.context.about_others or not adult)  # a parent of age, too
    context = turn.context._replace(slots=slots, minor=minor or told_before)
    return turn._replace(assessment=assessment, context=context)


def _updated(turn: Turn, heard: Assessment) -> Slots:
    """The slots with this message. A calm one that reports no condition may still name one for something else: "what is
    the difference, my brother had surgery"."""
    before, slots = turn.context.slots, turn.context.slots.updated(turn.corrected)
    if hears_condition(turn) and slots.condition not in NEEDS_A_DOCTOR:
        return slots._replace(condition=OTHER)
    reports = heard.level > Level.CALM or _tells_of_a_condition(turn)
    return slots if reports else slots._replace(condition=before.condition)


def _of_whom(heard: Assessment, turn: Turn) -> Assessment:
    """The assessment with the person whom the alarm in force, or else the talk, is about.

    A visitor who drives or sits next to the patient is not the patient: under an alarm only a new sign of somebody else
    alone makes it about them, and one of the visitor's own about the visitor. Without an alarm a talk stays about
    somebody else until the visitor reports symptoms of their own, or anything that a doctor should see soon.
    """
    context, subject = turn.context, heard.subject
    if context.alarm is Level.CALM:
        goes_on = context.about_others and heard.level < Level.URGENT and not tells_of_oneself(turn.corrected)
        return heard._replace(subject=subject._replace(third_person=subject.third_person or goes_on))
    flagged = bool(heard.flagged(heard.level))
    anew = flagged and subject.third_person and FIRST_PERSON.isdisjoint(turn.corrected.words)
    own = flagged and not subject.third_person and not FIRST_PERSON.isdisjoint(turn.corrected.words)
    if own and heard.level >= Level.URGENT:
        return heard
    if anew and heard.level >= Level.CRISIS:
        return heard
    return heard._replace(subject=subject._replace(third_person=context.about_others))


def _joined(turn: Turn, assess: Callable[[Message], Assessment]) -> Assessment:
    """The assessment of a short message in the light of earlier ones, raised where a reported condition needs a
    doctor's agreement."""
    heard = _with_what_was_told(turn, assess)
    if turn.context.topics[:1] == (SIGNS_ENTRY,) and _has_listed_sign(turn):
        heard = _at_least(heard, Level.URGENT)
    told, stops = bool(turn.context.slots.condition), turn.does(Act.CHANGES_TREATMENT)
    medicine = _announces_a_change(turn) or (
        stops and may_concern_treatment(turn) and not turn.does(Act.MAY_COME)
    )
    spoken_of = medicine or (told and (stops or asks_for_hands(turn.corrected)))
    needs_a_word = heard.level < Level.CRISIS and (spoken_of or _tells_of_a_condition(turn))
    return _at_least(heard, Level.TREATMENT) if needs_a_word else heard


def _announces_a_change(turn: Turn) -> bool:
    """Whether a message after a refusal of advice may announce a change of treatment: "ok, just half then"."""
    asked = any(map(asks, sentences(turn.corrected.folded)))
    plain = manner_of(turn.message) is Manner.PLAIN and not asked
    # "i'll write to her then, thank you", "i'll try to get seen sooner"
    leaves = any(map(turn.surely, (Act.THANKS, Act.GOODBYE, Act.PLAN)))
    changes = turn.does(Act.CHANGES_TREATMENT) if leaves else turn.may_do(Act.CHANGES_TREATMENT)
    return turn.context.refused_advice and plain and changes


def _with_what_was_told(turn: Turn, assess: Callable[[Message], Assessment]) -> Assessment:
    """The assessment of a short message combined with the slots: "and now it is hot" after a swollen calf.

    An emergency that no red flag names counts only where the message reports symptoms: "scared of surgery" does not.
    """
    heard, message, slots = turn.assessment, turn.corrected, turn.context.slots
    if not slots.sentence() or not 0 < len(message.words) <= JOINED_WORDS or heard.level >= Level.CRISIS:
        return heard
    if manner_of(turn.message) is not Manner.PLAIN or asks(message.folded):
        return heard
    told, now = slots.sentence(), told_in(message)
    whole, before = assess(read(f"{told} and {message.folded}")), assess(read(told))
    known = max(heard.level, before.level, turn.context.alarm, Level.DIAGNOSTIC)
    adds = any(now) if whole.level is Level.URGENT else bool(now.place or now.complaint)
    whole = whole._replace(language=heard.language, acts=heard.acts)
    if whole.level > known and (adds or whole.flagged(whole.level)):
        return whole
    return whole if _names_the_sign(heard, whole) else heard


def _has_listed_sign(turn: Turn) -> bool:
    """Whether a message after the list of signs reports one of them, by its place in the list or by its name."""
    each = tuple(sentences(turn.corrected.folded))
    named = (told_in(read(sentence)).condition for sentence in each if not asks(sentence))
    return any(map(_claims_a_sign, each)) or not _LISTED_CONDITIONS.isdisjoint(named)


def _claims_a_sign(sentence: str) -> bool:
    """Whether a short sentence after the list of signs reports one of them: "i have the first one"."""
    words = tokenise(sentence)
    if len(words) > FOLLOW_UP_WORDS or asks(sentence) or _HAS.isdisjoint(words):
        return False
    each = (clause.sentence[clause.start : clause.end] for clause in split(sentence))
    return any(not (denies_having(clause) or _ONE_OF_THEM.isdisjoint(clause)) for clause in each)


def _at_least(heard: Assessment, level: Level) -> Assessment:
    return heard._replace(level=max(heard.level, level), levels=heard.levels | {level})


def _tells_of_a_condition(turn: Turn) -> bool:
    """Whether a message reports a condition that needs a doctor's agreement, by its name in one short sentence ("i'm
    pregnant") or in other words."""
    if hears_condition(turn) or _asks_about_massage_with_a_condition(turn):
        return True
    if told_in(turn.corrected).condition not in NEEDS_A_DOCTOR:
        return False
    return any(map(_is_told_condition, map(read, sentences(turn.corrected.folded))))


def _asks_about_massage_with_a_condition(turn: Turn) -> bool:
    """Whether a question that no detail of the practice answers names such a condition beside massage, even in general:
    "warfarin and massage, do they go together"."""
    practical = any(entry.kind == "practice" for entry in turn.candidates.answers)
    named = told_in(turn.corrected).condition in NEEDS_A_DOCTOR and asks_for_hands(turn.corrected)
    return named and asks(turn.corrected.folded) and not practical


def _is_told_condition(sentence: Message) -> bool:
    """Whether a short sentence that asks nothing names such a condition of the visitor, or somebody else's medicine."""
    condition = told_in(sentence).condition
    bare = "blood" not in sentence.words and not _THINNERS.isdisjoint(sentence.words)
    medicine = condition == "blood-thinner" and not bare
    most = JOINED_WORDS if medicine else SHORT_WORDS  # a blood thinner is hardly ever named for anything else
    if len(sentence.words) > most or asks(sentence.folded) or condition not in NEEDS_A_DOCTOR:
        return False
    third_person = subject_of(sentence.folded, sentence.words).third_person
    theirs = condition == "blood-thinner" and third_person
    bare_name = len(sentence.words) <= BARE_WORDS and not (third_person or "my" in sentence.words)  # "my cat"
    return theirs or bare_name or not FIRST_PERSON.isdisjoint(sentence.words)


def _names_the_sign(heard: Assessment, whole: Assessment) -> bool:
    """Whether both have the same level, but only the combined text matches a red flag of it."""
    level = heard.level
    return whole.level is level >= Level.URGENT and bool(whole.flagged(level)) and not heard.flagged(level)
