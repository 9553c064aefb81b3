import threading
from datetime import UTC, datetime, timedelta

import pytest

from web.publishing.revisions import PAUSED, Conflict, Moved, NotLearned, Revision, Revisions, Signal
from web.storage.database import Database

NOW = datetime(2026, 5, 4, 12, tzinfo=UTC)


@pytest.fixture
def revisions(database: Database) -> Revisions:
    return Revisions(database)


def publish(revisions: Revisions, text: str, based_on: int | None, at: datetime = NOW) -> Revision:
    draft = revisions.save_draft({"knowledge.md": text}, based_on, "Owner", f"say {text}", at)
    revisions.keep_index(f"key-{text}", text.encode(), at)
    return revisions.publish(draft, f"key-{text}", at)


def test_before_the_first_publish_there_is_nothing(revisions: Revisions) -> None:
    assert revisions.newest() is None
    assert revisions.signal() == Signal(newest=None, paused=None)


def test_a_published_revision_comes_back_whole(revisions: Revisions) -> None:
    published = publish(revisions, "één\r\ntwo", None)
    newest = revisions.newest()
    assert newest == published
    assert newest is not None
    assert dict(newest.texts) == {"knowledge.md": "één\r\ntwo"}
    assert (newest.number, newest.author, newest.note) == (1, "Owner", "say één\r\ntwo")
    assert newest.published_at == NOW
    assert revisions.index(newest.key) == "één\r\ntwo".encode()
    assert revisions.signal().newest == 1


def test_a_draft_changes_nothing_that_visitors_see(revisions: Revisions) -> None:
    publish(revisions, "one", None)
    draft = revisions.save_draft({"knowledge.md": "two"}, 1, "Owner", "", NOW)
    assert revisions.signal().newest == 1
    assert revisions.draft() == draft
    revisions.drop_drafts(draft.id)
    assert revisions.get(draft.id) is None


def test_dropping_never_touches_a_published_revision(revisions: Revisions) -> None:
    published = publish(revisions, "one", None)
    revisions.drop_drafts(published.id)
    assert revisions.newest() == published


def test_whoever_publishes_second_on_the_same_base_is_shown_the_first(revisions: Revisions) -> None:
    publish(revisions, "one", None)
    first = publish(revisions, "two", 1)
    with pytest.raises(Conflict) as refused:
        publish(revisions, "three", 1)
    assert refused.value.other == first
    assert revisions.newest() == first
    left = revisions.draft()
    assert left
    assert left.texts["knowledge.md"] == "three"


def test_a_draft_made_from_an_older_draft_is_refused_so_that_no_change_is_lost(revisions: Revisions) -> None:
    first = revisions.save_draft({"knowledge.md": "one"}, None, "Owner", "", NOW, after=0)
    second = revisions.save_draft({"knowledge.md": "two"}, None, "Partner", "", NOW, after=first.id)
    with pytest.raises(Moved):
        revisions.save_draft({"knowledge.md": "three"}, None, "Owner", "", NOW, after=first.id)
    assert revisions.draft() == second
    assert revisions.get(first.id) == first


def test_the_report_of_a_draft_is_kept_with_it(revisions: Revisions) -> None:
    draft = revisions.save_draft({"knowledge.md": "one"}, None, "Owner", "", NOW)
    revisions.keep_report(draft.id, "fine")
    kept = revisions.get(draft.id)
    assert kept
    assert kept.report == "fine"


def test_publishing_the_same_draft_twice_is_refused(revisions: Revisions) -> None:
    draft = revisions.save_draft({"knowledge.md": "one"}, None, "Owner", "", NOW)
    revisions.keep_index("key", b"one", NOW)
    revisions.publish(draft, "key", NOW)
    with pytest.raises(Conflict):
        revisions.publish(draft, "key", NOW)
    assert revisions.signal().newest == 1


def test_nothing_is_published_before_its_index_is_learned(revisions: Revisions) -> None:
    draft = revisions.save_draft({"knowledge.md": "one"}, None, "Owner", "", NOW)
    with pytest.raises(NotLearned):
        revisions.publish(draft, "missing", NOW)
    assert revisions.newest() is None


def test_publishing_at_once_goes_past_a_draft_but_not_past_another_publish(revisions: Revisions) -> None:
    publish(revisions, "one", None)
    draft = revisions.save_draft({"knowledge.md": "slow"}, 1, "Owner", "", NOW)
    made = revisions.publish_at_once({"knowledge.md": "quick"}, 1, "Partner", "", "key-one", NOW)
    assert revisions.newest() == made
    assert revisions.draft() == draft
    with pytest.raises(Conflict):
        revisions.publish_at_once({"knowledge.md": "late"}, 1, "Partner", "", "key-one", NOW)


def test_of_many_publishes_at_the_same_moment_exactly_one_wins(revisions: Revisions) -> None:
    publish(revisions, "base", None)
    revisions.keep_index("key", b"learned", NOW)
    drafts = [revisions.save_draft({"knowledge.md": str(i)}, 1, "Owner", "", NOW) for i in range(6)]
    barrier, won, lost = threading.Barrier(6), [], []

    def race(draft: Revision) -> None:
        barrier.wait()
        try:
            won.append(revisions.publish(draft, "key", NOW))
        except Conflict as conflict:
            lost.append(conflict.other)

    threads = [threading.Thread(target=race, args=(draft,)) for draft in drafts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(won) == 1
    assert lost == won * 5
    found = [revisions.get(draft.id) for draft in drafts]
    assert sum(each is not None and each.number is None for each in found) == 5


def test_history_goes_back_page_by_page(revisions: Revisions) -> None:
    for number in range(5):
        publish(revisions, str(number), number or None)
    assert [each.number for each in revisions.history(limit=2)] == [5, 4]
    assert [each.number for each in revisions.history(limit=2, before=4)] == [3, 2]
    third = revisions.published(3)
    assert third is not None
    assert third.texts["knowledge.md"] == "2"


def test_the_pause_is_part_of_the_signal(database: Database, revisions: Revisions) -> None:
    database.set_setting(PAUSED, "Back on Monday.")
    assert revisions.signal().paused == "Back on Monday."
    database.set_setting(PAUSED, None)
    assert revisions.signal().paused is None


def test_purging_forgets_old_drafts_and_unused_indexes_but_never_what_serves(revisions: Revisions) -> None:
    serving = publish(revisions, "serving", None)
    old = revisions.save_draft({"knowledge.md": "old"}, 1, "Owner", "", NOW)
    for number in range(8):
        revisions.keep_index(f"draft-{number}", b"x", NOW + timedelta(days=1, minutes=number))
    assert revisions.purge(NOW + timedelta(days=13)) == 0
    assert revisions.get(old.id) is not None
    assert revisions.purge(NOW + timedelta(days=15)) == 1
    assert revisions.get(old.id) is None
    assert revisions.index(serving.key) == b"serving"
    assert revisions.index("draft-7") == b"x"
    assert revisions.index("draft-0") is None
