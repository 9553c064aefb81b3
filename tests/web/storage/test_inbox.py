from datetime import UTC, datetime, timedelta

import pytest

from web.storage.database import Database
from web.storage.inbox import DEFAULT_RETENTION_DAYS, MAX_CHARACTERS, MAX_WAITING, Inbox, State

NOW = datetime(2026, 5, 4, 12, tzinfo=UTC)


@pytest.fixture
def inbox(database: Database) -> Inbox:
    return Inbox(database)


def test_the_same_question_is_kept_once_and_counted(inbox: Inbox) -> None:
    for text in ("Do you treat runners?", "do you treat runners", "Do you treat  RUNNERS!!"):
        assert inbox.keep(text, ["activity"], NOW)
    (only,) = inbox.waiting()
    assert only.count == 3
    assert only.guesses == ("activity",)


def test_nothing_that_tells_who_asked_reaches_the_table(inbox: Inbox) -> None:
    inbox.keep("My name is Jane Doe, jane@mail.example or 603-555-0100: do you do cupping?", [], NOW)
    text = inbox.waiting()[0].text
    assert "cupping" in text
    for secret in ("Jane", "Doe", "@", "603", "0100"):
        assert secret not in text


def test_the_same_question_from_two_people_is_one_question(inbox: Inbox) -> None:
    inbox.keep("my name is Ann, do you do cupping?", [], NOW)
    inbox.keep("my name is Bob, do you do cupping?", [], NOW)
    assert [each.count for each in inbox.waiting()] == [2]


def test_a_visitor_can_take_a_question_back(inbox: Inbox) -> None:
    inbox.keep("do you do cupping", [], NOW, "one")
    inbox.keep("Do you do cupping?", [], NOW, "two")
    assert inbox.take_back("one")
    assert [each.count for each in inbox.waiting()] == [1]
    assert inbox.take_back("two")
    assert inbox.waiting() == ()


def test_only_the_visitor_who_kept_a_question_takes_it_back_once(inbox: Inbox) -> None:
    inbox.keep("do you do cupping", [], NOW, "one")
    assert not inbox.take_back("two")
    assert inbox.take_back("one")
    inbox.keep("do you do cupping", [], NOW, "two")
    assert not inbox.take_back("one")
    assert [each.count for each in inbox.waiting()] == [1]


def test_one_reply_keeps_one_question(inbox: Inbox) -> None:
    assert inbox.keep("do you do cupping", [], NOW, "one")
    assert not inbox.keep("do you do cupping", [], NOW, "one")
    assert [each.count for each in inbox.waiting()] == [1]
    assert inbox.take_back("one")
    assert inbox.keep("do you do cupping", [], NOW, "one")


def test_taking_back_a_deleted_question_removes_no_other(inbox: Inbox) -> None:
    inbox.keep("do you do cupping", [], NOW, "one")
    inbox.delete_all()
    inbox.keep("do you like cats", [], NOW, "two")
    assert not inbox.take_back("one")
    inbox.set_retention(0, NOW)
    inbox.set_retention(30, NOW)
    inbox.keep("do you treat runners", [], NOW, "three")
    assert not inbox.take_back("two")
    assert len(inbox.waiting()) == 1


def test_the_link_from_reply_to_question_is_forgotten_after_an_hour(inbox: Inbox) -> None:
    inbox.keep("do you do cupping", [], NOW, "one")
    inbox.purge(NOW + timedelta(minutes=61))
    assert not inbox.take_back("one")
    assert len(inbox.waiting()) == 1


def test_only_waiting_questions_fill_the_inbox(inbox: Inbox, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("web.storage.inbox.MAX_WAITING", 2)
    inbox.keep("do you do cupping", [], NOW)
    inbox.keep("do you like cats", [], NOW)
    assert not inbox.keep("do you treat runners", [], NOW)
    inbox.resolve(inbox.waiting()[0].id, State.DONE)
    assert inbox.keep("do you treat runners", [], NOW)
    assert inbox.count_waiting() == 2


def test_an_ignored_question_never_comes_back_not_even_after_its_text_is_gone(inbox: Inbox) -> None:
    inbox.keep("do you like cats", [], NOW)
    inbox.resolve(inbox.waiting()[0].id, State.IGNORED)
    inbox.purge(NOW + timedelta(days=61))
    inbox.keep("Do you like cats?", [], NOW + timedelta(days=62))
    assert inbox.waiting() == ()
    assert inbox.asked() == ()


def test_a_settled_question_returns_when_it_is_asked_again_unanswered(inbox: Inbox) -> None:
    inbox.keep("do you do cupping", [], NOW)
    inbox.resolve(inbox.waiting()[0].id, State.DONE, "phrasing")
    assert inbox.waiting() == ()
    inbox.keep("do you do cupping", [], NOW)
    assert [each.count for each in inbox.waiting()] == [2]


def test_settling_a_question_can_be_undone(inbox: Inbox) -> None:
    inbox.keep("do you do cupping", [], NOW)
    question = inbox.waiting()[0]
    inbox.resolve(question.id, State.IGNORED)
    inbox.resolve(question.id, State.WAITING)
    assert inbox.waiting() == (question,)


@pytest.mark.parametrize("days", [30, 60, 90])
def test_a_question_is_deleted_on_the_day_that_she_chose(inbox: Inbox, days: int) -> None:
    inbox.set_retention(days, NOW)
    inbox.keep("do you do cupping", [], NOW)
    assert inbox.purge(NOW + timedelta(days=days, seconds=-1)) == 0
    assert inbox.purge(NOW + timedelta(days=days)) == 1
    assert inbox.waiting() == ()


def test_sixty_days_is_what_counts_unless_she_chooses(inbox: Inbox) -> None:
    assert inbox.retention_days == DEFAULT_RETENTION_DAYS == 60


def test_keeping_nothing_writes_nothing_and_deletes_what_was_kept(inbox: Inbox) -> None:
    inbox.keep("do you do cupping", [], NOW)
    inbox.set_retention(0, NOW)
    assert inbox.waiting() == ()
    assert not inbox.keep("do you do cupping", [], NOW)
    assert inbox.waiting() == ()


def test_other_lengths_of_time_are_refused(inbox: Inbox) -> None:
    with pytest.raises(ValueError, match="not a choice"):
        inbox.set_retention(36_500, NOW)


def test_everything_can_be_deleted_now(inbox: Inbox) -> None:
    inbox.keep("do you do cupping", [], NOW)
    inbox.keep("do you like cats", [], NOW)
    inbox.resolve(inbox.waiting()[0].id, State.IGNORED)
    assert inbox.delete_all() == 2
    assert inbox.waiting() == ()


def test_a_message_without_a_word_is_not_kept(inbox: Inbox) -> None:
    assert not inbox.keep("??? !!!", [], NOW)


def test_a_long_story_is_cut_and_a_flood_is_stopped(inbox: Inbox, monkeypatch: pytest.MonkeyPatch) -> None:
    inbox.keep("why " * 1000, [], NOW)
    assert len(inbox.waiting()[0].text) <= MAX_CHARACTERS
    monkeypatch.setattr("web.storage.inbox.MAX_WAITING", 1)
    assert MAX_WAITING > 1
    assert not inbox.keep("another one", [], NOW)
    assert inbox.keep("why " * 1000, [], NOW)
