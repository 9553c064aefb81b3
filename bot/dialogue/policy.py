"""Decides what to do with one message: safety first, then what was tapped, chosen, said or asked."""

from collections.abc import Callable, Iterator

from bot.dialogue import (
    after_alert,
    choices,
    follow_ups,
    reaching,
    referrals,
    suggestions,
    take_back,
    verdicts,
)
from bot.dialogue.advice import needs_clearance
from bot.dialogue.answering import Answering, Found, Search
from bot.dialogue.context import (
    MOST_MISSES,
    MOST_SEEN,
    MOST_TOPICS,
    Context,
)
from bot.dialogue.manner import Manner, manner_of, says_goodbye, says_thanks
from bot.dialogue.promises import asks_for_promise
from bot.dialogue.questions import asks
from bot.dialogue.recall import recalled
from bot.dialogue.turn import TOLD_BEFORE, Action, Suggestion, Turn, kind_of, kinds_beside
from bot.dialogue.under_alert import with_alert
from bot.knowledge import Entry, Knowledge
from bot.language.text import Message, as_typed, read, same_words
from bot.nlu.levels import Level
from bot.nlu.triage import Assessment

FRAGMENT_WORDS = 4
"""A bare complaint is at most so long; longer ones tell a story."""

_MISSES = ("do not know", "do not know again", "do not know still")
CHATTER = 0.7
"""The probability of small talk from which a message that no entry fits is answered as chatter, not as unknown."""

_BARE = {
    Manner.THANKS: "thanks", Manner.GOODBYE: "goodbye", Manner.YES: "yes to nothing", Manner.NO: "yes to nothing",
}  # fmt: skip
_UNREAD = {Manner.COMPLAINT: "complaint", Manner.GIBBERISH: "gibberish", Manner.LINK: "do not know"}


