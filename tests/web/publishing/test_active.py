"""The Assistant now serving: what is newer goes live by itself, and what is broken never does."""

import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot import index_key, parse
from tests.cases import rest_slow
from tests.web import learned
from tests.web.conftest import SMALL, write_folder
from web.publishing.active import Active
from web.publishing.instance_folder import InstanceFolder
from web.publishing.jobs import JobFailed, Jobs
from web.publishing.learner import Find, Keep, Learner
from web.publishing.model_store import ModelStore
from web.publishing.models import INDEX, INTENT, Lesson
from web.publishing.revisions import PAUSED, Revisions, Signal
from web.settings import Settings
from web.storage.database import Database, DatabaseAway, sqlite_url

CHANGED = SMALL.replace("a small muscle deep", "a small, flat muscle deep")
NOW = datetime(2026, 3, 1, tzinfo=UTC)


Relabel = Callable[[Mapping[str, str]], bytes]


@pytest.fixture
def relabelled() -> Relabel:
    """The index of `SMALL` as that of other texts with the same questions: learning takes a second."""
    small = learned.index(parse({"knowledge.md": SMALL}))

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

    def begin(self, lesson: Lesson, find: Find, keep: Keep) -> bool:
        try:
            self.learn([lesson], find, keep)
        except JobFailed:
            return False
        return True

    def _learned(self, lessons: Sequence[Lesson], find: Find) -> tuple[bytes, ...]:
        self.asked += [lesson.key for lesson in lessons if lesson.name == INDEX]
        return super()._learned(lessons, find) if self.broken else tuple(map(self._relabel, lessons))

    def _relabel(self, lesson: Lesson) -> bytes:
        return learned.intent().dumps() if lesson.name == INTENT else self._relabelled(lesson.texts)


@pytest.fixture
def database(settings: Settings) -> Iterator[Database]:
    found = Database(sqlite_url(settings.instance_dir))
    yield found
    found.close()


@pytest.fixture
def learner(settings: Settings, relabelled: Relabel) -> Here:
    return Here(settings.instance_dir, relabelled)


@pytest.fixture
def start(settings: Settings, database: Database, learner: Here) -> Callable[..., Active]:
    """A process that has just started; `start(booking_url=…)` with other settings."""

    def begin(revisions: Revisions | None = None, **changes: object) -> Active:
        mine = replace(settings, **changes)  # type: ignore[arg-type]  # one setting at a time
        kept, folder = revisions or Revisions(database), InstanceFolder(mine.instance_dir)
        active = Active(mine, kept, ModelStore(folder, mine.built_dir, kept, learner), folder, lambda: NOW)
        active.open()
        return active

    return begin


def forget(instance: Path) -> None:
    """Remove the learned models."""
    for path in instance.glob("*.npz"):
        path.unlink()


def says(active: Active, question: str = "What is the piriformis muscle?") -> str:
    return active.assistant.respond(question).text


def settle(active: Active) -> None:
    """Look until nothing more can come."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("web.publishing.knowledge_folder.SETTLED_S", 0)  # as if the file had been lying still
        for _ in range(4):
            active.look()


Publish = Callable[..., None]


@pytest.fixture
def publish(database: Database, relabelled: Relabel) -> Publish:
    """Publish texts as the therapist's pages do."""

    def publish(texts: Mapping[str, str], based_on: int | None = None) -> None:
        revisions, key = Revisions(database), index_key(parse(texts))
        revisions.keep_index(key, relabelled(texts), NOW)
        revisions.publish(revisions.save_draft(texts, based_on, "Owner", "", NOW), key, NOW)

    return publish


def test_the_folder_answers_on_a_fresh_machine(start: Callable[..., Active], learner: Here) -> None:
    active = start()
    assert "small muscle" in says(active)
    assert active.trouble is None
    assert learner.asked == []


def test_safety_and_contact_are_answered_before_anything_is_learned(
    start: Callable[..., Active], settings: Settings, learner: Here
) -> None:
    forget(settings.instance_dir)
    active = start()
    assert not active.version.models.complete
    assert active.assistant.respond("i cant pee and both my legs are numb").kind == "emergency"
    assert active.not_ready == "The answers are being learned."
    active.look()
    active.look()
    assert active.version.models.complete
    assert active.not_ready is None
    assert len(learner.asked) == 1


