"""Removes personal details from a question before it is kept: in English and in Spanish.

Every pattern is bounded, so the time is linear in the length of the text whatever was typed. How much they find is
measured on tests/web/storage/personal.txt.
"""

import re
from functools import partial

from web.storage.names import may_be_name, without_names
from web.storage.personal_words import (
    CALLES,
    FIRST_NAMES,
    MONTHS,
    NEVER_NAMES,
    NO_STREET_NAMES,
    RARE_STREETS,
    RELATIVES,
    SITES,
    STREETS,
)

EMAIL, LINK, NUMBER, DATE, NAME, ADDRESS = "[e-mail]", "[link]", "[number]", "[date]", "[name]", "[address]"

_DASH = r"\-\u00ad\u2010-\u2015\u2212\ufe58\ufe63\uff0d"
"""Every hyphen, dash and minus that a keyboard or a phone puts between numbers."""

# --- names: one to three words with capitals, or up to two without where only a name can follow ---
_CAPITAL = rf"(?!(?i:{NEVER_NAMES})(?![\w'’]))(?:[A-ZÀ-ÖØ-Þ]\.|[A-ZÀ-ÖØ-Þ][\w'’-]{{0,29}})"
_NAMES = rf"{_CAPITAL}(?: {{1,2}}(?:(?:de la|de|del|van|von) )?{_CAPITAL}){{0,2}}"
_LOWER = rf"(?!(?i:{NEVER_NAMES})(?![\w'’]))[^\W\d_][\w'’-]{{1,29}}"
_ANY_NAMES = rf"(?:{_NAMES}|{_LOWER}(?: {_LOWER})?)"

_SAID = re.compile(
    r"(?i:\b((?:my (?:\w{4,6} )?name|the name|name(?: for (?:the )?(?:booking|appointment))?|mi nombre)"
    r"(?: ?: ?| is:? | es:? |['’]s )|"
    r"(?:i am called|me llamo|se llaman?|my name) ))" + _ANY_NAMES
)
_TITLES = "mrs?|ms|dra?|sra?|srta|ing|lic|arq|licenciad[oa]|ingenier[oa]|prof(?:esora?)?|rev|pastor"
_TITLE = re.compile(
    rf"(?i:\b((?:{_TITLES})\b\.? )){_NAMES}|"
    rf"(?<!the )(?<!my )(?<!new )(?<!your )(?<!ght )\b((?:[Dd]r|[Mm]rs?)\b\.? )(?!\w{{1,25}}(?:ed|ing|ly)\b){_LOWER}"
)
_CUED = re.compile(
    r"(?i:\b((?:this is|i am|i['’]?m|im|soy|doctora?|miss|señor(?:a|ita)?|don|doña|name|call me|"
    r"llámeme|ask(?:ed)? for|speak (?:to|with)|pregunte por|under(?: the name(?: of)?)?|booked as|a nombre de|signed|"
    rf"(?:my|mi|our|his|her) (?:{RELATIVES})(?:[ -]in[ -]law)?,?)[ \n]{{1,3}}\(?)){_NAMES}"
)
_CUED_FIRST = re.compile(
    rf"(?i:\b((?:this is|it['’]?s|i am|i['’]?m|im|soy|call me|(?:my|mi) (?:{RELATIVES})(?:[ -]in[ -]law)?,?) ))"
    rf"(?i:{FIRST_NAMES})\b(?:-[^\W\d_]{{2,20}})?(?: {_LOWER})?"
)
_CLOSING = re.compile(
    r"(?i:(\b(?:regards|sincerely|best|cheers|love|thanks|thank you|gracias|saludos|atentamente|yours)[,!.] {0,2}\n?|"
    rf"(?:^|[\n.?!] ?)[{_DASH}~] ?))" + _NAMES + r"(?=[.!]?\s{0,3}(?:$|\n|P\.?S\b))"
)

