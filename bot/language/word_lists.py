"""Reads a file of word lists that people without code may review: `name = a word, a phrase` under [headings]."""

from configparser import ConfigParser
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class WordLists:
    """The lists of a file by name; the headings only group them."""

    lists: dict[str, tuple[str, ...]]

    @classmethod
    def read(cls, path: Path) -> "WordLists":
        """The lists of one file."""
        parser = ConfigParser(interpolation=None, delimiters=("=",), comment_prefixes=("#",))
        parser.read_string(path.read_text(encoding="utf-8"), source=path.name)
        named = (pair for heading in parser.sections() for pair in parser.items(heading))
        return cls({name: _split(listed) for name, listed in named})

    def phrases(self, name: str) -> tuple[str, ...]:
        """The words and phrases of a list, in the order written."""
        return self.lists[name]

    def words(self, *names: str) -> frozenset[str]:
        """The words of one list or several."""
        return frozenset(word for name in names for word in self.lists[name])


def _split(listed: str) -> tuple[str, ...]:
    return tuple(filter(None, map(str.strip, listed.replace("\n", " ").split(","))))