class Policy:
    """Decides, for one knowledge file; `search` and `assess` read parts of a message and rewritten follow-ups."""

    def __init__(self, knowledge: Knowledge, search: Search, assess: Callable[[Message], Assessment]) -> None:
        self._knowledge, self._assess = knowledge, assess
        self._answering = Answering(knowledge, search, assess)
        self._own_symptoms = same_words(knowledge.says["my own symptoms"])
        self._none_of_these = same_words(knowledge.says["none of these"])

    def decide(self, turn: Turn) -> Action:
        """The one action for a message."""
        turn = self._picked(turn)
        if not (take_back.is_over(turn) and take_back.takes_back(turn)):  # what they had is over
            turn = recalled(turn, self._assess)
        return with_alert(self._decided(turn), turn, self._knowledge.practice)

    def _picked(self, turn: Turn) -> Turn:
        """A typed "the second one" as the tap that it means, where nothing else is heard in it."""
        options = tuple(map(self._knowledge.entry, turn.context.options))
        at = choices.choose(turn.corrected, options, turn.context.asked_back)
        if at is None or turn.tapped or turn.assessment.level > Level.CALM:
            return turn
        says = self._knowledge.says
        words = says["none of these"] if turn.context.asked_back else says["my own symptoms"]
        return turn._replace(tapped=options[at]) if options[at] else turn._replace(message=read(words))

    def _decided(self, turn: Turn) -> Action:
        level = turn.assessment.level
        if level >= Level.CRISIS and not after_alert.acknowledges(turn):
            return after_alert.ring(turn)
        if take_back.takes_back(turn):
            return self._taken_back(turn)
        entry = turn.tapped or self._calm_example(turn)
        if entry is not None and level < Level.URGENT and turn.paused is None:
            return self._given(turn, entry)
        if turn.context.alert and (held := after_alert.hold(turn)):
            return held
        if level < Level.URGENT and as_typed(turn.message) == self._none_of_these:
            return self._unknown(turn, "none fits", keep=turn.context.asked_back)
        return self._referred(turn) or self._paused(turn) or self._spoken(turn) or self._answered(turn)

    def _taken_back(self, turn: Turn) -> Action:
        """The take-back is acknowledged, and what else the message asks is answered."""
        crisis = turn.context.crisis or turn.context.alert is Level.CRISIS
        label = "taken back after a crisis" if crisis else "taken back"
        turn = turn._replace(context=take_back.opened(turn.context, take_back.is_over(turn)))
        calm = turn.assessment.level is Level.CALM and turn.tapped is None and turn.paused is None
        if calm and not asks(turn.message.folded):
            return self._small(turn, label)
        action = self._decided(turn)
        says = (label for label in action.says if label not in referrals.SORRY)  # not glad and sorry at once
        return action._replace(says=(label, *says))

    # --- what must be said before anything else ---

    def _referred(self, turn: Turn) -> Action | None:
        """The reply to a message that needs care; None where an ordinary one may be given."""
        level, verdict = turn.assessment.level, self._asks_for_a_verdict(turn)
        if level is Level.CALM and not verdict:
            return None
        if level is Level.DIAGNOSTIC and _is_fragment(turn):
            return self._fragment(turn)
        answers = self._beside(turn)
        if level is Level.URGENT:
            return self._with(turn, referrals.urgent(turn), answers)
        if level is Level.DIAGNOSTIC or verdict:
            action = referrals.diagnostic(turn, answers, self._facts(turn, answers))
            # a fact would read as the answer to "so what is it?"
            return self._with(turn, action._replace(fact=None) if verdict else action, answers)
        if needs_clearance(turn):
            answers = tuple(e for e in answers if not (after_alert.invites(e) or e.unfilled))
        return self._with(turn, referrals.treatment(turn, answers), answers)

    def _facts(self, turn: Turn, answers: tuple[Entry, ...]) -> Iterator[Entry]:
        """What may be told in general beside a referral: what was asked about, then what that leads on to."""
        for entry in turn.candidates.answers:
            following = filter(None, map(self._knowledge.entry, entry.show_next))
            yield from (e for e in (entry, *following) if e not in answers and e.status == "live")

    def _asks_for_a_verdict(self, turn: Turn) -> bool:
        """Whether a message means "do I have that?" after what was told, or is the tapped "My own symptoms"."""
        own = as_typed(turn.message) == self._own_symptoms
        return own or verdicts.asks_for_verdict(turn.corrected, turn.context)

    def _fragment(self, turn: Turn) -> Action:
        """Three ways on from bare words for a complaint."""
        near = (e for e in turn.candidates.nearest if e.kind == "information" and not e.unfilled)
        ways = suggestions.of_fragment(self._knowledge, next(near, None))
        return self._with(turn, referrals.fragment(turn)._replace(suggestions=ways), ())

    def _beside(self, turn: Turn) -> tuple[Entry, ...]:
        """The ordinary questions asked beside something that needs care."""
        if not turn.assessment.ordinary or turn.paused is not None:
            return ()
        found = self._answering.beside(turn)
        predicts = turn.assessment.level is Level.DIAGNOSTIC and asks_for_promise(turn)
        return tuple(entry for entry in found if entry.kind != "information") if predicts else found

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
        """A no to "which of these?", bare words, and what is not looked up."""
        manner = manner_of(turn.message)
        asked_back = turn.context.asked_back
        if choices.picks_none(turn.message) or (manner is Manner.NO and asked_back):
            return self._unknown(turn, "none fits", keep=asked_back)
        if turn.assessment.language != "en" and not self._answering.topical(turn):
            return self._foreign(turn, manner)
        if manner in _BARE:
            return None if self._has_small_talk(turn, manner) else self._small(turn, _BARE[manner])
        if manner is Manner.SEXUAL:
            return self._unknown(turn, "not offered")._replace(links=False, suggestions=())
        if self._answering.topical(turn) and manner in {Manner.COMPLAINT, Manner.PLAIN}:
            return None
        if manner is Manner.COMPLAINT and self._answering.surely_small(turn):
            return None
        if manner is Manner.PLAIN and says_goodbye(turn.message):
            return None if self._has_small_talk(turn, Manner.GOODBYE) else self._small(turn, "goodbye")
        return self._unknown(turn, _UNREAD[manner]) if manner in _UNREAD else None

    def _has_small_talk(self, turn: Turn, manner: Manner) -> bool:
        """Whether an entry of small talk answers bare thanks or a goodbye; yes and no are never looked up."""
        answers = turn.candidates.answers
        if manner is Manner.GOODBYE:
            return bool(answers) and answers[0].id == "goodbye"
        return manner is Manner.THANKS and bool(answers) and answers[0].kind == "small talk"

    def _foreign(self, turn: Turn, manner: Manner) -> Action:
        """A few words in Spanish, or the sentence that this chat answers in English only."""
        if turn.assessment.language == "other":
            return self._unknown(turn, "other language")._replace(warns=True)
        if manner in {Manner.THANKS, Manner.GOODBYE}:
            return self._small(turn, "spanish thanks")
        if manner is Manner.GREETING:
            return self._small(turn, "spanish contact")
        return self._unknown(turn, "spanish" if turn.assessment.warns else "spanish contact")

    def _answered(self, turn: Turn) -> Action:
        """The answer to what was asked, asking back, or unknown."""
        found = self._answering.found(turn)
        action = Action(kind_of(found.answers), turn.assessment, turn.context, confidence=found.confidence)
        if reaching.asks_how_soon(turn.corrected) and (found.tells_of_contact_alone or _is_short(turn)):
            return self._with(
                turn, action._replace(kind="practice", says=("no reply time here", "contact again")), ()
            )
        if found.was_told(turn.context):
            return self._once_more(turn, action, found.answers[0])
        if found.answers:
            says = self._before(turn, found)
            return self._with(turn, action._replace(says=says, brief=found.brief), found.answers)
        if found.exhausted:
            return self._with(turn, action._replace(kind="unknown", says=("nothing more", "what i do")), ())
        if turn.assessment.probabilities.get("smalltalk", 0.0) >= CHATTER and not asks(turn.corrected.folded):
            return self._small(turn, "thanks" if says_thanks(turn.message) else "only chatting")
        options = tuple(e for e in turn.candidates.options if e.kind != "small talk" and not e.unfilled)
        if len(options) > 1 and turn.assessment.language == "en":
            return self._clarify(turn, options)
        return self._unknown(turn, _MISSES[min(turn.context.misses, len(_MISSES) - 1)], keep=True)

    def _before(self, turn: Turn, found: Found) -> tuple[str, ...]:
        """What is said before an answer: that it is English, that it was told, or that there is no phone number."""
        if turn.assessment.language == "es":
            return ("spanish contact",)
        if found.repeats:
            return (TOLD_BEFORE,)
        return self._without_phone(turn) if found.answers[0].id == follow_ups.CONTACT_ENTRY else ()

    def _without_phone(self, turn: Turn) -> tuple[str, ...]:
        """That there is no phone number, where one is asked for."""
        missing = reaching.asks_for_phone(turn.corrected) and not self._knowledge.practice.phone
        return ("no phone here",) if missing else ()

    def _once_more(self, turn: Turn, action: Action, entry: Entry) -> Action:
        """What was told, in another form: its one sentence once, then that there is no more."""
        action = action._replace(repeats=True)
        if entry.id == follow_ups.CONTACT_ENTRY and reaching.asks_what_to_write(turn.corrected):
            return self._with(turn, action, (entry,))
        if entry.id == follow_ups.CONTACT_ENTRY:
            return self._with(turn, action._replace(says=(*self._without_phone(turn), "contact again")), ())
        if entry.kind == "information" and entry.in_one_sentence and not turn.context.repeated:
            return self._with(turn, action._replace(says=(TOLD_BEFORE,), brief=True), (entry,))
        return self._with(turn, action._replace(kind="unknown", says=("nothing more",), may_keep=True), ())

    def _clarify(self, turn: Turn, options: tuple[Entry, ...]) -> Action:
        context = turn.context._replace(misses=0)
        ways = (*suggestions.of_entries(options), Suggestion(self._knowledge.says["none of these"], None))
        action = Action("clarify", turn.assessment, context, says=("asking back",), suggestions=ways)
        return action._replace(confidence=turn.candidates.confidence)

    def _small(self, turn: Turn, label: str) -> Action:
        context = turn.context._replace(misses=0)
        offered = suggestions.opening(self._knowledge, context.seen)
        return Action("smalltalk", turn.assessment, context, says=(label,), suggestions=offered)

    def _unknown(self, turn: Turn, label: str, keep: bool = False) -> Action:
        missed = label in _MISSES
        context = turn.context._replace(misses=min(turn.context.misses + missed, MOST_MISSES))
        near = turn.candidates.nearest if missed else ()
        offered = suggestions.nearest(near, turn.corrected, self._knowledge, context.seen)
        says = () if missed and turn.assessment.distressed else (label,)  # 988 is the answer
        action = Action("unknown", turn.assessment, context, says=says, suggestions=offered, may_keep=keep)
        return action._replace(confidence=turn.candidates.confidence)

    def _with(self, turn: Turn, action: Action, answers: tuple[Entry, ...]) -> Action:
        """The action with entries to answer, what to ask next, and a context that knows them."""
        told = answers or ((action.fact,) if action.fact else ())
        context = _remembering(action, told, answers)
        offered = action.suggestions or suggestions.onward(action.kind, told, self._knowledge, context.seen)
        confidence = turn.candidates.confidence if action.confidence is None and told else action.confidence
        also = kinds_beside(action.kind, action.assessment, answers)
        return action._replace(
            entries=answers, also=also, confidence=confidence, suggestions=offered, context=context
        )


def _is_short(turn: Turn) -> bool:
    """Whether a message is so short that it asks one thing."""
    return len(turn.corrected.words) <= follow_ups.MOST_WORDS


def _is_fragment(turn: Turn) -> bool:
    """Whether a message is bare words for a complaint: "back pain"."""
    folded = turn.corrected.folded
    return len(turn.corrected.words) <= FRAGMENT_WORDS and not asks(folded) and not turn.assessment.ordinary


def _remembering(action: Action, told: tuple[Entry, ...], answers: tuple[Entry, ...]) -> Context:
    """The context with what this reply is about, and what it answers whole."""
    topics = [entry.id for entry in told if entry.kind != "small talk"]
    if action.kind == "diagnostic":  # "why" then asks why this chat cannot diagnose
        topics.append(follow_ups.REFERRAL_ENTRY)
    seen = () if action.brief else tuple(entry.id for entry in answers)
    return action.context._replace(
        topics=tuple(topics[-MOST_TOPICS:]) or action.context.topics,
        seen=tuple(dict.fromkeys((*seen, *action.context.seen)))[:MOST_SEEN],
        misses=0,
    )