_OPENING = re.compile(rf"^((?i:(?:hi|hello|hey|hola)[,!.]? )?){_NAMES}(?= here\b|,? \[(?:number|e-mail)\])")

_INITIALS = re.compile(
    rf"((?:^|[\n.?!,] ?|[{_DASH}~] ?))[A-Z]\.(?: ?(?:de (?:la )?)?[A-Z](?:-[A-Z])?\.){{1,2}}(?=\s{{0,3}}(?:$|\n))|"
    r"(?<![\w.])(?!(?:A\.M|P\.M|U\.S|N\.H|M\.D|D\.O|P\.T|D\.C|P\.S|D\.O\.B|R\.N|M\.S|E\.R|P\.O|I\.E|E\.G|O\.K|R\.A|U\.K)\.)"
    r"[A-Z]\.[A-Z]\.(?:[A-Z]\.)?(?!\w)"
)
_SHOUTED_CLOSING = re.compile(
    r"(\b(?:ATENTAMENTE|REGARDS|SINCERELY|SALUDOS|SIGNED)[,.:]? )[^\W\d_][\w'’-]{1,29}(?: [^\W\d_][\w'’-]{0,29}){0,3}"
    r"(?=[.!]?\s{0,3}$)"
)

# --- where somebody can be reached ---
_AT = r"(?: ?[\[(](?:at|@)[\])] ?| (?:at|arroba) )"
_IN_WORDS = "dot|punto|underscore|dash|hyphen|guion bajo"
_EMAIL = re.compile(
    r"[\w.+%-]{1,64}(?:@| @ )[\w-]{1,63}(?:(?:\.| \. ?)[\w-]{1,63}){1,4}|"
    rf"\b(?!(?:me|us|is|it) )[\w.+-]{{1,64}}(?: (?:{_IN_WORDS}) [\w-]{{1,30}}){{0,3}}{_AT}[\w-]{{1,30}}"
    r"(?:(?: (?:dot|punto) | ?[\[(]dot[\])] ?)[\w-]{1,30}){1,3}",
    re.IGNORECASE,
)
_LINK = re.compile(
    r"(?:https?://|www\.)\S{1,200}|\b(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,24}/\S{1,200}", re.IGNORECASE
)
_HANDLE = re.compile(
    r"(?<!\w)@[\w.-]{2,40}|"
    r"\b[A-Za-z][A-Za-z.]{0,20}(?:_[A-Za-z0-9_.]{1,30}|(?<=[A-Za-z.]{4})[0-9]{2,8})\b(?!\.\d)"
)
_MY_SITE = rf"(?:my|mi) (?:{SITES})(?: handle| name| account| page)?"
_SITE_SAID = rf"(?:{_MY_SITE}|(?:on|en) (?:{SITES})|(?:{SITES})(?=:))(?: is|:|['’]s| es| como)?"
_SAID_HANDLE = re.compile(
    rf"(?i:\b({_SITE_SAID} ))[\w.-]*[\d_.][\w.-]{{1,40}}|"
    rf"(?i:\b({_MY_SITE}(?: is|:|['’]s| es) ))[\w.-]{{3,40}}|"
    r"(?i:\b((?:snap|dm|add|follow|find|text) me(?: at| on)? ))[\w-]{2,20}[._][\w.-]{2,30}|"
    rf"\b\w{{2,20}}[._]\w[\w.]{{1,20}}(?= (?:on|en) (?i:{SITES})\b)"
)
_STREET_NAME = rf"(?!(?i:{NO_STREET_NAMES})\b)[\w'’.-]{{1,25}} "
_ROOM = (
    r"(?: ?,? ?(?:(?i:apt|apart(?:ment|amento)|unit|suite|ste|floor|piso|depto|apto|interior|int|edif|puerta)\b\.?|#) ?"
    r"#?\w{1,6}\b|,? \d(?:st|nd|rd|th) floor\b){0,2}"
)
_TOWN = (
    r"(?:, [A-Z][a-z]{2,20}(?: [A-Z][a-z]{2,20})?(?=[.,?!\n]|$| [A-Z]{2}\b))?(?:,? [A-Z]{2}\b)?(?: \d{5}\b)?"
)
_STREET = re.compile(
    rf"\b\d{{1,6}}[A-Za-z]? (?:{_STREET_NAME}){{1,3}}(?i:{STREETS})\b\.?{_ROOM}{_TOWN}|"
    rf"\b\d{{1,6}} (?i:route|rte|rt|highway|hwy) \d{{1,4}}\b{_TOWN}|"
    rf"\b\d{{1,6}} (?:[A-Z][\w'’-]{{1,25}} ){{1,3}}(?:{RARE_STREETS})s?\b{_ROOM}{_TOWN}|"
    rf"(?i:\b(?:{CALLES})\.?) (?:{_STREET_NAME}){{1,5}}(?:n[º°.o]{{1,2}} ?|# ?)?\d{{1,5}}\b{_ROOM}|"
    r"(?i:\b(?:(?:p\. ?o\.?|po) ?|(?:rr|hc|rural route) ?#?\d{1,3},? )box #?\d{1,7}|"
    r"\b(?:apartado(?: postal)?|caja postal) #?\d{1,7})"
)

