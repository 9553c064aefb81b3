"""Decides what to do with one message: safety first, then what was tapped, chosen, said or asked."""

from collections.abc import Callable
from dataclasses import replace

from bot.dialogue import after_alert, follow_ups, suggestions
from bot.dialogue.answering import Answering, Search
from bot.dialogue.context import MOST_MISSES, MOST_SEEN, MOST_TOPICS, NO_BOOKING_TURNS, Context
from bot.dialogue.manner import Manner, manner_of
from bot.dialogue.questions import asks
from bot.dialogue.referrals import comfort, fact, refusal
from bot.dialogue.turn import TOLD_BEFORE, Action, Suggestion, Turn, is_minor, kind_of, kinds_beside
from bot.knowledge import Entry, Knowledge
from bot.language.text import Message, read, same_words
from bot.nlu.levels import Level
from bot.nlu.triage import Assessment, louder

FRAGMENT_WORDS = 4
"""A bare complaint is at most so long; longer ones tell a story."""

JOINED_WORDS = 14
"""Longer messages say themselves what they are about."""

_MISSES = ("do not know", "do not know again", "do not know still")
_HANDS = frozenset(
    "massage massaged massages massaging rub rubbed rubbing press pressure knead session cupping".split()
)


class Policy:
    """Decides, for one knowledge file; `search` and `assess` read parts of a message and rewritten follow-ups."""

    def __init__(self, knowledge: Knowledge, search: Search, assess: Callable[[Message], Assessment]) -> None:
        self._knowledge, self._assess = knowledge, assess
        self._answering = Answering(knowledge, search, assess)
        self._own_symptoms = same_words(knowledge.says["my own symptoms"])

    def decide(self, turn: Turn) -> Action:
        """The one action for a message."""
        turn = self._with_what_was_told(turn)
        return _with_alert(self._decided(turn), turn)

    def _decided(self, turn: Turn) -> Action:
        level = turn.assessment.level
        if level >= Level.CRISIS:
            return after_alert.ring(turn)
        if after_alert.takes_back(turn):
            return self._taken_back(turn)
        entry = turn.tapped or self._calm_example(turn)
        if entry is not None and level < Level.URGENT and turn.paused is None:
            return self._given(turn, entry)
        if turn.context.in_alarm and (held := after_alert.hold(turn)):
            return held
        return self._referred(turn) or self._paused(turn) or self._spoken(turn) or self._answered(turn)

    # --- what the talk before adds ---

    def _with_what_was_told(self, turn: Turn) -> Turn:
        """The turn with this message in the slots, and the louder level of it joined to what was told before."""
        assessment, context = self._joined(turn), turn.context
        slots = context.slots
        if assessment.warns:
            slots = slots.filled(turn.corrected)
        context = replace(context, slots=slots, minor=is_minor(turn))
        return replace(turn, assessment=assessment, context=context)

    def _joined(self, turn: Turn) -> Assessment:
        """What is heard in a short message after what was told before: "and now it is hot" after a swollen calf."""
        heard, message, told = turn.assessment, turn.corrected, turn.context.slots.sentence()
        if not told or not 0 < len(message.words) <= JOINED_WORDS or heard.level >= Level.CRISIS:
            return heard
        if turn.context.slots.condition and not _HANDS.isdisjoint(message.words):
            heard = replace(
                heard, level=max(heard.level, Level.TREATMENT), levels=heard.levels | {Level.TREATMENT}
            )
        if manner_of(turn.message) is not Manner.PLAIN or asks(message.folded):
            return heard
        whole, before = self._assess(read(f"{told} and {message.folded}")), self._assess(read(told))
        known = max(heard.level, before.level, turn.context.alert)
        return (
            replace(louder(heard, whole), language=heard.language)
            if Level.URGENT <= whole.level > known
            else heard
        )

    def _taken_back(self, turn: Turn) -> Action:
        """The take-back is acknowledged, and what else the message asks is answered."""
        turn = replace(turn, context=after_alert.opened(turn.context))
        if turn.assessment.level is Level.CALM and not asks(turn.message.folded) and turn.tapped is None:
            offered = suggestions.opening(self._knowledge, turn.context.seen)
            return Action(
                "smalltalk", turn.assessment, turn.context, says=("taken back",), suggestions=offered
            )
        action = self._decided(turn)
        return replace(action, says=("taken back", *action.says))

    # --- what must be said before anything else ---

    def _referred(self, turn: Turn) -> Action | None:
        """The reply to a message that needs care; None where an ordinary one may be given."""
        level, message = turn.assessment.level, turn.corrected
        if level is Level.URGENT:
            return self._urgent(turn)
        own = same_words(turn.message.folded) == self._own_symptoms
        if own or (level < Level.DIAGNOSTIC and follow_ups.assents(message, turn.context)):
            return self._diagnostic(turn)
        if level is Level.DIAGNOSTIC:
            bare = (
                len(message.words) <= FRAGMENT_WORDS
                and "?" not in message.folded
                and not asks(message.folded)
            )
            return self._fragment(turn) if bare and not turn.assessment.ordinary else self._diagnostic(turn)
        return self._treatment(turn) if level is Level.TREATMENT else None

    def _urgent(self, turn: Turn) -> Action:
        """The urgent card, then what is asked beside it, as long as it neither books nor praises massage."""
        turn = replace(turn, context=replace(turn.context, alert=max(turn.context.alert, Level.URGENT)))
        return self._with(turn, Action("urgent", turn.assessment, turn.context), self._beside(turn))

    def _diagnostic(self, turn: Turn) -> Action:
        """A referral, then one general fact at most: a whole list of symptoms would read as a match."""
        label, kind_words, answers = refusal(turn), comfort(turn), self._beside(turn)
        says = (*_spanish(turn), *kind_words, label)
        if Level.TREATMENT in turn.assessment.levels:
            says = (*says, _advice(turn))
        whole = label in {"cannot diagnose", "cannot diagnose others", "cannot tell what it is"}
        context = replace(
            turn.context,
            refused=turn.context.refused or whole,
            comforted=turn.context.comforted or bool(kind_words),
            refused_advice=turn.context.refused_advice or Level.TREATMENT in turn.assessment.levels,
        )
        general = None if any(e.kind == "information" for e in answers) else fact(turn, answers)
        action = Action("diagnostic", turn.assessment, context, says=says, fact=general)
        return _with_referral(self._with(turn, action, answers))

    def _fragment(self, turn: Turn) -> Action:
        """Three ways on from bare words for a complaint."""
        kind_words = comfort(turn)
        says = (*_spanish(turn), *kind_words, "cannot diagnose again", "fragment")
        near = (e for e in turn.candidates.nearest if e.kind == "information" and not e.unfilled)
        context = replace(turn.context, comforted=turn.context.comforted or bool(kind_words))
        action = Action("diagnostic", turn.assessment, context, says=says)
        ways = suggestions.of_fragment(self._knowledge, next(near, None))
        return _with_referral(self._with(turn, replace(action, suggestions=ways), ()))

    def _treatment(self, turn: Turn) -> Action:
        """No advice, who can give it, and what she does; where it is about a condition, whose word comes first."""
        condition = turn.assessment.with_condition or bool(turn.context.slots.condition)
        offers = (
            ()
            if condition or turn.context.refused_advice or turn.context.alert > Level.CALM
            else ("what i do",)
        )
        says = (*_spanish(turn), *comfort(turn), _advice(turn), *offers)
        context = replace(turn.context, refused_advice=True)
        answers = self._beside(turn)
        if condition:
            answers = tuple(entry for entry in answers if not after_alert.invites(entry))
        action = Action("treatment", turn.assessment, context, says=says, with_condition=condition)
        return self._with(turn, action, answers)

    def _beside(self, turn: Turn) -> tuple[Entry, ...]:
        """The ordinary questions asked beside something that needs care."""
        return self._answering.beside(turn) if turn.assessment.ordinary and turn.paused is None else ()

    # --- what was tapped, said or asked ---

    def _calm_example(self, turn: Turn) -> Entry | None:
        entry = self._knowledge.entry(turn.assessment.calm_entry or "")
        return entry if entry is not None and entry.status == "live" else None

    def _given(self, turn: Turn, entry: Entry) -> Action:
        """Her answer to a tapped question or a calm example, with the warning line and the links of the level."""
        softened = turn.assessment.level > Level.CALM
        action = Action(kind_of((entry,)), turn.assessment, turn.context, confidence=1.0, refers=softened)
        return self._with(turn, action, (entry,))

    def _paused(self, turn: Turn) -> Action | None:
        if turn.paused is None:
            return None
        return Action("unknown", turn.assessment, turn.context, paused=turn.paused)

    def _spoken(self, turn: Turn) -> Action | None:
        """Bare words, complaints, links, gibberish, choices and other languages."""
        manner = manner_of(turn.message)
        options = tuple(e for id_ in turn.context.options if (e := self._knowledge.entry(id_)))
        if "none of th" in turn.message.folded or (manner is Manner.NO and options):
            return self._unknown(turn, "none fits", keep=bool(options))
        chosen = follow_ups.choose(turn.corrected, options)
        if chosen is not None:
            return self._with(
                turn, Action(kind_of((chosen,)), turn.assessment, turn.context, confidence=1.0), (chosen,)
            )
        if turn.assessment.language == "es" and not self._answering.answers(turn):
            polite = manner in {Manner.GREETING, Manner.THANKS, Manner.GOODBYE}
            return (
                self._small(turn, "spanish contact")
                if polite
                else self._unknown(turn, _spanish(turn, "spanish contact")[0])
            )
        small = {
            Manner.THANKS: "thanks",
            Manner.GOODBYE: "goodbye",
            Manner.YES: "yes to nothing",
            Manner.NO: "yes to nothing",
        }
        if manner in small:
            return self._small(turn, small[manner])
        return self._refused_to_read(turn, manner)

    def _refused_to_read(self, turn: Turn, manner: Manner) -> Action | None:
        if manner is Manner.SEXUAL:
            return replace(self._unknown(turn, "not offered"), links=False, suggestions=())
        unread = {Manner.COMPLAINT: "complaint", Manner.GIBBERISH: "gibberish", Manner.LINK: "do not know"}
        if manner in unread and not (manner is Manner.COMPLAINT and self._answering.answers(turn)):
            return self._unknown(turn, unread[manner])
        if turn.assessment.language == "other" and not self._answering.answers(turn):
            return replace(self._unknown(turn, "other language"), warns=True)
        return None

    def _answered(self, turn: Turn) -> Action:
        """The answer to what was asked, asking back, or unknown."""
        found = self._answering.found(turn)
        if found.answers:
            action = Action(
                kind_of(found.answers), turn.assessment, turn.context, confidence=found.confidence
            )
            says = (TOLD_BEFORE,) if found.repeats else ()
            if turn.assessment.language == "es":
                says = ("spanish contact",)
            return self._with(turn, replace(action, says=says, brief=found.brief), found.answers)
        if found.exhausted:
            return self._with(
                turn, Action("unknown", turn.assessment, turn.context, says=("nothing more", "what i do")), ()
            )
        options = tuple(entry for entry in turn.candidates.options if entry.kind != "small talk")
        if len(options) > 1 and turn.assessment.language == "en":
            return self._clarify(turn, options)
        return self._unknown(turn, _MISSES[min(turn.context.misses, len(_MISSES) - 1)], keep=True)

    def _clarify(self, turn: Turn, options: tuple[Entry, ...]) -> Action:
        context = replace(turn.context, options=tuple(entry.id for entry in options), misses=0)
        none = Suggestion(self._knowledge.says["none of these"], None)
        confidence = turn.candidates.confidence
        action = Action("clarify", turn.assessment, context, says=("asking back",), confidence=confidence)
        return replace(action, suggestions=(*suggestions.of_entries(options), none))

    def _small(self, turn: Turn, label: str) -> Action:
        context = replace(turn.context, options=(), misses=0)
        offered = suggestions.opening(self._knowledge, context.seen)
        return Action("smalltalk", turn.assessment, context, says=(label,), suggestions=offered)

    def _unknown(self, turn: Turn, label: str, keep: bool = False) -> Action:
        misses = min(turn.context.misses + (label in _MISSES), MOST_MISSES)
        context = replace(turn.context, options=(), misses=misses)
        near = turn.candidates.nearest if label in _MISSES else ()
        offered = suggestions.nearest(near, self._knowledge, context.seen)
        action = Action(
            "unknown", turn.assessment, context, says=(label,), suggestions=offered, may_keep=keep
        )
        return replace(action, confidence=turn.candidates.confidence)

    def _with(self, turn: Turn, action: Action, answers: tuple[Entry, ...]) -> Action:
        """The action with entries to answer, what to ask next, and a context that knows them."""
        told = answers or ((action.fact,) if action.fact else ())
        topics = tuple(entry.id for entry in told if entry.kind != "small talk")
        seen = () if action.brief else tuple(entry.id for entry in answers)
        context = _remembering(action.context, topics, seen)
        parked = action.suggestions or suggestions.onward(action.kind, told, self._knowledge, context.seen)
        confidence = (
            action.confidence if action.confidence is not None or not told else turn.candidates.confidence
        )
        also = kinds_beside(action.kind, action.assessment, answers)
        return replace(
            action, entries=answers, also=also, confidence=confidence, suggestions=parked, context=context
        )


