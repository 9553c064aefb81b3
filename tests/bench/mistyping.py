"""Typing mistakes, always the same ones: keyboard neighbours, letters left out, doubled and swapped."""

import random

KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
SEED = 20_260


def neighbours(letter: str) -> str:
    """The keys around a letter."""
    for row, keys in enumerate(KEYS):
        at = keys.find(letter)
        if at >= 0:
            near = [line[max(0, at - 1) : at + 2] for line in KEYS[max(0, row - 1) : row + 2]]
            return "".join(near).replace(letter, "")
    return "e"


def mistyped(text: str, slips: int, chance: random.Random) -> str:
    """The text with so many slips, each in a word of four letters or more where there is one."""
    for _ in range(slips):
        words = text.split()
        long = [at for at, word in enumerate(words) if len(word) >= 4 and word.isalpha()] or list(
            range(len(words))
        )
        if not long:
            return text
        at = chance.choice(long)
        words[at] = _slip(words[at], chance)
        text = " ".join(words)
    return text


def _slip(word: str, chance: random.Random) -> str:
    at = chance.randrange(len(word))
    before, letter, after = word[:at], word[at], word[at + 1 :]
    near = chance.choice(neighbours(letter.lower()))
    kind = chance.randrange(4)
    if kind == 3 and after:
        return before + after[0] + letter + after[1:]
    return before + ("", near, letter + near)[kind % 3] + after


def all_mistyped(texts: list[str], slips: int) -> list[str]:
    """Every text with so many slips; the same for the same texts."""
    chance = random.Random(SEED + slips)
    return [mistyped(text, slips, chance) for text in texts]
