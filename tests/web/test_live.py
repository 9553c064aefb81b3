"""The Assistant now serving: what is newer goes live by itself, and what is broken never does."""

import shutil
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot import Index, index_key, parse
from tests.web.conftest import SMALL, write_folder
from web.database import Database, DatabaseAway, sqlite_url
from web.live import Live
from web.publishing.instance_folder import InstanceFolder
from web.publishing.jobs import JobFailed, Jobs
from web.publishing.learner import Find, Learner
from web.revisions import PAUSED, Revisions, Signal
from web.settings import Settings

CHANGED = SMALL.replace("a small muscle deep", "a small, flat muscle deep")
NOW = datetime(2026, 3, 1, tzinfo=UTC)


Relabel = Callable[[Mapping[str, str]], bytes]


@pytest.fixture
def relabelled(small_index: bytes) -> Relabel:
    """The index of `SMALL` as that of other texts with the same questions: learning takes a second."""
    small = Index.loads(small_index, index_key(parse({"knowledge.md": SMALL})))

    def under(texts: Mapping[str, str]) -> bytes:
        return replace(small, key=index_key(parse(texts))).dumps()

    return under


class Here(Learner):
    """Learns at once, and counts how often."""

    def __init__(self, folder: Path, relabelled: Relabel) -> None:
        super().__init__(Jobs(folder / "lock", ("false",)))
        self._relabelled = relabelled
        self.asked: list[str] = []
        self.broken = False

    def begin(self, key: str, texts: Mapping[str, str], find: Find, done: Callable[[bytes], object]) -> bool:
        try:
            done(self.learn(key, texts, find))
        except JobFailed:
            return False
        return True

    def learn(self, key: str, texts: Mapping[str, str], find: Find = lambda: None) -> bytes:
        self.asked.append(key)
        return super().learn(key, texts) if self.broken else self._relabelled(texts)


@pytest.fixture
def database(settings: Settings) -> Iterator[Database]:
    found = Database(sqlite_url(settings.instance_dir))
    yield found
    found.close()


@pytest.fixture
def learner(settings: Settings, relabelled: Relabel) -> Here:
    return Here(settings.instance_dir, relabelled)


@pytest.fixture
def start(settings: Settings, database: Database, learner: Here) -> Callable[..., Live]:
    """A process that has just started; `start(booking_url=…)` with other settings."""

    def begin(revisions: Revisions | None = None, **changes: object) -> Live:
        mine = replace(settings, **changes)  # type: ignore[arg-type]  # one setting at a time
        live = Live(
            mine, revisions or Revisions(database), learner, InstanceFolder(mine.instance_dir), lambda: NOW
        )
        live.open()
        return live

    return begin


def says(live: Live, question: str = "What is the piriformis muscle?") -> str:
    return live.assistant.respond(question).text


def settle(live: Live) -> None:
    """Look until nothing more can come."""
    live.look()
    live._seen = (live._seen[0], 0.0)  # as if the file had been lying still
    for _ in range(3):
        live.look()


Publish = Callable[..., None]


@pytest.fixture
def publish(database: Database, relabelled: Relabel) -> Publish:
    """Publish texts as the therapist's pages do."""

    def publish(texts: Mapping[str, str], based_on: int | None = None) -> None:
        revisions, key = Revisions(database), index_key(parse(texts))
        revisions.keep_index(key, relabelled(texts), NOW)
        revisions.publish(revisions.save_draft(texts, based_on, "Owner", "", NOW), key, NOW)

    return publish


def test_the_folder_answers_on_a_fresh_machine(start: Callable[..., Live], learner: Here) -> None:
    live = start()
    assert "small muscle" in says(live)
    assert live.trouble is None
    assert learner.asked == []


def test_safety_and_contact_are_answered_before_anything_is_learned(
    start: Callable[..., Live], settings: Settings, learner: Here
) -> None:
    shutil.rmtree(settings.instance_dir / "learned")
    live = start()
    assert live.serving.index is None
    assert live.assistant.respond("i cant pee and both my legs are numb").kind == "emergency"
    assert live.not_ready == "The answers are being learned."
    live.look()
    live.look()
    assert live.serving.index is not None
    assert live.not_ready is None
    assert len(learner.asked) == 1


