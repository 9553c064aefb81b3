"""Mistakes that a hurried person makes in a small knowledge file, and what must come of each.

harmless: the file means the same as before. refused: a problem stops it, on the line of the mistake.
warned: it can be used, and a hint stands on the line of the mistake.
"""

from collections.abc import Callable
from dataclasses import dataclass

FILE = """\
// Notes begin with two slashes.

# Practice
Name: Seacoast Massage
Booking link: https://booking.example.org/me
Phone: 603-555-0100
Location: New Hampshire
Hours:

# What the chat says
Greeting:
Hello! What would you like to know?

Thanks:
You're welcome!

# Words that mean the same
- butt, buttock, backside

# Not for this chat
- what mattress should I buy

# Questions and answers

## What is the piriformis muscle?
Id: muscle
Also asked:
- what does piriformis mean
- whats piriformis

Answer:
A muscle deep in the buttock.

It runs from the sacrum to the thigh bone.

In one sentence: The piriformis is a muscle deep in the buttock.
Show next:
- How do I book?
Kind: information
Button: book
Status: live
Checked: 2026-11-22

## How do I book?
Id: booking
Also asked:
- book now
- can i get an appointment

Answer:
Use the booking page, please.

Kind: practice
Button: book

## Does the massage hurt?
Id: hurt
Also asked:
- is it painful
- will i be sore

Answer:
Tell me at once if something hurts.
"""

SAFETY = """\
## Skin with a fresh tattoo
Level: urgent
When a visitor writes something like:
- i got a new tattoo yesterday
But not when:
- do you have a tattoo
Answer:
Please wait until the skin is whole again.
"""


@dataclass(frozen=True)
class Mistake:
    """One slip: what is typed, and what must come of it."""

    name: str
    edit: Callable[[str], str]
    outcome: str
    at: str = ""
    """Words on the line that the problem must name; the first changed line where empty."""
    file: str = "knowledge.md"


def put(old: str, new: str) -> Callable[[str], str]:
    """Type something else in the place of the first `old`."""

    def edit(text: str) -> str:
        assert old in text, f"the file holds no {old!r}"
        return text.replace(old, new, 1)

    return edit


def twice(start: str, end: str | None = None) -> Callable[[str], str]:
    """Paste a stretch of the file a second time, at the end."""

    def edit(text: str) -> str:
        first = text.index(start)
        return text + "\n" + text[first : text.index(end, first) if end else len(text)]

    return edit


def without(start: str, end: str) -> Callable[[str], str]:
    """Delete from `start` up to `end`."""

    def edit(text: str) -> str:
        first = text.index(start)
        return text[:first] + text[text.index(end, first) :]

    return edit


HARMLESS, REFUSED, WARNED = "harmless", "refused", "warned"

