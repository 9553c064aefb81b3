"""The learning child: it learns what it is asked, stays warm, and its accidents stay its own."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bot import Index, index_key, parse
from tests.web.conftest import SMALL
from web.learner import Learner, LearningFailed

TEXTS = {"knowledge.md": SMALL}

ECHO = """
import json, sys
for line in sys.stdin:
    asked = json.loads(line)
    open(asked["out"], "wb").write(asked["texts"]["knowledge.md"].encode())
    print(json.dumps({"key": "k"}), flush=True)
"""
REFUSES = 'import sys\nfor line in sys.stdin: print(\'{"error": "no entries"}\', flush=True)'
DIES = "import sys; sys.stdin.readline(); sys.exit(3)"
BABBLES = "import sys; sys.stdin.readline(); print('hello', flush=True); sys.stdin.readline()"
SILENT = "import sys; sys.stdin.readline(); sys.stdin.readline()"


def child(program: str) -> tuple[str, ...]:
    return (sys.executable, "-c", program)


@pytest.fixture
def make(tmp_path: Path) -> Iterator[Callable[..., Learner]]:
    made: list[Learner] = []

    def begin(*command: str) -> Learner:
        made.append(Learner(tmp_path / "lock", command) if command else Learner(tmp_path / "lock"))
        return made[-1]

    yield begin
    for learner in made:
        learner.close()


def test_the_real_child_gives_an_index_that_serving_loads(
    make: Callable[..., Learner], tmp_path: Path
) -> None:
    content = make().learn(TEXTS)
    path = tmp_path / "index.npz"
    path.write_bytes(content)
    assert Index.load(path, index_key(parse(TEXTS))).entries


def test_the_real_child_tells_what_it_cannot_read(make: Callable[..., Learner]) -> None:
    learner = make()
    with pytest.raises(LearningFailed):
        learner.learn({"knowledge.md": "## x\nAnwser:\n"})
    assert learner.learn(TEXTS)


def test_a_warm_child_is_asked_again(make: Callable[..., Learner]) -> None:
    learner = make(*child(ECHO))
    learner.warm()
    first = learner._child
    assert learner.learn({"knowledge.md": "one"}) == b"one"
    assert learner.learn({"knowledge.md": "two"}) == b"two"
    assert learner._child is first


def test_a_child_that_was_killed_is_replaced(make: Callable[..., Learner]) -> None:
    learner = make(*child(ECHO))
    learner.learn(TEXTS)
    assert learner._child is not None
    os.kill(learner._child.pid, signal.SIGKILL)
    learner._child.wait()
    assert learner.learn({"knowledge.md": "again"}) == b"again"


@pytest.mark.parametrize(
    "program", [REFUSES, DIES, BABBLES, "syntax error("], ids=["refuses", "dies", "babbles", "broken"]
)
def test_a_child_that_fails_raises_and_nothing_else(make: Callable[..., Learner], program: str) -> None:
    with pytest.raises(LearningFailed):
        make(*child(program)).learn(TEXTS)


def test_a_child_that_says_nothing_is_given_up(tmp_path: Path) -> None:
    learner = Learner(tmp_path / "lock", child(SILENT), patience_s=0.5)
    with pytest.raises(LearningFailed):
        learner.learn(TEXTS)
    learner.close()


def test_a_program_that_is_missing_raises_the_same(make: Callable[..., Learner]) -> None:
    with pytest.raises(LearningFailed):
        make("/no/such/program").learn(TEXTS)


def test_the_child_gets_no_secret(make: Callable[..., Learner], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET_KEY", "planted")
    told = ECHO.replace('asked["texts"]["knowledge.md"]', 'str(dict(__import__("os").environ))')
    assert b"planted" not in make(*child(told)).learn(TEXTS)


def wait_for(true: Callable[[], bool]) -> None:
    until = time.monotonic() + 20
    while not true():
        assert time.monotonic() < until
        time.sleep(0.02)


def test_learning_in_the_background_delivers_once(make: Callable[..., Learner]) -> None:
    learner, got = make(*child(ECHO)), list[bytes]()
    assert learner.begin("k", {"knowledge.md": "x"}, got.append)
    assert not learner.begin("k", {"knowledge.md": "x"}, got.append)
    wait_for(lambda: got == [b"x"])


def test_a_failure_in_the_background_rests_before_the_next_try(make: Callable[..., Learner]) -> None:
    learner, got = make(*child(REFUSES)), list[bytes]()
    learner.begin("k", TEXTS, got.append)
    wait_for(lambda: learner.failed("k"))
    wait_for(lambda: not learner._running)
    assert not learner.begin("k", TEXTS, got.append)
    assert got == []


def test_only_one_process_of_a_machine_learns(make: Callable[..., Learner], tmp_path: Path) -> None:
    held = subprocess.Popen(["flock", "-x", str(tmp_path / "lock"), "sleep", "30"])
    try:
        time.sleep(0.3)
        learner, got = make(*child(ECHO)), list[bytes]()
        learner.begin("k", TEXTS, got.append)
        wait_for(lambda: not learner._running)
        assert got == []
    finally:
        held.kill()
        held.wait()


def test_a_closed_learner_leaves_no_process_and_no_thread(make: Callable[..., Learner]) -> None:
    learner = make(*child(ECHO))
    learner.learn(TEXTS)
    running, timer = learner._child, learner._idle
    assert running is not None
    assert timer is not None
    learner.close()
    assert running.poll() is not None
    wait_for(lambda: not timer.is_alive())
