"""Detects the language of a message: English, Spanish, or another."""

import unicodedata

_SPANISH_WORDS = """
    el la los las de del que y en un una no me mi mis te se le con por para es esta estoy tengo
    tiene siento puedo puede donde cuando como cuanto porque muy pero si su al lo yo tu usted
    gracias hola dolor duele pierna piernas espalda nalga quiero ya mas hablas espanol masaje cerca
    hace desde ayuda cuesta ciatica piriforme mucho todas pastillas morir
"""
SPANISH_WORDS = frozenset(_SPANISH_WORDS.split())
_OTHER_WORDS = """
    ich und ist nicht das der die mein ein habe schmerzen kannst deutsch wie was sie je suis est mal
    dans mon avez vous bonjour parlez pas les une et ho dolore che sono il per mia eu tenho dor nao
    meu minha dói wo bist haben bitte sciatique jambe bein rucken gamba schiena perna costas
"""
OTHER_WORDS = frozenset(_OTHER_WORDS.split())
_STRONG_WORDS = """
    bonjour bonsoir merci combien coute etes pouvez quel quelle rendez douleur kostet viel eine guten tag danke
    hallo termin gibt haben brauche custa obrigado obrigada voce quanto fazer dor tenho consigo costa grazie
    buongiorno posso vorrei sono dziekuje ile privet spasibo
"""
STRONG_WORDS = frozenset(_STRONG_WORDS.split())
"""Words that exist neither in English nor in Spanish; they count twice."""
_ENGLISH_WORDS = """
    the and is my i you it in of to a for have do does can what how are was with this that on your
    me no so at
"""
ENGLISH_WORDS = frozenset(_ENGLISH_WORDS.split())
_FOREIGN_WORDS = SPANISH_WORDS | OTHER_WORDS | STRONG_WORDS


def language_of(words: tuple[str, ...], text: str = "") -> str:
    """Detect "en", "es" or "other" by counting frequent words of each language; "other" for another script."""
    if _is_of_another_script(text):
        return "other"
    if _FOREIGN_WORDS.isdisjoint(words):
        return "en"
    spanish = sum(word in SPANISH_WORDS for word in words)
    if len(words) == 1 and words[0] in STRONG_WORDS:
        return "other"
    if len(words) < 2:
        return "es" if words[0] in {"hola", "gracias", "ayuda", "dolor", "ciatica"} else "en"
    english = sum(word in ENGLISH_WORDS for word in words)
    other = sum((word in OTHER_WORDS) + 2 * (word in STRONG_WORDS) for word in words)
    best = max(english, spanish, other)
    if best == english or best < 2:
        return "en"
    return "es" if spanish >= other else "other"


def _is_of_another_script(text: str) -> bool:
    """Whether most letters of a text are not Latin ones."""
    letters = [] if text.isascii() else [letter for letter in text if letter.isalpha()]
    latin = sum(unicodedata.name(letter, "").startswith("LATIN") for letter in letters)
    return latin < len(letters) / 2