def test_a_start_waits_until_what_answers_is_learned(
    start: Callable[..., Live], settings: Settings, learner: Here
) -> None:
    shutil.rmtree(settings.instance_dir / "learned")
    live = start()
    live.learn_missing()
    assert live.not_ready is None
    start().learn_missing()
    assert len(learner.asked) == 1


def test_a_start_that_cannot_learn_says_why_and_hears_emergencies(
    start: Callable[..., Live], settings: Settings, learner: Here
) -> None:
    shutil.rmtree(settings.instance_dir / "learned")
    learner.broken = True
    live = start()
    live.learn_missing()
    assert "Learning failed" in str(live.not_ready)
    assert live.assistant.respond("i cant pee and both my legs are numb").kind == "emergency"
    learner.broken = False
    live.look()
    live.look()
    assert live.not_ready is None


def test_the_last_good_version_serves_while_a_newer_one_is_learned(
    start: Callable[..., Live], folder: Path, learner: Here
) -> None:
    start()
    learner.broken = True
    write_folder(folder, CHANGED)
    live = start()
    assert learner.asked == []
    assert "small muscle" in says(live)
    assert live.not_ready is None
    assert live.trouble is not None
    learner.broken = False
    settle(live)
    assert "flat muscle" in says(live)
    assert live.trouble is None


def test_a_changed_file_goes_live_once_it_lies_still(start: Callable[..., Live], folder: Path) -> None:
    live = start()
    write_folder(folder, CHANGED)
    live.look()
    assert "flat muscle" not in says(live)
    settle(live)
    assert "flat muscle" in says(live)


