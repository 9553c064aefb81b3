from bot.knowledge import SafetySection
from bot.nlu.levels import Level
from tests.bot.dialogue.small import SAID, Chat, heard, small_knowledge


def test_distress_opens_with_its_own_words_and_988_comes_last() -> None:
    tired = heard(Level.DIAGNOSTIC, probabilities={"crisis": 0.2})
    text = Chat().say("i've tried everything and i'm so tired of this pain", tired).text
    opening_words, _, closing = SAID["distress"].partition("\n\n")
    assert text.startswith(opening_words)
    assert text.endswith(closing)
    assert SAID["sorry to hear"] not in text


def test_small_talk_of_somebody_worn_down_keeps_988() -> None:
    reply = Chat().say("bye, i don't know what to do anymore", heard(worn_down=True))
    assert "988" in reply.text


def test_a_bare_word_tells_of_no_distress() -> None:
    reply = Chat().say("no", heard(smalltalk=True, probabilities={"crisis": 0.2}))
    assert "988" not in reply.text


def test_a_section_of_hers_adds_its_words_after_the_card() -> None:
    section = SafetySection("A lump", "urgent", ("a lump",), answer="A lump needs looking at.")
    reply = Chat(small_knowledge(safety=[section])).say("a lump", heard(Level.URGENT, sections=("A lump",)))
    assert reply.text.index("doctor") < reply.text.index("A lump needs looking at.")
