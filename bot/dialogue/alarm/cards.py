"""The built-in text and links for a danger, in English and Spanish; her files may add to them, never replace them."""

from collections.abc import Iterable, Mapping

from bot.dialogue.kinds import Kind
from bot.dialogue.words.links import Link
from bot.nlu.assessment import Assessment
from bot.nlu.levels import Level

WARNING_LINE = (
    "Call 911 for new trouble peeing or pooping, numbness between the legs, both legs weak or numb, "
    "chest pain or trouble breathing."
)
"""The short line under every personal message: at most 25 words, and it begins with when to call 911."""

SIGN_LIST = (
    "Get emergency care (911) for new trouble peeing or pooping, numbness between the legs, weakness or "
    "numbness in both legs, a foot you can't lift, chest pain or trouble breathing. See a doctor promptly for "
    "fever, unexplained weight loss, a past cancer, a recent fall, or a swollen, red, warm calf."
)
"""The one list of signs, for /help and the entry about medical help."""

CLOT_SIGNS = frozenset({"a-swollen-red-or-warm-leg", "a-possible-blood-clot"})
PREGNANCY_SIGNS = frozenset({"pain-in-pregnancy-or-after-birth"})
"""Names of red flags with advice of their own; a test says when the list has one no longer."""

MOST_ECHOES = 3
"""A frightened reader does not take in more signs than this."""

NO_RUBBING = "Until then, do not have it rubbed or massaged."
SEE_TODAY = "speak to a doctor, nurse line or urgent care today, before any massage"
CALL_911 = "Please call 911 or go to the nearest emergency room now."
WHY_NOW = "This chat can't tell how serious it is. Only an exam in person can, and it should not wait."
NOT_MONITORED = "This chat is not monitored, so nobody here will see this or call for you."

CALL = Link("emergency", "Call 911", "tel:911")
LIFELINE = Link("emergency", "Call 988", "tel:988")
TEXT_LIFELINE = Link("emergency", "Text 988", "sms:988")
POISON = Link("emergency", "Call Poison Control", "tel:1-800-222-1222")

HELP_IS_COMING = {
    Level.EMERGENCY: "Good. Please do as they tell you. This chat is not watched, so stay with them and not with it. "
    "If anything gets worse, call 911.",
    Level.URGENT: "Good. Please do as they tell you, and call 911 if it gets worse. This chat is not watched.",
    Level.CRISIS: "Good. I'm glad you are reaching out. Please stay with them; this chat is not watched. "
    "You can call or text 988 again at any time, and 911 if there is danger.",
}
"""Said to a visitor who says that help is on its way."""

WHAT_TO_SAY = {
    Level.EMERGENCY: "Tell them first what you wrote here, in the same words, and when it began. If nobody is helping "
    "yet, please call 911 now and tell them the same.",
    Level.URGENT: "Tell them first what you wrote here, in the same words, and when it began. "
    "Call 911 if it gets worse.",
    Level.CRISIS: "You can say it just as you wrote it here; they are there for that. Call or text 988 at any time, "
    "and 911 if there is danger.",
}
"""Said to a visitor who asks what to tell the responders."""

THANKED = {
    Level.EMERGENCY: "Take good care. If you haven't yet, please call 911 or go to the nearest emergency room now.",
    Level.CRISIS: "Take good care of yourself. Day or night, you can call or text 988, and 911 if there is danger.",
}
"""Said to thanks and goodbye while the alarm is in force."""

PLANNED = {
    Level.URGENT: f"Please don't put it off: {SEE_TODAY}. Once that is done, you are welcome to message me. "
    "Call 911 if it gets worse.",
}
"""Said to a visitor who plans to call or go; it approves of nothing, because the plan may be another one."""


def remind_of_today(may_be_a_clot: bool) -> str:
    """The sentence that ends every other reply while an urgent sign is in force."""
    return f"Please {SEE_TODAY}." + (f" {NO_RUBBING}" if may_be_a_clot else "")


WHY_TODAY = {
    Level.URGENT: "This chat can't tell whether it is serious, and only an exam in person can. "
    f"So please {SEE_TODAY}, and call 911 if it gets worse.",
}
"""Said to a visitor who asks why it must be today."""

Sentence = Mapping[str, str]
"""Language -> what a visitor may tap."""