MISTAKES = (
    # typing that means the same
    Mistake("a byte order mark and Windows endings", lambda t: "\ufeff" + t.replace("\n", "\r\n"), HARMLESS),
    Mistake("old Macintosh endings", lambda t: t.replace("\n", "\r"), HARMLESS),
    Mistake("no last line ending", lambda t: t.rstrip("\n"), HARMLESS),
    Mistake("spaces at the ends of lines", lambda t: t.replace("\n", "  \n"), HARMLESS),
    Mistake("a tab before a dash", put("- whats", "\t- whats"), HARMLESS),
    Mistake("a tab after a dash", put("- whats", "-\twhats"), HARMLESS),
    Mistake("one list line indented", put("- whats", "   - whats"), HARMLESS),
    Mistake("no space after a dash", put("- whats", "-whats"), HARMLESS),
    Mistake("a no-break space after a dash", put("- whats", "-\xa0whats"), HARMLESS),
    Mistake("no-break spaces before a label", put("Id: muscle", "\xa0\xa0Id:\xa0muscle"), HARMLESS),
    Mistake("a bullet from Word", put("- whats", "• whats"), HARMLESS),
    Mistake("a bullet from Word with a tab", put("- whats", "·\twhats"), HARMLESS),
    Mistake("an en dash for a dash", put("- whats", "– whats"), HARMLESS),
    Mistake(
        "a numbered list",
        put("- what does piriformis mean\n- whats", "1. what does piriformis mean\n2. whats"),
        HARMLESS,
    ),
    Mistake("blank lines between list lines", put("mean\n- whats", "mean\n\n- whats"), HARMLESS),
    Mistake("a dash left over", put("- whats piriformis\n", "- whats piriformis\n- \n"), HARMLESS),
    Mistake("no blank line before a question", put("\n\n## How", "\n## How"), HARMLESS),
    Mistake("many blank lines", put("\n\n## How", "\n\n\n\n\n## How"), HARMLESS),
    Mistake("a label in capitals", put("Answer:\nA muscle", "ANSWER:\nA muscle"), HARMLESS),
    Mistake("a label in small letters", put("Also asked:", "also asked:"), HARMLESS),
    Mistake("a label in bold", put("Answer:\nA muscle", "**Answer:**\nA muscle"), HARMLESS),
    Mistake("a label in bold, its colon outside", put("Id: muscle", "**Id**: muscle"), HARMLESS),
    Mistake("a space before the colon", put("Answer:\nA muscle", "Answer :\nA muscle"), HARMLESS),
    Mistake("the answer on the line of its label", put("Answer:\nA muscle", "Answer: A muscle"), HARMLESS),
    Mistake("blank lines below a label", put("Answer:\nA muscle", "Answer:\n\n\nA muscle"), HARMLESS),
    Mistake("a value on the line below its label", put("Kind: information", "Kind:\ninformation"), HARMLESS),
    Mistake("a value in capitals", put("Status: live", "Status: LIVE"), HARMLESS),
    Mistake("a full stop after a value", put("Button: book", "Button: book."), HARMLESS),
    Mistake(
        "curly quotes around a question",
        put("## What is the piriformis muscle?", "## “What is the piriformis muscle?”"),
        HARMLESS,
    ),
    Mistake("straight quotes around a phrasing", put("- whats piriformis", '- "whats piriformis"'), HARMLESS),
    Mistake(
        "a note in the middle of an answer",
        put("buttock.\n\nIt runs", "buttock.\n// look this up\n\nIt runs"),
        HARMLESS,
    ),
    Mistake("a line drawn between questions", put("\n\n## How", "\n\n---\n\n## How"), HARMLESS),
    Mistake("a phrasing twice in one question", put("- whats", "- whats piriformis\n- whats"), HARMLESS),
    Mistake("# signs after a heading too", put("## How do I book?", "## How do I book? ##"), HARMLESS),
    Mistake("a heading in bold", put("## How do I book?", "## **How do I book?**"), HARMLESS),
    Mistake(
        "a link between pointed brackets",
        put("https://booking.example.org/me", "<https://booking.example.org/me>"),
        HARMLESS,
    ),
    Mistake("E-mail and the like spelled otherwise", put("Booking link:", "Booking-Link:"), HARMLESS),
    Mistake(
        "Show next with another case and no question mark",
        put("- How do I book?", "- how do I book"),
        HARMLESS,
    ),
    Mistake("parts in another order", lambda t: _moved(t, "# Not for this chat", "# Questions"), HARMLESS),
    # slips that a person must put right
    Mistake("a forgotten dash", put("- whats", "whats"), REFUSED),
    Mistake("a label misspelt", put("Answer:\nA muscle", "Anwser:\nA muscle"), REFUSED),
    Mistake("a list's label misspelt", put("Also asked:", "Also aksed:"), REFUSED),
    Mistake("a label's letters swapped", put("Kind: information", "Knid: information"), REFUSED),
    Mistake(
        "a label misspelt inside an answer",
        put("Kind: practice\nButton: book", "Buton: book"),
        REFUSED,
        "Buton",
    ),
    Mistake(
        "a label misspelt beyond recognition",
        put("Kind: practice\nButton: book", "Bttn: book"),
        REFUSED,
        "Bttn",
    ),
    Mistake("a label without its colon", put("Answer:\nA muscle", "Answer\nA muscle"), REFUSED),
    Mistake("a label with a semicolon", put("Answer:\nA muscle", "Answer;\nA muscle"), REFUSED),
    Mistake("a dash in the place of the colon", put("Answer:\nA muscle", "Answer -\nA muscle"), REFUSED),
    Mistake("a label in the plural", put("Answer:\nA muscle", "Answers:\nA muscle"), REFUSED),
    Mistake("a dash before a label", put("Answer:\nA muscle", "- Answer:\nA muscle"), REFUSED),
    Mistake("# signs before a label", put("Answer:\nA muscle", "### Answer:\nA muscle"), REFUSED),
    Mistake("## before a label", put("Answer:\nA muscle", "## Answer:\nA muscle"), REFUSED),
    Mistake("the answer's label forgotten", put("Answer:\nA muscle", "A muscle"), REFUSED),
    Mistake(
        "the answer pasted above its label",
        put("Answer:\nUse the booking page, please.\n", "Use the booking page, please.\nAnswer:\n"),
        REFUSED,
    ),
    Mistake("the answer forgotten", put("Answer:\nUse the booking page, please.\n", ""), REFUSED, "## How"),
    Mistake("an empty answer", put("Use the booking page, please.\n", ""), REFUSED),
    Mistake("a label twice", put("Status: live", "Status: live\nStatus: draft"), REFUSED),
    Mistake("an invented label", put("Status: live", "Mood: happy"), REFUSED),
    Mistake(
        "ways of asking on one line",
        put("Also asked:\n- book now\n- can", "Also asked: book now, can"),
        REFUSED,
    ),
    Mistake(
        "two questions glued", put("Button: book\n\n## Does the massage hurt?\n", "Button: book "), REFUSED
    ),
    Mistake(
        "two lines merged by a missing return", put("Button: book\nStatus", "Button: book Status"), REFUSED
    ),
    Mistake(
        "a heading pulled up into an answer",
        put("page, please.\n\nKind: practice\nButton: book\n\n##", "page, please. ##"),
        REFUSED,
        "page, please",
    ),
    Mistake("no space after the # signs", put("## How do I book?", "##How do I book?"), REFUSED),
    Mistake("one # sign too few", put("## How do I book?", "# How do I book?"), REFUSED),
    Mistake("one # sign too many", put("## How do I book?", "### How do I book?"), REFUSED),
    Mistake(
        "one # sign too many, after an answer",
        put("## Does the massage hurt?", "### Does the massage hurt?"),
        REFUSED,
    ),
    Mistake("no # signs", put("## How do I book?", "How do I book?"), REFUSED),
    Mistake("a heading line deleted", put("## Does the massage hurt?\n", ""), REFUSED),
    Mistake("the first heading line deleted", put("## What is the piriformis muscle?\n", ""), REFUSED),
    Mistake("# signs without a question", put("## How do I book?", "##"), REFUSED),
    Mistake("a heading inside an answer", put("It runs from", "## Where it is\nIt runs from"), REFUSED),
    Mistake("a question pasted twice", twice("## Does the massage hurt?"), REFUSED),
    Mistake(
        "a question copied under the same id",
        lambda t: t + "\n## Is it sore after?\nId: hurt\nAnswer:\nIt can be.\n",
        REFUSED,
        "## Is it sore",
    ),
    Mistake(
        "half of a question deleted", without("Id: hurt", "Tell me at once"), REFUSED, "## Does the massage"
    ),
    Mistake(
        "a question deleted that another names",
        without("## How do I book?", "## Does"),
        REFUSED,
        "- How do I book?",
    ),
    Mistake("Show next with a typing mistake", put("- How do I book?", "- How do I bok?"), REFUSED),
    Mistake("an id with spaces and capitals", put("Id: muscle", "Id: The Muscle"), REFUSED),
    Mistake("a kind that is none", put("Kind: information", "Kind: infomation"), REFUSED),
    Mistake("a button that is none", put("Button: book", "Button: phone me"), REFUSED),
    Mistake("a status that is none", put("Status: live", "Status: on"), REFUSED),
    Mistake("a part's # deleted", put("# Practice", "Practice"), REFUSED),
    Mistake("a part's name misspelt", put("# Practice", "# Practise"), REFUSED),
    Mistake("two # signs before a part", put("# Not for this chat", "## Not for this chat"), REFUSED),
    Mistake("the first part's line deleted", put("# Practice\n", ""), REFUSED),
    Mistake("the second part's line deleted", put("# What the chat says\n", ""), REFUSED),
    Mistake("the line above a list deleted", put("# Words that mean the same\n", ""), REFUSED),
    Mistake(
        "the line between two lists deleted", put("# Not for this chat\n", ""), REFUSED, "- what mattress"
    ),
    Mistake(
        "the line above the questions deleted", put("# Questions and answers\n", ""), REFUSED, "## What is"
    ),
    Mistake("a part twice", put("# Not for this chat", "# Practice"), REFUSED),
    Mistake("a practice label misspelt", put("Booking link:", "Bookng link:"), REFUSED),
    Mistake("a practice label invented", put("Hours:", "Fax: 603-555-0101\nHours:"), REFUSED),
    Mistake("two details on one line", put("0100\nLocation:", "0100 Location:"), REFUSED),
    Mistake("a sentence's label misspelt", put("Thanks:", "Thnaks:"), REFUSED),
    Mistake("a sentence's label invented", put("Thanks:", "Welcome back:"), REFUSED),
    Mistake(
        "words that mean the same without commas",
        put("butt, buttock, backside", "butt buttock backside"),
        REFUSED,
    ),
    Mistake("a note with one slash", put("It runs from", "/ look this up\nIt runs from"), REFUSED),
    Mistake("text above the first part", put("// Notes", "Notes"), REFUSED),
    Mistake(
        "a detail in braces misspelt", put("Use the booking page, please.", "It costs {Price}."), REFUSED
    ),
    Mistake("the same phrasing in two questions", put("- will i be sore", "- book now"), REFUSED),
    Mistake("a level that is none", put("Level: urgent", "Level: urgnt"), REFUSED, file="safety.md"),
    Mistake("a level forgotten", put("Level: urgent\n", ""), REFUSED, file="safety.md"),
    Mistake(
        "a safety label cut short",
        put("When a visitor writes something like:", "When a visitor writes:"),
        REFUSED,
        file="safety.md",
    ),
    Mistake("one # sign too few in safety.md", put("## Skin", "# Skin"), REFUSED, file="safety.md"),
    Mistake("examples without dashes", put("- i got", "i got"), REFUSED, file="safety.md"),
    # slips that nobody can be sure of
    Mistake("an id deleted", put("Id: booking\n", ""), WARNED, "## How"),
    Mistake(
        "several ways of asking after one dash",
        put("- book now", "- how do i book, where can i book, when can i come, who do i call"),
        WARNED,
    ),
    Mistake("a link without https", put("https://booking.example.org/me", "booking.example.org/me"), WARNED),
    Mistake("a phone number with a digit too few", put("603-555-0100", "55-0100"), WARNED),
)


def _moved(text: str, start: str, end: str) -> str:
    first, last = text.index(start), text.index(end)
    return text[:first] + text[last:] + "\n" + text[first:last]