def _remembering(context: Context, topics: tuple[str, ...], seen: tuple[str, ...]) -> Context:
    return replace(
        context,
        topics=topics[:MOST_TOPICS] or context.topics,
        seen=tuple(dict.fromkeys((*seen, *context.seen)))[:MOST_SEEN],
        options=(),
        misses=0,
    )


def _with_referral(action: Action) -> Action:
    """The action after which "why" asks why this chat cannot diagnose."""
    general = (action.fact.id,) if action.fact else tuple(entry.id for entry in action.entries)
    topics = (*general, follow_ups.REFERRAL_ENTRY)[-MOST_TOPICS:]
    return replace(action, context=replace(action.context, topics=topics))


def _advice(turn: Turn) -> str:
    return "cannot advise again" if turn.context.refused_advice else "cannot advise on treatment"


def _spanish(turn: Turn, calm: str = "spanish") -> tuple[str, ...]:
    """The Spanish frame of a Spanish writer, with the signs of danger where a warning is due."""
    if turn.assessment.language != "es":
        return ()
    return ("spanish",) if turn.assessment.warns else (calm,)


def _with_alert(action: Action, turn: Turn) -> Action:
    """What an alarm in force, or taken back, does to every reply: the warning line, and nothing that books."""
    context = action.context
    calm = context.alert is Level.CALM and not context.taken_back
    opened_now = context.alert is Level.CALM < turn.context.alert
    waiting = NO_BOOKING_TURNS + 1 if opened_now else turn.context.no_booking
    may_book = context.alert is Level.CALM and waiting == 0
    parked = (
        tuple(e for e in action.entries if context.alert > Level.CALM and after_alert.invites(e))
        if turn.tapped is None
        else ()
    )
    if parked:
        told = tuple(entry for entry in action.entries if entry not in parked)
        action = replace(action, entries=told, says=("after an emergency", *action.says))
    talks = action.line or action.kind in {"emergency", "crisis"}
    return replace(
        action,
        context=replace(context, no_booking=max(waiting - 1, 0)),
        warns=action.warns or (not calm and not talks),
        may_book=may_book and action.may_book,
        may_keep=action.may_keep and calm and not turn.assessment.warns and not turn.assessment.sections,
    )