CALLED: Mapping[Level, tuple[Sentence, ...]] = {
    Level.EMERGENCY: (
        {"en": "I called 911 already.", "es": "Ya llamé al 911."},
        {"en": "We are on our way to the ER.", "es": "Vamos camino a emergencias."},
    ),
    Level.CRISIS: ({"en": "I called 988 already.", "es": "Ya llamé al 988."},),
}
"""Suggested with a card, to say that help is coming."""

CHECKED: Mapping[Level, Sentence] = {
    Level.EMERGENCY: {"en": "The ER checked it: no danger.", "es": "Ya lo revisaron en emergencias."},
    Level.URGENT: {"en": "A doctor checked it: not urgent.", "es": "Ya lo revisó un doctor."},
}
MIXED_UP: Sentence = {"en": "A mix-up: nobody is in danger.", "es": "Fue un error: no hay peligro."}
NOT_SUICIDAL: Sentence = {"en": "A mix-up: I'm not suicidal.", "es": "Fue un error: no soy suicida."}
THEY_ARE_NOT_SUICIDAL: Sentence = {
    "en": "A mix-up: they are not suicidal.",
    "es": "Fue un error: no es suicida.",
}
END_SENTENCES = (*CHECKED.values(), MIXED_UP, NOT_SUICIDAL, THEY_ARE_NOT_SUICIDAL)
"""Every sentence that ends an alarm when a visitor taps or writes it, so that no chat stays locked. The therapist's
files cannot change them."""

_SPANISH_EMERGENCY = (
    "Por favor, llame al 911 o vaya ahora mismo a la sala de emergencias más cercana. No maneje usted: pida que "
    "alguien le lleve o espere la ambulancia. Un masaje no es el próximo paso hoy. Nadie vigila este chat. "
    "Fuera de Estados Unidos, llame a su número local de emergencias."
)
_SPANISH_LIFELINE = (
    "Lo siento mucho. Por favor, llame al 988 y oprima 2, o envíe AYUDA por texto al 988 (gratis, a toda hora). "
    "Si hay peligro ahora, llame al 911. Dígaselo a alguien que esté cerca. Nadie vigila este chat."
)
_SPANISH_URGENT = (
    "Por favor, hable hoy con un médico, una línea de enfermería o una clínica de urgencias, antes de cualquier "
    "masaje. Llame al 911 si no puede orinar o controlar el intestino, si siente dormida la entrepierna, si las "
    "piernas están débiles o dormidas, o si tiene dolor de pecho o le falta el aire."
)


def choose_end_sentences(alarm: Level, crisis: bool, about_others: bool) -> tuple[Sentence, ...]:
    """The sentences that end an alarm in force; crisis: whether it includes a crisis, whatever is more severe."""
    if alarm is Level.CALM:
        return ()
    if alarm is Level.CRISIS:
        return (THEY_ARE_NOT_SUICIDAL if about_others else NOT_SUICIDAL,)
    return (MIXED_UP,) if crisis else (CHECKED[alarm], MIXED_UP)


def build_number_links(alarm: Level, crisis: bool) -> tuple[Link, ...]:
    """The numbers to call above a calm reply while an alarm is in force."""
    call = (CALL,) if alarm is Level.EMERGENCY else ()
    return (*call, LIFELINE, TEXT_LIFELINE) if crisis else call


def build_card_links(assessment: Assessment, kind: Kind) -> tuple[Link, ...]:
    """The numbers to call in an emergency or a crisis, the most important first."""
    if kind == Kind.CRISIS:
        return (LIFELINE, TEXT_LIFELINE, CALL)
    poison = (POISON,) if assessment.overdose else ()
    lifeline = (LIFELINE, TEXT_LIFELINE) if Level.CRISIS in assessment.levels else ()
    return (CALL, *poison, *lifeline)


def write_emergency_card(assessment: Assessment, minor: bool, shorter: bool = False) -> str:
    """The card for a sign that needs 911 now; together with a crisis both blocks, 911 first."""
    also_crisis = Level.CRISIS in assessment.levels
    blocks = [
        CALL_911,
        WHY_NOW if shorter else _echo_signs(assessment),
        _say_what_to_do_now(assessment, shorter),
    ]
    blocks += [
        _offer_lifeline(assessment) if also_crisis else "",
        _ask_for_an_adult(minor),
        "" if shorter else _promise_the_rest(assessment),
    ]
    return _join_blocks(assessment, (_SPANISH_EMERGENCY, _SPANISH_LIFELINE if also_crisis else ""), blocks)