@pytest.mark.parametrize(
    "harm",
    [
        lambda path: path.write_text(SMALL.replace("Answer:\nMassage", "Anwser:\nMassage")),
        lambda path: path.write_text(""),
        lambda path: path.unlink(),
        lambda path: path.write_bytes(b"\xff\xfe\x00" * 50),
        lambda path: path.write_bytes(b"\x00" * 1000),
        lambda path: path.write_text(SMALL[: len(SMALL) // 2]),
        lambda path: path.write_text(SMALL[: SMALL.index("## Hello!")]),
        lambda path: path.write_text("# Practice\nName: x\n"),
    ],
    ids=["slip", "emptied", "deleted", "binary", "zeros", "half", "an entry short", "no questions"],
)
def test_a_broken_file_never_replaces_a_good_one(
    start: Callable[..., Live], folder: Path, harm: Callable[[Path], object]
) -> None:
    live = start()
    before = live.version
    harm(folder / "knowledge.md")
    settle(live)
    assert "small muscle" in says(live)
    if live.version == before:
        assert live.trouble is not None
        assert live.trouble.since == NOW
    write_folder(folder, CHANGED)
    settle(live)
    assert "flat muscle" in says(live)
    assert live.trouble is None


def test_every_beginning_of_the_file_leaves_the_answers_whole(
    start: Callable[..., Live], folder: Path
) -> None:
    live = start()
    before = live.version
    for length in range(0, len(SMALL.rstrip()), 41):
        (folder / "knowledge.md").write_text(SMALL[:length], "utf-8")
        settle(live)
        assert live.version == before, SMALL[:length][-60:]
        assert live.trouble is not None


def test_a_safety_file_that_is_cut_off_is_not_taken(start: Callable[..., Live], folder: Path) -> None:
    safety = (
        "## Something of her own\nLevel: urgent\nWhen a visitor writes something like:\n- my elbow glows\n"
        "## Something else\nLevel: urgent\nWhen a visitor writes something like:\n- my knee sings\n"
    )
    write_folder(folder, safety=safety)
    live = start()
    assert live.assistant.respond("my knee sings").kind == "urgent"
    for left in (safety[: safety.index("## Something else")], ""):
        write_folder(folder, safety=left)
        settle(live)
        assert live.assistant.respond("my knee sings").kind == "urgent"
    (folder / "safety.md").unlink()
    settle(live)
    assert live.assistant.respond("my knee sings").kind == "urgent"
    assert live.trouble is not None
    assert "safety.md" in live.trouble.problems[0]


def test_a_start_with_a_broken_file_serves_the_last_good_copy(
    start: Callable[..., Live], folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    version = start().version
    for broken in ("## Which\nAnwser:\nx\n", SMALL[:300], ""):
        write_folder(folder, broken)
        live = start()
        assert live.version == version
        assert live.trouble is not None
        assert live.serving.index is not None


def test_a_first_start_with_a_broken_file_still_hears_emergencies(
    start: Callable[..., Live], folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    write_folder(folder, SMALL.replace("Id: contact", "Id: hello").replace("Answer:\nYou", "Anwser:\nYou"))
    live = start()
    assert live.assistant.respond("i cant pee and both my legs are numb").kind == "emergency"
    assert live.assistant.respond("what is the piriformis muscle").kind == "unknown"
    assert live.trouble is not None
    assert len(live.trouble.problems) >= 2
    assert all("ine " in problem for problem in live.trouble.problems)


def test_a_damaged_last_good_copy_is_not_trusted(start: Callable[..., Live], settings: Settings) -> None:
    start()
    copy = settings.instance_dir / "last-good.json"
    whole = copy.read_bytes()
    write_folder(settings.knowledge_dir, "broken")
    for damaged in (whole[:-20], b"", whole.replace(b"small", b"large"), b"\xff" * 40):
        copy.write_bytes(damaged)
        assert start().serving.knowledge.entries == ()
    copy.write_bytes(whole)
    assert "small muscle" in says(start())


def test_a_published_revision_goes_live_and_wins_over_the_file(
    start: Callable[..., Live], publish: Publish, folder: Path, learner: Here
) -> None:
    live = start()
    publish({"knowledge.md": CHANGED})
    live.look()
    assert "flat muscle" in says(live)
    assert live.serving.number == 1
    write_folder(folder, SMALL.replace("small muscle", "tiny muscle"))
    settle(live)
    assert "flat muscle" in says(live)
    assert "flat muscle" in says(start())
    assert learner.asked == []


def test_her_edits_survive_a_start_without_the_database(
    start: Callable[..., Live], database: Database, publish: Publish, folder: Path
) -> None:
    publish({"knowledge.md": CHANGED})
    start()
    away = Away(database)
    assert "flat muscle" in says(start(away))
    write_folder(folder, SMALL.replace("small muscle", "tiny muscle"))
    live = start(away)
    assert "flat muscle" in says(live)
    assert live.database_away_since == NOW


class Away(Revisions):
    """A database that does not answer."""

    def signal(self) -> Signal:
        raise DatabaseAway("away")

    def index(self, key: str) -> bytes | None:
        raise DatabaseAway("away")


def test_a_revision_that_cannot_be_read_leaves_the_last_one_serving(
    start: Callable[..., Live], database: Database, publish: Publish
) -> None:
    publish({"knowledge.md": CHANGED})
    live = start()
    revisions = Revisions(database)
    draft = revisions.save_draft({"knowledge.md": "broken"}, 1, "Owner", "", NOW)
    revisions.keep_index("key", b"x", NOW)
    revisions.publish(draft, "key", NOW)
    live.look()
    assert live.serving.number == 1
    assert live.trouble is not None
    publish({"knowledge.md": SMALL}, based_on=2)
    live.look()
    assert live.serving.number == 3
    assert live.trouble is None


def test_pausing_is_noticed_and_ends(start: Callable[..., Live], database: Database) -> None:
    live = start()
    database.set_setting(PAUSED, "On holiday.")
    live.look()
    assert live.paused == "On holiday."
    database.set_setting(PAUSED, None)
    live.look()
    assert live.paused is None


def test_learning_that_fails_leaves_what_was_there(
    start: Callable[..., Live], folder: Path, learner: Here
) -> None:
    live = start()
    learner.broken = True
    write_folder(folder, SMALL.replace("- which muscle is it", "- which muscle is that"))
    settle(live)
    assert "small muscle" in says(live)
    assert live.trouble is not None
    assert "learned" in live.trouble.problems[0]


def test_an_instance_folder_that_cannot_be_written_only_forgets(
    start: Callable[..., Live], tmp_path: Path, learner: Here
) -> None:
    (tmp_path / "file").write_text("in the way")
    live = start(instance_dir=tmp_path / "file" / "instance")
    live.look()
    live.look()
    assert live.serving.index is not None
    assert "small muscle" in says(live)


SAMPLE = SMALL.replace("https://booking.test/quiet", "https://example.com/book")


def booking(live: Live) -> tuple[str, str]:
    """The booking link that visitors get, and that this very machine gets."""
    both = (live.serving.assistant, live.serving.own_machine)
    first, second = (assistant.knowledge.practice.booking_link for assistant in both)
    return first, second


def test_the_sample_booking_link_counts_on_ones_own_machine_only(
    start: Callable[..., Live], folder: Path
) -> None:
    assert booking(start()) == ("https://booking.test/quiet",) * 2
    write_folder(folder, SAMPLE)
    assert booking(start()) == ("", "https://example.com/book")


def test_the_deployers_booking_link_fills_an_empty_or_sample_one(
    start: Callable[..., Live], folder: Path
) -> None:
    mine = "https://mine.test/book"
    assert booking(start(booking_url=mine)) == ("https://booking.test/quiet",) * 2
    for text in (SAMPLE, SMALL.replace("https://booking.test/quiet", "")):
        write_folder(folder, text)
        assert booking(start(booking_url=mine)) == (mine, mine)


def test_no_reply_mixes_two_versions_while_files_come_and_go(
    start: Callable[..., Live], folder: Path
) -> None:
    """Four visitors ask while the file is broken, emptied, cut and replaced under their feet."""

    def version(number: int) -> str:
        return SMALL.replace("small muscle", f"muscle v{number}").replace(
            "Massage can", f"Massage v{number} can"
        )

    write_folder(folder, version(0))
    live = start()
    mixed: list[tuple[str, str]] = []
    asked = [0]
    stop = threading.Event()

    def visit() -> None:
        while not stop.is_set():
            assistant = live.assistant
            one = assistant.respond("What is the piriformis muscle?").text
            other = assistant.respond("How does massage help?").text
            asked[0] += 1
            if one.partition(" v")[2][:2].strip() != other.partition(" v")[2][:2].strip():
                mixed.append((one, other))

    visitors = [threading.Thread(target=visit) for _ in range(4)]
    for visitor in visitors:
        visitor.start()
    path = folder / "knowledge.md"
    for number in range(1, 5):
        whole = version(number)
        for broken in (whole[: len(whole) // number], "", "\x00binary"):
            path.write_text(broken, "utf-8")
            live.look()
        write_folder(folder, whole)
        settle(live)
    stop.set()
    for visitor in visitors:
        visitor.join()
    assert mixed == []
    assert asked[0] > 5
    assert "v4" in says(live)


def test_looking_never_ends_by_an_accident(
    start: Callable[..., Live], monkeypatch: pytest.MonkeyPatch
) -> None:
    live = start()

    def broken() -> Signal:
        raise RuntimeError("nobody foresaw this")

    monkeypatch.setattr(live, "_signal", broken)
    live.look()
    assert "small muscle" in says(live)


def _lookers() -> set[threading.Thread]:
    return {thread for thread in threading.enumerate() if thread.name == "live"}


def test_the_thread_looks_by_itself(start: Callable[..., Live], database: Database) -> None:
    live, before = start(), _lookers()
    live.wake()
    live.wake()
    try:
        database.set_setting(PAUSED, "On holiday.")
        until = time.monotonic() + 10
        while live.paused is None and time.monotonic() < until:
            time.sleep(0.02)
        assert live.paused == "On holiday."
        assert len(_lookers() - before) == 1
    finally:
        live.close()
