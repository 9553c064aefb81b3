"""Step 5: what was heard and what was found become one `Move`: which kind of reply, from which curated text."""

from dataclasses import replace

from bot.alarms import ALARM, alarm, go_on, hold
from bot.choosing import choose
from bot.context import MAX_MISSES, MAX_SEEN, is_live
from bot.finding import MOST_NEAREST, NEAR_FROM, NOTHING, Finder, Found
from bot.knowledge import Entry, Knowledge
from bot.leaning import NO_DIAGNOSIS, asks_what_they_have, assents, names_condition
from bot.manner import Manner
from bot.move import TOLD_BEFORE, Heard, Move, kind_of, kinds_beside
from bot.questions import opens_question
from bot.remembering import recall
from bot.suggesting import Suggestion, of_entries, onward, opening, own_symptoms
from bot.language.text import Message, as_typed, same_words
from bot.triage import Level, Triage
from bot.weighing import (
    SURE,
    answerable,
    asks_of_remedy,
    asks_something_else,
    books,
    fact,
    is_about,
)

_RANKED = frozenset([Manner.PLAIN, Manner.ABUSE, Manner.MASHED])
_SPOKEN = {
    Manner.ABUSE: "abuse",
    Manner.SPAM: "do not know",
    Manner.PLAY_A_PART: "play a part",
    Manner.MASHED: "gibberish",
    Manner.NOTHING: "gibberish",
}
WARNING_SIGNS = "medical-help"
"""The entry that lists the signs which need medical help."""
_MISSES = ("do not know", "do not know again", "do not know still")