def test_a_start_waits_until_what_answers_is_learned(
    start: Callable[..., Active], settings: Settings, learner: Here
) -> None:
    forget(settings.instance_dir)
    active = start()
    active.learn_missing()
    assert active.not_ready is None
    start().learn_missing()
    assert len(learner.asked) == 1


def test_a_start_that_cannot_learn_says_why_and_hears_emergencies(
    start: Callable[..., Active], settings: Settings, learner: Here
) -> None:
    forget(settings.instance_dir)
    learner.broken = True
    active = start()
    active.learn_missing()
    assert "Learning failed" in str(active.not_ready)
    assert active.assistant.respond("i cant pee and both my legs are numb").kind == "emergency"
    learner.broken = False
    active.look()
    active.look()
    assert active.not_ready is None


def test_the_last_good_version_serves_while_a_newer_one_is_learned(
    start: Callable[..., Active], folder: Path, learner: Here
) -> None:
    start()
    learner.broken = True
    write_folder(
        folder, CHANGED.replace("- which muscle is it\n", "- which muscle is it\n- name that muscle\n")
    )
    active = start()
    assert learner.asked == []
    assert "small muscle" in says(active)
    assert active.not_ready is None
    assert active.trouble is not None
    learner.broken = False
    settle(active)
    assert "flat muscle" in says(active)
    assert active.trouble is None


def test_a_changed_file_goes_live_once_it_has_settled(start: Callable[..., Active], folder: Path) -> None:
    active = start()
    write_folder(folder, CHANGED)
    active.look()
    assert "flat muscle" not in says(active)
    settle(active)
    assert "flat muscle" in says(active)


@pytest.mark.parametrize(
    "harm",
    rest_slow(
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
        quick=3,
    ),
    ids=["slip", "emptied", "deleted", "binary", "zeros", "half", "an entry short", "no questions"],
)
def test_a_broken_file_never_replaces_a_good_one(
    start: Callable[..., Active], folder: Path, harm: Callable[[Path], object]
) -> None:
    active = start()
    before = active.version.knowledge.version
    harm(folder / "knowledge.md")
    settle(active)
    assert "small muscle" in says(active)
    if active.version.knowledge.version == before:
        assert active.trouble is not None
        assert active.trouble.since == NOW
    write_folder(folder, CHANGED)
    settle(active)
    assert "flat muscle" in says(active)
    assert active.trouble is None


def test_every_beginning_of_the_file_leaves_the_answers_whole(
    start: Callable[..., Active], folder: Path
) -> None:
    active = start()
    before = active.version.knowledge.version
    for length in range(0, len(SMALL.rstrip()), 41):
        (folder / "knowledge.md").write_text(SMALL[:length], "utf-8")
        settle(active)
        assert active.version.knowledge.version == before, SMALL[:length][-60:]
        assert active.trouble is not None


def test_a_safety_file_that_is_cut_off_is_not_taken(start: Callable[..., Active], folder: Path) -> None:
    safety = (
        "## Something of her own\nLevel: urgent\nWhen a visitor writes something like:\n- my elbow glows\n"
        "## Something else\nLevel: urgent\nWhen a visitor writes something like:\n- my knee sings\n"
    )
    write_folder(folder, safety=safety)
    active = start()
    assert active.assistant.respond("my knee sings").kind == "urgent"
    for left in (safety[: safety.index("## Something else")], ""):
        write_folder(folder, safety=left)
        settle(active)
        assert active.assistant.respond("my knee sings").kind == "urgent"
    (folder / "safety.md").unlink()
    settle(active)
    assert active.assistant.respond("my knee sings").kind == "urgent"
    assert active.trouble is not None
    assert "safety.md" in active.trouble.problems[0]


