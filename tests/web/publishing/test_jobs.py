"""Background jobs: what they give back, how they fail, and that there is only one at a time."""

import fcntl
import json
import os
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from bot import parse
from tests.web.conftest import SMALL
from web.publishing.jobs import LEARN, REHEARSE, JobFailed, Jobs
from web.publishing.learner import Learner
from web.publishing.models import Lesson, index_lesson, intent_lesson, loads

TEXTS = {"knowledge.md": SMALL}
LESSON = Lesson("index", "k", {})
ECHO = "import sys; sys.stdout.write(sys.argv[1] + ' ' + sys.stdin.read())"
LEARNED = """
import base64, json, sys
lessons = json.load(sys.stdin)["lessons"]
print(json.dumps([base64.b64encode(lesson["model"].encode()).decode() for lesson in lessons]))
"""
FAILURES = {
    "refuses": "import sys; sys.exit('no entries')",
    "dies": "import os; os.kill(os.getpid(), 9)",
    "says nothing": "import sys; sys.stdin.read()",
    "broken": "syntax error(",
}


def program(text: str) -> tuple[str, ...]:
    return (sys.executable, "-c", text)


@pytest.fixture
def lock(tmp_path: Path) -> Path:
    return tmp_path / "instance" / "job.lock"


def nothing(_: Lesson) -> bytes | None:
    return None


def ignored(_: Lesson, __: bytes) -> None:
    return None


def wait_for(true: Callable[[], bool]) -> None:
    until = time.monotonic() + 30
    while not true():
        assert time.monotonic() < until
        time.sleep(0.02)


@pytest.mark.slow
def test_the_real_process_learns_models_that_serving_reads(lock: Path) -> None:
    lessons = (intent_lesson(), index_lesson(parse(TEXTS)))
    contents = Learner(Jobs(lock)).learn(lessons, nothing, ignored)
    models = [loads(lesson, content) for lesson, content in zip(lessons, contents, strict=True)]
    assert [model.key for model in models] == [lesson.key for lesson in lessons]


@pytest.mark.slow
def test_the_real_process_rehearses_a_change(lock: Path) -> None:
    question = {
        "texts": TEXTS, "index": "", "before": TEXTS, "before_index": "", "intent": "",
        "messages": [(7, "is it hot")], "today": "2026-03-01",
    }  # fmt: skip
    answer = json.loads(Jobs(lock).run(REHEARSE, question))
    assert answer["report"]["replayed"]["kept"] == 1
    assert answer["stops"] is False


@pytest.mark.slow
def test_the_real_process_says_what_it_cannot_read(lock: Path) -> None:
    with pytest.raises(JobFailed, match="Line 1"):
        Learner(Jobs(lock)).learn(
            [Lesson("index", "k", {"knowledge.md": "## x\nAnwser:\n"})], nothing, ignored
        )


def test_an_unexpected_error_is_reported_by_its_type_alone(lock: Path) -> None:
    with pytest.raises(JobFailed, match=r"^KeyError in the background job$"):
        Jobs(lock).run(LEARN, {"words of a visitor": 1})


@pytest.mark.parametrize("name", FAILURES)
def test_a_process_that_fails_raises_and_nothing_else(lock: Path, name: str) -> None:
    with pytest.raises(JobFailed):
        Jobs(lock, program(FAILURES[name])).run(LEARN, {})


def test_a_process_that_takes_too_long_is_ended(lock: Path) -> None:
    with pytest.raises(JobFailed, match="longer than"):
        Jobs(lock, program("import time; time.sleep(60)"), 0.3).run(LEARN, {})


def test_a_program_that_is_missing_raises_the_same(lock: Path) -> None:
    with pytest.raises(JobFailed):
        Jobs(lock, ("/no/such/program",)).run(LEARN, {})