class Dialogue:
    """Decides, for one knowledge file, what to do with a message."""

    def __init__(self, knowledge: Knowledge, finder: Finder, triage: Triage) -> None:
        self._knowledge, self._finder, self._triage = knowledge, finder, triage
        self._own_symptoms = same_words(knowledge.says["my own symptoms"])

    def decide(self, heard: Heard) -> Move:
        """The one move for a message: safety first, then what the visitor tapped, then what was asked."""
        heard = recall(heard, self._triage)
        verdict, context = heard.verdict, heard.context
        if verdict.level in ALARM:
            return alarm(heard)
        if heard.tapped is not None and verdict.level < Level.URGENT and heard.paused is None:
            tapped = self._tapped(heard, heard.tapped)
            return replace(tapped, warns=tapped.warns or context.held > Level.CALM)
        found = self._textbook(heard) or self._find(heard)
        if context.held in ALARM and not asks_something_else(heard, found):
            return hold(heard)
        move = self._safety(heard, found)
        if move is None and heard.paused is not None:
            move = Move("unknown", verdict, context, paused=heard.paused)
        move = move or self._spoken(heard, found) or self._topical(heard, found)
        return go_on(move)

    # --- what must be said before anything else ---

    def _safety(self, heard: Heard, found: Found) -> Move | None:
        verdict = heard.verdict
        if verdict.level is Level.URGENT:
            held = max(heard.context.held, Level.URGENT)
            move = Move("urgent", verdict, replace(heard.context, held=held))
            move = self._with(move, found.answers, found)
            return _about(move, (*(entry.id for entry in found.answers), NO_DIAGNOSIS))
        if verdict.level is Level.DIAGNOSTIC:
            return self._diagnostic(heard, found)
        if verdict.level is Level.TREATMENT:
            return self._treatment(heard, found)
        if asks_of_remedy(heard, found):
            return self._treatment(heard, NOTHING)
        if verdict.language == "en" and heard.manner in {Manner.SPAM, Manner.PLAY_A_PART}:
            return None
        if verdict.fragment and not verdict.asks and not (found.answers and names_condition(heard.message)):
            return self._fragment(heard, found)
        if as_typed(heard.message) == self._own_symptoms:
            return self._diagnostic(heard, found)
        if verdict.personal and not answerable(heard, found):
            return self._diagnostic(heard, found)
        assented = heard.context.about and assents(heard.message)
        if assented or asks_what_they_have(heard.message, heard.context):
            return self._diagnostic(heard, NOTHING)
        return None

    def _diagnostic(self, heard: Heard, found: Found) -> Move:
        """A story alone gets one general fact at most: a whole list of symptoms beside it would read as a match."""
        asked = heard.verdict.asks or heard.verdict.level > Level.CALM
        answers = tuple(
            e for e in found.answers if e.kind == "practice" or (asked and e.kind == "information")
        )
        general = None if answers else fact(found)
        says = ("spanish",) if heard.verdict.language == "es" else ()
        move = Move(
            "diagnostic", heard.verdict, heard.context, (*says, "cannot diagnose"), fact=general, warns=True
        )
        if Level.TREATMENT in heard.verdict.levels:
            move = replace(move, says=(*move.says, "cannot advise on treatment"))
        move = self._with(move, answers, found)
        about = tuple(e.id for e in (*answers, *(e for e in found.nearest[:1] if is_about(e, found))))
        return _about(move, (*about, NO_DIAGNOSIS))

    def _treatment(self, heard: Heard, found: Found) -> Move:
        calm = heard.context.held is Level.CALM
        says = ("cannot advise on treatment", "what i do") if calm else ("cannot advise on treatment",)
        move = Move("treatment", heard.verdict, heard.context, says, warns=True)
        return self._with(move, tuple(e for e in found.answers if e.kind != "small talk"), found)

    def _fragment(self, heard: Heard, found: Found) -> Move:
        move = Move("diagnostic", heard.verdict, heard.context, ("cannot diagnose", "fragment"), warns=True)
        symptoms = (e for e in self._knowledge.live if e.id == "symptoms")
        general = next((e for e in (*found.nearest, *symptoms) if e.kind == "information"), None)
        move = self._with(move, (), found)
        suggestions = own_symptoms(self._knowledge, general)
        return _about(replace(move, suggestions=suggestions), tuple(e.id for e in (general,) if e))

    # --- what was tapped, said or asked ---

    def _tapped(self, heard: Heard, entry: Entry) -> Move:
        verdict = heard.verdict
        move = Move(kind_of((entry,)), verdict, heard.context, confidence=1.0, warns=verdict.warns)
        move = replace(move, referred=verdict.level > Level.CALM)
        return self._with(move, (entry,), NOTHING)

    def _spoken(self, heard: Heard, found: Found) -> Move | None:
        """Bare words, abuse, spam and other languages: never ranked."""
        chosen = self._chosen(heard)
        if chosen is not None:
            return chosen
        way, verdict, context = heard.manner, heard.verdict, heard.context
        topical = any(e.kind != "small talk" for e in found.answers)
        if way is Manner.THANKS:
            return self._small("thanks", heard)
        if way is Manner.SPANISH_GREETING:
            return self._small("spanish", heard)
        if way in {Manner.AGREE, Manner.DECLINE}:
            return self._small("yes to nothing", heard)
        if way is Manner.IMPROPER:
            return self._unknown(heard, NOTHING, "abuse", scolded=True)
        if way is Manner.ABUSE and not (topical and opens_question(heard.message)):
            return self._unknown(heard, found, "yes to nothing" if context.scolded else "abuse", scolded=True)
        if way in _SPOKEN and way is not Manner.ABUSE and not topical:
            return self._unknown(heard, found, _SPOKEN[way], keep=False)
        if verdict.language != "en" and not (topical and (found.confidence or 0.0) >= SURE):
            move = self._unknown(heard, found, "spanish" if verdict.language == "es" else "other language")
            return replace(move, warns=move.warns or verdict.language == "other", may_keep=False)
        return None

    def _chosen(self, heard: Heard) -> Move | None:
        """An answer to "which of these?": the first, the sciatica one, none of these."""
        way, options = heard.manner, heard.context.options
        if way is Manner.NONE_OF_THESE or (way is Manner.DECLINE and options):
            return self._unknown(heard, NOTHING, "none fits", keep=bool(options))
        if not options:
            return None
        chosen = choose(heard.message, tuple(e for id_ in options if (e := self._knowledge.entry(id_))))
        if chosen is None:
            return None
        move = self._tapped(heard, chosen)
        return replace(move, context=replace(move.context, options=options))

    def _topical(self, heard: Heard, found: Found) -> Move:
        verdict, context = heard.verdict, heard.context
        answers = tuple(e for e in found.answers if e.kind != "small talk") or found.answers[:1]
        if answers:
            kind = kind_of(answers)
            own = verdict.personal or verdict.diagnosed
            repeats = found.leant and answers[0].id in context.seen
            says = (TOLD_BEFORE,) if repeats else ()
            move = Move(kind, verdict, context, says, confidence=found.confidence, referred=own, warns=own)
            return self._with(move, answers, found)
        if verdict.story and context.told:  # more of what was told before
            return self._diagnostic(heard, NOTHING)
        options = tuple(e for e in found.options if context.held is Level.CALM or not books(e))
        if len(options) > 1 and verdict.language == "en":
            return self._clarify(heard, options, found)
        if not self._finder.is_ready:
            return self._unknown(heard, found, "paused")
        again = None if verdict.personal or verdict.story else self._finder.again(heard.message, context)
        if again is not None:
            move = Move("answer", verdict, context, (TOLD_BEFORE,), confidence=found.confidence)
            return self._with(move, (again,), found)
        return self._unknown(heard, found, _MISSES[min(context.misses, 2)])

    def _clarify(self, heard: Heard, options: tuple[Entry, ...], found: Found) -> Move:
        none = Suggestion(self._knowledge.says["none of these"], None)
        context = replace(heard.context, options=tuple(e.id for e in options), misses=0)
        move = Move("clarify", heard.verdict, context, ("asking back",), confidence=found.confidence)
        return replace(move, suggestions=(*of_entries(options), none))

    def _small(self, label: str, heard: Heard) -> Move:
        context = replace(heard.context, options=(), misses=0)
        suggestions = opening(self._knowledge, context.seen)
        return Move("smalltalk", heard.verdict, context, (label,), suggestions=suggestions)

    def _unknown(
        self, heard: Heard, found: Found, label: str, scolded: bool = False, keep: bool | None = None
    ) -> Move:
        context, verdict = heard.context, heard.verdict
        plain = label in _MISSES if keep is None else keep
        near = tuple(e for e in found.nearest if e.kind == "information" or label in _MISSES)
        near = near if (found.confidence or 0.0) >= NEAR_FROM else ()
        move = Move("unknown", verdict, context, (label,), confidence=found.confidence)
        return replace(
            move,
            suggestions=_filled_up(of_entries(near), opening(self._knowledge, context.seen)),
            may_keep=plain and not verdict.warns and context.held not in ALARM,
            context=replace(
                context,
                options=(),
                misses=min(context.misses + 1, MAX_MISSES),
                scolded=context.scolded or scolded,
            ),
        )

    def _with(self, move: Move, answers: tuple[Entry, ...], found: Found) -> Move:
        """The move with entries to answer, what to ask next, and a context that knows them."""
        told = answers or ((move.fact,) if move.fact else ())
        context = move.context
        seen = tuple(dict.fromkeys([*[e.id for e in answers], *context.seen]))[:MAX_SEEN]
        near = tuple([e.id for e in found.nearest[:1] if is_about(e, found)])
        about = tuple([e.id for e in told if e.kind != "small talk"]) or near or context.about
        following = replace(context, seen=seen, about=about, options=(), misses=0)
        return replace(
            move,
            entries=answers,
            also=kinds_beside(move.kind, move.verdict, answers),
            confidence=move.confidence if not told else (move.confidence or found.confidence),
            suggestions=move.suggestions or onward(move.kind, told, self._knowledge, seen),
            context=following,
        )

    def _find(self, heard: Heard) -> Found:
        if heard.manner not in _RANKED:
            return NOTHING
        if heard.verdict.level is Level.CALM:
            return self._finder.find(heard.message, heard.context)
        return self._finder.find(heard.message, heard.context, general=self._is_general)

    def _textbook(self, heard: Heard) -> Found | None:
        """The list of warning signs, where one is only asked about: "can sciatica make both legs weak"."""
        entry = self._knowledge.entry(WARNING_SIGNS)
        if not heard.verdict.textbook or entry is None or not is_live(WARNING_SIGNS, self._knowledge):
            return None
        return Found((entry,), (), (entry,), 1.0)

    def _is_general(self, part: Message) -> bool:
        verdict = self._triage.assess(part)
        return verdict.level is Level.CALM and not verdict.personal and opens_question(part)


def _filled_up(near: tuple[Suggestion, ...], usual: tuple[Suggestion, ...]) -> tuple[Suggestion, ...]:
    """The nearest questions; where there are fewer than three, the usual ones beside them."""
    return tuple(dict.fromkeys((*near, *usual)))[:MOST_NEAREST]


def _about(move: Move, ids: tuple[str, ...]) -> Move:
    return replace(
        move, context=replace(move.context, about=tuple(dict.fromkeys(ids))[:3] or move.context.about)
    )