def test_a_start_with_a_broken_file_serves_the_last_good_copy(
    start: Callable[..., Active], folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    version = start().version.knowledge.version
    for broken in ("## Which\nAnwser:\nx\n", SMALL[:300], ""):
        write_folder(folder, broken)
        active = start()
        assert active.version.knowledge.version == version
        assert active.trouble is not None
        assert active.version.models.complete


def test_a_first_start_with_a_broken_file_still_hears_emergencies(
    start: Callable[..., Active], folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    write_folder(folder, SMALL.replace("Id: contact", "Id: hello").replace("Answer:\nYou", "Anwser:\nYou"))
    active = start()
    assert active.assistant.respond("i cant pee and both my legs are numb").kind == "emergency"
    assert active.assistant.respond("what is the piriformis muscle").kind == "unknown"
    assert active.trouble is not None
    assert len(active.trouble.problems) >= 2
    assert all("ine " in problem for problem in active.trouble.problems)


def test_a_damaged_last_good_copy_is_not_trusted(start: Callable[..., Active], settings: Settings) -> None:
    start()
    copy = settings.instance_dir / "last-good.json"
    whole = copy.read_bytes()
    write_folder(settings.knowledge_dir, "broken")
    for damaged in (whole[:-20], b"", whole.replace(b"small", b"large"), b"\xff" * 40):
        copy.write_bytes(damaged)
        assert start().version.knowledge.entries == ()
    copy.write_bytes(whole)
    assert "small muscle" in says(start())


def test_a_published_revision_goes_live_and_wins_over_the_file(
    start: Callable[..., Active], publish: Publish, folder: Path, learner: Here
) -> None:
    active = start()
    publish({"knowledge.md": CHANGED})
    active.look()
    assert "flat muscle" in says(active)
    assert active.version.number == 1
    write_folder(folder, SMALL.replace("small muscle", "tiny muscle"))
    settle(active)
    assert "flat muscle" in says(active)
    assert "flat muscle" in says(start())
    assert learner.asked == []


@pytest.mark.slow
def test_her_edits_survive_a_start_without_the_database(
    start: Callable[..., Active], database: Database, publish: Publish, folder: Path
) -> None:
    publish({"knowledge.md": CHANGED})
    start()
    away = Away(database)
    assert "flat muscle" in says(start(away))
    write_folder(folder, SMALL.replace("small muscle", "tiny muscle"))
    active = start(away)
    assert "flat muscle" in says(active)
    assert active.database_away_since == NOW


class Dawdling(Revisions):
    """Its first answer is old by the time it is told."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self.read, self.go_on = threading.Event(), threading.Event()

    def signal(self) -> Signal:
        found = super().signal()
        if not self.read.is_set():
            self.read.set()
            self.go_on.wait(30)
        return found


def test_a_slower_look_never_replaces_a_newer_version(
    start: Callable[..., Active], database: Database, publish: Publish
) -> None:
    publish({"knowledge.md": SMALL})
    revisions = Dawdling(database)
    revisions.read.set()
    active = start(revisions)
    publish({"knowledge.md": CHANGED}, 1)
    revisions.read.clear()
    earlier, later = (threading.Thread(target=active.look) for _ in range(2))
    earlier.start()
    assert revisions.read.wait(30)
    publish({"knowledge.md": CHANGED.replace("flat", "broad")}, 2)
    later.start()
    later.join(1)  # it would be over, if it did not wait
    revisions.go_on.set()
    earlier.join(30)
    later.join(30)
    assert active.version.number == 3


class Away(Revisions):
    """A database that does not answer."""

    def signal(self) -> Signal:
        raise DatabaseAway("away")

    def index(self, key: str) -> bytes | None:
        raise DatabaseAway("away")


def test_a_revision_that_cannot_be_read_leaves_the_last_one_serving(
    start: Callable[..., Active], database: Database, publish: Publish
) -> None:
    publish({"knowledge.md": CHANGED})
    active = start()
    revisions = Revisions(database)
    draft = revisions.save_draft({"knowledge.md": "broken"}, 1, "Owner", "", NOW)
    revisions.keep_index("key", b"x", NOW)
    revisions.publish(draft, "key", NOW)
    active.look()
    assert active.version.number == 1
    assert active.trouble is not None
    publish({"knowledge.md": SMALL}, based_on=2)
    active.look()
    assert active.version.number == 3
    assert active.trouble is None


def test_pausing_is_noticed_and_ends(start: Callable[..., Active], database: Database) -> None:
    active = start()
    database.set_setting(PAUSED, "On holiday.")
    active.look()
    assert active.paused == "On holiday."
    database.set_setting(PAUSED, None)
    active.look()
    assert active.paused is None


def test_learning_that_fails_leaves_what_was_there(
    start: Callable[..., Active], folder: Path, learner: Here
) -> None:
    active = start()
    learner.broken = True
    write_folder(folder, SMALL.replace("- which muscle is it", "- which muscle is that"))
    settle(active)
    assert "small muscle" in says(active)
    assert active.trouble is not None
    assert "learned" in active.trouble.problems[0]


def test_an_unwritable_instance_folder_stops_neither_learning_nor_replies(
    start: Callable[..., Active], tmp_path: Path, learner: Here
) -> None:
    (tmp_path / "file").write_text("in the way")
    active = start(instance_dir=tmp_path / "file" / "instance")
    active.look()
    active.look()
    assert active.version.models.complete
    assert "small muscle" in says(active)


SAMPLE = SMALL.replace("https://booking.test/quiet", "https://example.com/book")


def booking(active: Active) -> tuple[str, str]:
    """The booking link that visitors get, and the one that localhost gets."""
    both = (active.version.assistant, active.version.on_localhost)
    first, second = (assistant.knowledge.practice.booking_link for assistant in both)
    return first, second


def test_the_sample_booking_link_counts_on_localhost_only(start: Callable[..., Active], folder: Path) -> None:
    assert booking(start()) == ("https://booking.test/quiet",) * 2
    write_folder(folder, SAMPLE)
    assert booking(start()) == ("", "https://example.com/book")


def test_the_deployers_booking_link_fills_an_empty_or_sample_one(
    start: Callable[..., Active], folder: Path
) -> None:
    mine = "https://mine.test/book"
    assert booking(start(booking_url=mine)) == ("https://booking.test/quiet",) * 2
    for text in (SAMPLE, SMALL.replace("https://booking.test/quiet", "")):
        write_folder(folder, text)
        assert booking(start(booking_url=mine)) == (mine, mine)


@pytest.mark.slow
def test_no_reply_mixes_two_versions_while_files_come_and_go(
    start: Callable[..., Active], folder: Path
) -> None:
    """Four visitors ask while the file is broken, emptied, cut and replaced under their feet."""

    def version(number: int) -> str:
        return SMALL.replace("small muscle", f"muscle v{number}").replace(
            "Massage can", f"Massage v{number} can"
        )

    write_folder(folder, version(0))
    active = start()
    mixed: list[tuple[str, str]] = []
    asked = [0]
    stop = threading.Event()

    def visit() -> None:
        while not stop.is_set():
            assistant = active.assistant
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
            active.look()
        write_folder(folder, whole)
        settle(active)
    stop.set()
    for visitor in visitors:
        visitor.join()
    assert mixed == []
    assert asked[0] > 5
    assert "v4" in says(active)


def test_an_unexpected_error_never_ends_the_watcher(
    start: Callable[..., Active], monkeypatch: pytest.MonkeyPatch
) -> None:
    active = start()

    def broken() -> Signal:
        raise RuntimeError("nobody foresaw this")

    monkeypatch.setattr(active, "_signal", broken)
    active.look()
    assert "small muscle" in says(active)


def _lookers() -> set[threading.Thread]:
    return {thread for thread in threading.enumerate() if thread.name == "live"}


def test_the_watcher_thread_looks_by_itself(start: Callable[..., Active], database: Database) -> None:
    active, before = start(), _lookers()
    active.wake()
    active.wake()
    try:
        database.set_setting(PAUSED, "On holiday.")
        until = time.monotonic() + 10
        while active.paused is None and time.monotonic() < until:
            time.sleep(0.02)
        assert active.paused == "On holiday."
        assert len(_lookers() - before) == 1
    finally:
        active.close()


def test_models_that_were_learned_at_build_answer_from_a_fresh_instance_folder(
    start: Callable[..., Active], settings: Settings, learner: Here, tmp_path: Path
) -> None:
    built, fresh = tmp_path / "built", tmp_path / "fresh"
    built.mkdir()
    for path in settings.instance_dir.glob("*.npz"):
        path.rename(built / path.name)
    before = sorted(path.name for path in built.iterdir())
    active = start(instance_dir=fresh, built_dir=built)
    assert active.not_ready is None
    assert "deep in the buttock" in says(active)
    assert learner.asked == []
    assert sorted(path.name for path in built.iterdir()) == before


@pytest.mark.slow
def test_a_damaged_model_of_the_build_is_learned_anew_and_left_there(
    start: Callable[..., Active], settings: Settings, tmp_path: Path
) -> None:
    built = tmp_path / "built"
    built.mkdir()
    for path in settings.instance_dir.glob("*.npz"):
        (built / path.name).write_bytes(b"damaged")
    forget(settings.instance_dir)
    active = start(built_dir=built)
    active.learn_missing()
    assert active.not_ready is None
    assert {path.read_bytes() for path in built.iterdir()} == {b"damaged"}
