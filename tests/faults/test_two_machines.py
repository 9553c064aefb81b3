"""Two machines on one PostgreSQL: what is published on one is live on the other, and nobody meets half of it."""

import os
import signal
import threading
import time
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot import index_key, parse
from tests.faults.conftest import Begin
from tests.servers import Server
from tests.stores import Postgres
from tests.web import learned
from tests.web.conftest import SMALL
from web.publishing.revisions import PAUSED, Revisions
from web.storage.database import Database

pytestmark = pytest.mark.postgres

SECRET = "0123456789abcdef" * 2
QUESTIONS = ("What is the piriformis muscle?", "How does massage help?")


def version(number: int) -> dict[str, str]:
    text = SMALL.replace("small muscle", f"muscle v{number}").replace("Massage can", f"Massage v{number} can")
    return {"knowledge.md": text}


class Therapist:
    """Publishes as the pages do."""

    def __init__(self, address: str) -> None:
        self.database = Database(address)
        self.revisions = Revisions(self.database)
        self._small = learned.index(parse({"knowledge.md": SMALL}))

    def publish(self, number: int) -> None:
        self.publish_texts(version(number), number - 1)

    def publish_texts(self, texts: dict[str, str], based_on: int) -> None:
        now = datetime.now(UTC)
        key = index_key(parse(texts))
        self.revisions.keep_index(key, replace(self._small, key=key).dumps(), now)
        draft = self.revisions.save_draft(texts, based_on or None, "Owner", "", now)
        self.revisions.publish(draft, key, now)


def says(server: Server) -> str:
    return str(server.ask(QUESTIONS[0])["text"])


@pytest.mark.slow
def test_a_publish_is_live_on_both_and_no_reply_fails(
    begin: Begin, tmp_path: Path, postgres: Postgres
) -> None:
    address = postgres.new()
    shared = {"DATABASE_URL": address, "SECRET_KEY": SECRET}
    machines = [begin(tmp_path / name, **shared) for name in ("here", "there")]
    therapist = Therapist(address)
    machines[0].wait_until(therapist.database.is_migrated, 20)
    wrong: list[object] = []
    stop = threading.Event()

    def visit(server: Server) -> None:
        while not stop.is_set():
            reply = server.ask(QUESTIONS[1])
            if reply.get("entries") != ["massage-approach"]:
                wrong.append(reply)

    visitors = [threading.Thread(target=visit, args=(machine,)) for machine in machines]
    for visitor in visitors:
        visitor.start()
    for number in (1, 2, 3):
        therapist.publish(number)
        for machine in machines:
            machine.wait_until(lambda m=machine, n=number: all(f"v{n}" in says(m) for _ in range(6)), 10)
    stop.set()
    for visitor in visitors:
        visitor.join()
    assert wrong == []
    therapist.database.close()


@pytest.mark.slow
def test_a_pause_holds_on_both_and_ids_of_one_count_on_the_other(
    begin: Begin, tmp_path: Path, postgres: Postgres
) -> None:
    address = postgres.new()
    shared = {"DATABASE_URL": address, "SECRET_KEY": SECRET}
    here, there = (begin(tmp_path / name, **shared) for name in ("here", "there"))
    database = Database(address)
    here.wait_until(database.is_migrated, 20)
    reply_id = here.ask("where is the piriformis")["reply_id"]
    assert there.post("/api/feedback", {"reply_id": reply_id, "helpful": True}) == 204
    database.set_setting(PAUSED, "On holiday.")
    for machine in (here, there):
        machine.wait_until(lambda m=machine: all(m.get("/api/welcome")["paused"] for _ in range(6)), 10)
        assert machine.ask("i cant pee and both my legs are numb")["kind"] == "emergency"
    database.close()


@pytest.mark.slow
def test_workers_killed_while_publishing_show_the_old_or_the_new(
    begin: Begin, tmp_path: Path, postgres: Postgres
) -> None:
    server = begin(tmp_path, DATABASE_URL=(address := postgres.new()), SECRET_KEY=SECRET)
    therapist = Therapist(address)
    server.wait_until(therapist.database.is_migrated, 20)
    for number in range(1, 11):
        victims = server.workers()
        publishing = threading.Thread(target=therapist.publish, args=(number,))
        publishing.start()
        for victim in victims:
            time.sleep(0.05)
            with suppress(ProcessLookupError):  # one of the round before may have been dying still
                os.kill(victim, signal.SIGKILL)
        publishing.join()
        server.wait_until(lambda n=number: f"v{n}" in says(server), 20)
    therapist.database.close()