def write_crisis_card(assessment: Assessment, minor: bool, shorter: bool = False) -> str:
    """The card for somebody who may hurt themselves: care first, then 988 and 911."""
    if assessment.subject.third_person:
        care = "I'm so sorry. Thank you for looking out for them; this matters more than anything else here."
        company = "Please stay with them, and don't carry this alone."
    else:
        care = "You matter, and you don't have to get through it alone."
        care = care if shorter else f"I'm so sorry you're carrying this much. {care}"
        company = "Please tell someone near you how bad it is, and don't carry this alone."
    blocks = [
        care,
        _offer_lifeline(assessment),
        "" if shorter else company,
        NOT_MONITORED,
        _ask_for_an_adult(minor),
    ]
    return _join_blocks(assessment, (_SPANISH_LIFELINE,), blocks)


def write_urgent_card(assessment: Assessment, minor: bool, shorter: bool = False) -> str:
    """The card for a sign that a doctor should see soon; the warning line below it says when to call 911."""
    whose = "they've seen" if assessment.subject.third_person else "you've seen"
    blocks = [
        f"Please {SEE_TODAY}.",
        "" if shorter else _echo_signs(assessment),
        *_advise(assessment),
        f"Don't wait if it gets worse. You are welcome to message me once {whose} a doctor.",
        _ask_for_an_adult(minor),
    ]
    return _join_blocks(assessment, (_SPANISH_URGENT,), blocks)


def ask_clearance(assessment: Assessment, shorter: bool = False) -> str:
    """That a doctor must agree first, for massage together with a condition or a medicine."""
    third = assessment.subject.third_person
    whose, whom = ("their", "them") if third else ("your", "you")
    if shorter:
        return f"Here, too, {whose} doctor, or whoever treats {whom}, has to agree before any massage."
    return (
        f"Please ask {whose} doctor, or whoever treats {whom}, before any massage, and tell me about it "
        f"before a session. I can't say whether a massage is right with it."
    )


def _join_blocks(assessment: Assessment, spanish: Iterable[str], english: Iterable[str]) -> str:
    """The blocks of a card, those in Spanish first for somebody who writes Spanish."""
    first = spanish if assessment.language == "es" else ()
    return "\n\n".join(filter(None, (*first, *english)))


def _echo_signs(assessment: Assessment) -> str:
    """The asserted signs, in our own words."""
    echoes = list(dict.fromkeys(_find_echoes(assessment)))[:MOST_ECHOES]
    signs = ", ".join(echoes[:-1]) + (" and " if len(echoes) > 1 else "") + echoes[-1] if echoes else ""
    opening = f"You wrote about {signs}. A" if signs else "What you describe is not for a chat. A"
    soon = "right away" if assessment.level >= Level.EMERGENCY else "soon"
    return f"{opening} medical professional needs to check that in person, {soon}."


def _find_echoes(assessment: Assessment) -> Iterable[str]:
    return (finding.flag.echo for finding in assessment.flagged(assessment.level))


def _advise(assessment: Assessment) -> Iterable[str]:
    """What not to do with a possible blood clot, and whom to call in pregnancy."""
    names = {finding.flag.name for finding in assessment.flagged(assessment.level)}
    if names & CLOT_SIGNS:
        yield NO_RUBBING
    if names & PREGNANCY_SIGNS:
        yield "An OB or a midwife is the right person to call."


def _say_what_to_do_now(assessment: Assessment, shorter: bool) -> str:
    drive = "They should not drive" if assessment.subject.third_person else "Please don't drive yourself"
    lines = [f"{drive}: ask someone to drive, or wait for the ambulance."]
    if assessment.overdose:
        lines.insert(0, "You can also call Poison Control at 1-800-222-1222, day or night.")
    if not shorter:
        lines.append("Massage is not the next step today. Outside the US, call your local emergency number.")
    return " ".join([*lines, NOT_MONITORED])


def _offer_lifeline(assessment: Assessment) -> str:
    danger = "If they are" if assessment.subject.third_person else "If you are"
    return (
        "Please call or text 988 (24/7, free), or chat at 988lifeline.org. "
        f"{danger} in danger right now, call 911. Outside the US, call your local emergency number."
    )


def _ask_for_an_adult(minor: bool) -> str:
    return "Please tell a parent or another adult you trust, and have them call." if minor else ""


def _promise_the_rest(assessment: Assessment) -> str:
    whose = "they've" if assessment.subject.third_person else "you've"
    return f"I can help with the other question after {whose} been checked." if assessment.ordinary else ""