_SAID_STREET = re.compile(
    r"(?i:\b((?:address(?: is|:)|(?:i|we) live at|(?:mail|send|ship) it to|mi dirección(?: es|:)|vivo en|vivimos en) ))"
    r"(?:\d{1,6}[A-Za-z]? (?:(?!Apt|Suite|Unit)[A-Z][\w'’-]{1,25} ?){1,4}|[^,.?!\d\n]{3,50} \d{1,5}\b)"
    + _ROOM
)

# --- numbers and days ---
_MONTH = rf"(?i:{MONTHS})\b\.?"
_DAY = r"\d{1,2}(?:st|nd|rd|th|º)?"
_NUMBERS = rf"\d{{1,4}} ?[/.{_DASH}] ?\d{{1,2}}"
_DATE = re.compile(
    rf"(?<!\d[/.{_DASH}])\b{_NUMBERS} ?[/.{_DASH}] ?\d{{2,4}}\b|"
    rf"\b{_MONTH} {_DAY},? (?:of )?\d{{4}}\b|\b{_DAY} (?:of |de )?{_MONTH},? (?:de |del )?\d{{4}}\b"
)
_BIRTH = r"born|birthday|birth|d\.?o\.?b\.?|nací|nació|cumpleaños|cumplo|cumple|nacimiento|exp(?:ires)?"
_BIRTHDAY = re.compile(
    rf"(?i:\b((?:{_BIRTH})\b[^.?!\d\n]{{0,16}}?))\b"
    rf"(?:{_NUMBERS}|{_MONTH} {_DAY}|{_DAY} (?:of |de )?{_MONTH}|{_MONTH},?(?: de| of)? \d{{4}}|"
    r"(?:(?<=born )|(?<=born in )|(?<=nací en ))['’]?\d{2}(?:\d\d)?)\b"
)
# Seven digits and more, with whatever people put between them: phone, card, insurance and record numbers.
_NUMBER = re.compile(
    rf"(?:\b[A-Z]{{2,4}}[ {_DASH}]?)?[(+]{{0,2}}(?:\d(?:[ ().*_·•{_DASH}/]|,? (?:and )?then ){{0,3}}){{6,24}}\d"
    r"(?:,? (?i:ext(?:ension)?|x)\.? ?\d{1,5}\b)?"
)
_DIGIT = (
    r"(?:\d{1,4}|oh?|zero|one|two|three|four|five|six|seven|eight|nine|double|triple|"
    r"cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|"
    r"(?:twen|thir|for|fif|six|seven|eigh|nine)ty|eleven|twelve)"
)
# A number in words, or half in words: "six oh three, five five five ...".
_SPELLED_NUMBER = re.compile(
    rf"(?i:\b(?:{_DIGIT}[ ,.{_DASH}]{{1,2}}){{4,14}}{_DIGIT}\b)(?<!\d)|"
    rf"(?i:\b\d{{3,4}}[ {_DASH}]{_DIGIT}(?: {_DIGIT}){{1,5}}[ {_DASH}]\d{{3,4}}\b)|"
    rf"(?i:\b\d{{3}} \d{{3}}(?: {_DIGIT}){{1,4}}\b)(?<!\d)|"
    rf"(?i:\b(?:(?!\d){_DIGIT},? ){{3,10}}\d{{1,4}}(?: \d{{1,4}}){{0,3}}\b)|(?i:\b(?:extensi[oó]n|ext\.?) ?\d{{2,5}}\b)"
)
_CODE = re.compile(
    r"(?i:\b((?:ending(?: in| with)?|"
    r"(?:plate|license|licence|lic\.?|permit)(?: number| application| no\.?)?(?: is|:)?|"
    r"last (?:four|4)(?: are| is|:)?)(?: #?|#)))"
    r"(?=[A-Z\d-]{0,5}[ -]?[A-Z]{0,3}\d)[A-Z\d]{1,4}(?:[ -]?[A-Z\d]{1,5}){1,2}\b|"
    r"\b(?=(?:[A-Za-z]{0,6}\d){5})[A-Za-z\d]{6,30}\b|"
    rf"\b(?=(?:[A-Za-z{_DASH}]{{0,6}}\d){{4}})(?=[\d{_DASH}]{{0,12}}[A-Z])[A-Z\d]{{1,8}}(?:[{_DASH}][A-Z\d]{{1,8}}){{1,4}}\b"
)


