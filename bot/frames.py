"""The built-in safety words: what a visitor reads when somebody may be in danger, in English and Spanish.

Nothing here can be edited away: the knowledge folder may add to these blocks, never replace them.
"""

from dataclasses import dataclass

from bot.triage import Level, Sign, Verdict

WARNING_LINE = (
    "Call 911 for new trouble peeing or pooping, numbness between the legs, weak or numb legs, "
    "chest pain or trouble breathing."
)
"""The short line under every personal message: at most 25 words, and it begins with when to call 911."""

SIGN_LIST = (
    "Get emergency care (911) for new trouble peeing or pooping, numbness between the legs, weakness or "
    "numbness in both legs, a foot you can't lift, chest pain or trouble breathing. See a doctor promptly for "
    "fever, unexplained weight loss, a past cancer, a recent fall, or a swollen, red, warm calf."
)
"""The one list of signs, for /help and the entry about medical help."""

CALL_911 = "Please call 911 or go to the nearest emergency room now."
SEE_SOMEBODY = "Please speak to a doctor, nurse line or urgent care today, before any massage."
NOT_MONITORED = "This chat is not monitored, so nobody here will see this or call for you."
MOST_ECHOES = 3
"""More signs than this in one sentence are not read by somebody who is frightened."""


@dataclass(frozen=True, slots=True)
class Link:
    """One thing to tap under a reply; without `href` it is words only."""

    role: str
    label: str
    href: str | None = None


CALL = Link("emergency", "Call 911", "tel:911")
LIFELINE = Link("emergency", "Call 988", "tel:988")
TEXT_LIFELINE = Link("emergency", "Text 988", "sms:988")
POISON = Link("emergency", "Call Poison Control", "tel:1-800-222-1222")
PROFESSIONAL = Link("professional", "See a doctor or another medical professional")


def emergency_links(also_crisis: bool, overdose: bool = False) -> tuple[Link, ...]:
    """911 first, then Poison Control after an overdose, then 988 where a crisis was heard too."""
    return (CALL, *((POISON,) if overdose else ()), *((LIFELINE, TEXT_LIFELINE) if also_crisis else ()))


def crisis_links() -> tuple[Link, ...]:
    """988 by phone and by text, then 911."""
    return (LIFELINE, TEXT_LIFELINE, CALL)


def urgent_links() -> tuple[Link, ...]:
    """Words that point to a medical professional; nothing that books."""
    return (PROFESSIONAL,)


def emergency(verdict: Verdict, shorter: bool = False) -> str:
    """The block for a sign that needs 911 now; with a crisis beside it, both blocks, 911 first."""
    blocks = [CALL_911, *([] if shorter else _heard(verdict, Level.EMERGENCY)), _now(verdict, shorter)]
    if Level.CRISIS in verdict.levels:
        blocks.append(_lifeline(verdict))
    blocks += _grown_up(verdict) + _later(verdict, shorter)
    if verdict.language == "es":
        blocks.append(_SPANISH_EMERGENCY)
        if Level.CRISIS in verdict.levels:
            blocks.append(_SPANISH_LIFELINE)
    return "\n\n".join(blocks)


def crisis(verdict: Verdict, shorter: bool = False) -> str:
    """The block for somebody who may hurt themselves: care first, then 988 and 911."""
    blocks = [_care(verdict), _lifeline(verdict)]
    if not shorter:
        near = (
            "Please stay with them" if verdict.third_person else "Please tell someone near you how bad it is"
        )
        blocks.append(f"{near}, and don't carry this alone.")
    blocks += [NOT_MONITORED, *_grown_up(verdict)]
    if verdict.language == "es":
        blocks.append(_SPANISH_LIFELINE)
    return "\n\n".join(blocks)


def urgent(verdict: Verdict) -> str:
    """The block for a sign that a doctor should see soon, before anybody works on it."""
    blocks = [SEE_SOMEBODY, *_heard(verdict, Level.URGENT)]
    names = {sign.name for sign in verdict.signs}
    if "clot" in names:
        blocks.append("Until then, do not have it rubbed or massaged.")
    if "pregnancy" in names:
        blocks.append("An OB or a midwife is the right person to call.")
    blocks += [
        _when_911(verdict),
        "Contact me after a medical professional has cleared it, and I'll gladly help.",
    ]
    blocks += _grown_up(verdict)
    if verdict.language == "es":
        blocks.append(_SPANISH_URGENT)
    return "\n\n".join(blocks)


def clearance(verdict: Verdict) -> str:
    """For massage together with a condition or a medicine: who has to agree first."""
    whose = "their" if verdict.third_person else "your"
    return (
        f"Please ask {whose} doctor, midwife or prescriber before any massage, and tell me about it before "
        f"a session. I can't say whether a massage is right with it."
    )


def _heard(verdict: Verdict, level: Level) -> list[str]:
    echoes = list(dict.fromkeys(sign.echo for sign in verdict.signs if _counts(sign, level)))[:MOST_ECHOES]
    if not echoes:
        return []
    told = echoes[0] if len(echoes) == 1 else ", ".join(echoes[:-1]) + " and " + echoes[-1]
    soon = "right away" if level is Level.EMERGENCY else "soon"
    return [f"You wrote about {told}. A medical professional needs to check that in person, {soon}."]


def _counts(sign: Sign, level: Level) -> bool:
    return sign.level is level or (level is Level.EMERGENCY and sign.level is Level.URGENT)


def _now(verdict: Verdict, shorter: bool) -> str:
    drive = "They should not drive" if verdict.third_person else "Please don't drive yourself"
    lines = [f"{drive}: ask someone to drive, or wait for the ambulance."]
    if verdict.overdose:
        lines.insert(0, "You can also call Poison Control at 1-800-222-1222, day or night.")
    if not shorter:
        lines.append("Massage is not the next step today. Outside the US, call your local emergency number.")
    return " ".join([*lines, NOT_MONITORED])


def _lifeline(verdict: Verdict) -> str:
    danger = "If they are" if verdict.third_person else "If you are"
    return (
        "Please call or text 988 (24/7, free), or chat at 988lifeline.org. "
        f"{danger} in danger right now, call 911. Outside the US, call your local emergency number."
    )


def _care(verdict: Verdict) -> str:
    if verdict.third_person:
        return "I'm so sorry. Thank you for looking out for them; this matters more than anything else here."
    return "I'm so sorry you're carrying this much. You matter, and you don't have to get through it alone."


def _when_911(verdict: Verdict) -> str:
    return "Don't wait if it gets worse. " + WARNING_LINE


def _grown_up(verdict: Verdict) -> list[str]:
    told = "Please tell a parent or another adult you trust, and have them call."
    return [told] if verdict.minor else []


def _later(verdict: Verdict, shorter: bool) -> list[str]:
    whose = "they've" if verdict.third_person else "you've"
    return (
        [f"I can help with the other question after {whose} been checked."]
        if verdict.asks and not shorter
        else []
    )


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