def test_the_process_gets_no_secret(lock: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET_KEY", "planted")
    told = Jobs(lock, program("import os; print(dict(os.environ))")).run(LEARN, {})
    assert b"planted" not in told


def test_a_closed_runner_ends_its_process(lock: Path) -> None:
    jobs, failed = Jobs(lock, program("import time; time.sleep(60)")), threading.Event()

    def run() -> None:
        with pytest.raises(JobFailed):
            jobs.run(LEARN, {})
        failed.set()

    thread = threading.Thread(target=run)
    thread.start()
    while not failed.wait(0.05):
        jobs.close()
    thread.join()


def test_one_job_at_a_time_on_a_machine(lock: Path) -> None:
    lock.parent.mkdir()
    held = os.open(lock, os.O_RDWR | os.O_CREAT)
    fcntl.flock(held, fcntl.LOCK_EX)  # as another process would
    results: list[bytes] = []
    thread = threading.Thread(target=lambda: results.append(Jobs(lock, program(ECHO)).run(LEARN, {})))
    thread.start()
    thread.join(0.3)
    assert results == []
    os.close(held)
    thread.join(20)
    assert results == [f"{LEARN} {{}}".encode()]


def test_a_result_left_by_another_process_is_used(lock: Path) -> None:
    assert Jobs(lock, ("/no/such/program",)).run(LEARN, {}, lambda: b"theirs") == b"theirs"


def test_a_folder_that_cannot_be_written_stops_no_job(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    assert Jobs(tmp_path / "file" / "lock", program(ECHO)).run(LEARN, {}) == f"{LEARN} {{}}".encode()


def test_learning_in_the_background_delivers_once(lock: Path) -> None:
    learner, got = Learner(Jobs(lock, program(LEARNED))), list[bytes]()
    assert learner.begin(LESSON, lambda _: None, lambda _, content: got.append(content))
    assert not learner.begin(LESSON, lambda _: None, lambda _, content: got.append(content))
    wait_for(lambda: got == [b"index"])


def test_several_models_are_learned_in_one_job_in_the_order_asked(lock: Path) -> None:
    lessons = [Lesson("intent", "i"), LESSON]
    assert Learner(Jobs(lock, program(LEARNED))).learn(lessons, nothing, ignored) == (b"intent", b"index")


def test_models_that_another_process_has_left_meanwhile_are_not_learned_again(lock: Path) -> None:
    left = {"i": b"theirs", "k": b"too"}
    lessons, learner = [Lesson("intent", "i"), LESSON], Learner(Jobs(lock, ("/no/such/program",)))
    assert learner.learn(lessons, lambda lesson: left[lesson.key], ignored) == (b"theirs", b"too")
    del left["k"]
    with pytest.raises(JobFailed):
        learner.learn(lessons, lambda lesson: left.get(lesson.key), ignored)
    assert learner.last_failure("i")
    assert learner.last_failure("k")


def test_two_who_want_the_same_model_have_it_learned_once(lock: Path) -> None:
    kept: dict[str, bytes] = {}
    found: list[bytes | None] = []

    def find(lesson: Lesson) -> bytes | None:
        found.append(kept.get(lesson.key))
        return found[-1]

    def keep(lesson: Lesson, content: bytes) -> None:
        time.sleep(0.2)  # as long as decoding may take: nobody begins to learn it again meanwhile
        kept[lesson.key] = content

    learner = Learner(Jobs(lock, program(LEARNED)))
    threads = [threading.Thread(target=learner.learn, args=([LESSON], find, keep)) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert found == [None, b"index"]


def test_a_failed_background_job_waits_before_the_next_try(lock: Path) -> None:
    learner, got = Learner(Jobs(lock, program(FAILURES["refuses"]))), list[bytes]()
    learner.begin(LESSON, lambda _: None, lambda _, content: got.append(content))
    wait_for(lambda: learner.last_failure("k") == "no entries")
    wait_for(lambda: not learner.begin(LESSON, lambda _: None, lambda _, content: got.append(content)))
    assert got == []