_UNSEEN = re.compile("[\ufe0f\u20e3]")
"""What makes a key of a digit, for telephones."""

_RULES = (
    (_LINK, LINK),
    (_EMAIL, EMAIL),
    (_SAID_HANDLE, NAME),
    (_HANDLE, NAME),
    (_STREET, ADDRESS),
    (_SAID_STREET, ADDRESS),
    (_DATE, DATE),
    (_BIRTHDAY, DATE),
    (_NUMBER, NUMBER),
    (_SPELLED_NUMBER, NUMBER),
    (_CODE, NUMBER),
    (_SAID, NAME),
    (_TITLE, NAME),
    (_SHOUTED_CLOSING, NAME),
)
_RULES_OF_CAPITALS = ((_CLOSING, NAME), (_OPENING, NAME), (_INITIALS, NAME))
"""These tell a name by its capital, which means nothing in a text of capitals alone."""


def redact(text: str) -> str:
    """The question without personal details: addresses of every kind, numbers, dates and names."""
    of_capitals = () if text.isupper() else _RULES_OF_CAPITALS
    text = _UNSEEN.sub("", text)
    if of_capitals:
        text = _CLOSING.sub(partial(_replaced, NAME), text)  # a line of its own tells a signature
    text = " ".join(text.split())
    for pattern, instead in _RULES:
        text = pattern.sub(partial(_replaced, instead), text)
    text = _CUED.sub(_cued, text) if of_capitals else text
    for pattern, instead in (*of_capitals, (_CUED_FIRST, NAME)):
        text = pattern.sub(partial(_replaced, instead), text)
    return without_names(text, NAME)


def _cued(found: re.Match[str]) -> str:
    """Words with a capital after a cue: "I'm Tired" tells no name."""
    cue = next(filter(None, found.groups()))
    names = found[0].removeprefix(cue)
    return cue + NAME if any(map(may_be_name, names.split())) else found[0]


def _replaced(instead: str, found: re.Match[str]) -> str:
    """What was said before the personal words, such as "my name is ", stays."""
    cue = next((group for group in found.groups() if group), "")
    return cue + instead
