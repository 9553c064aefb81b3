"""Details: a field checks itself, line breaks stay, and what is wrong is told at the field."""

import pytest
from flask import Flask

from tests.web.curating import Curator, live
from web.app_state import AppState
from web.curator.details import normalise, problem_with
from web.curator.first_steps import WEEK, days_of, hours_in_words
from web.doctor import examine


@pytest.mark.parametrize(
    ("label", "typed", "kept", "is_right"),
    [
        ("Booking link", "example.org/book", "https://example.org/book", True),
        ("Booking link", "http://example.org/book?a=1", "https://example.org/book?a=1", True),
        ("Booking link", "https://example.org/book", "https://example.org/book", True),
        ("Contact page", "my website", "my website", False),
        ("Contact page", "me@example.org", "me@example.org", False),
        ("Contact page", "javascript:alert(1)", "javascript:alert(1)", False),
        ("Phone", "603-555-0100", "603-555-0100", True),
        ("Phone", "call me", "call me", False),
        ("E-mail", "mailto:me@example.org", "me@example.org", True),
        ("E-mail", "me at example", "me at example", False),
        ("Prices", "anything", "anything", True),
        ("Phone", "", "", True),
    ],
)
def test_a_field_fixes_what_it_can_and_reports_what_it_cannot(
    label: str, typed: str, kept: str, is_right: bool
) -> None:
    assert normalise(label, typed) == kept
    assert (problem_with(label, kept) == "") is is_right


def test_a_wrong_field_is_told_at_the_field_and_nothing_is_published(
    curator: Curator, state: AppState
) -> None:
    page = curator.post("/settings/details", Phone="call me", Prices="$90")
    assert page.status_code == 400
    assert 'value="call me" maxlength="600" aria-invalid="true"' in page.text
    assert "does not look like a phone number" in page.text
    assert state.revisions.newest() is None


def test_line_breaks_reach_the_visitor(curator: Curator, state: AppState, curate_app: Flask) -> None:
    curator.post("/settings/details", Prices="60 minutes: $90\n90 minutes: $130")
    state.active.look()
    reply = (
        curate_app.test_client().post("/api/chat", json={"message": "what does a session cost"}).get_json()
    )
    assert "60 minutes: $90\n90 minutes: $130" in reply["html"]
    assert "60 minutes: $90\n90 minutes: $130" in reply["text"]


def test_phone_and_e_mail_are_shown_in_full(curator: Curator, state: AppState, curate_app: Flask) -> None:
    fields = {"Contact page": "", "Phone": "603-555-0199", "E-mail": "me@quiet.example"}
    curator.post("/settings/details", **fields)
    state.active.look()
    visitor = curate_app.test_client()
    links = visitor.post("/api/chat", json={"message": "how do i reach you"}).get_json()["links"]
    assert {"role": "contact", "label": "Call 603-555-0199", "href": "tel:+16035550199"} in links
    assert visitor.get("/api/welcome").get_json()["contact_label"] == "Call 603-555-0199"
    curator.post("/settings/details", Phone="")
    state.active.look()
    links = visitor.post("/api/chat", json={"message": "how do i reach you"}).get_json()["links"]
    assert {link["label"] for link in links} >= {"E-mail me@quiet.example"}


# --- first steps ---


def test_hours_are_told_in_runs_of_days_and_closed_days_with_them() -> None:
    days = {"Monday": "9 am to 5 pm", "Tuesday": "9 am to 5 pm", "Friday": "10 am to 2 pm"}
    assert hours_in_words(days, "Dec 24–26") == (
        "Monday to Tuesday: 9 am to 5 pm\nWednesday to Thursday: closed\nFriday: 10 am to 2 pm\n"
        "Saturday to Sunday: closed\nClosed: Dec 24–26"
    )
    assert hours_in_words({}, "") == ""
    assert hours_in_words({}, "all of August") == "Closed: all of August"


def test_hours_are_read_back_by_day_and_her_own_words_are_left_alone() -> None:
    days = {"Monday": "9 am to 5 pm", "Tuesday": "9 am to 5 pm", "Friday": "10 am to 2 pm"}
    read_back = days_of(hours_in_words(days, "Dec 24–26"))
    assert read_back == dict.fromkeys(WEEK, "") | days | {"closed": "Dec 24–26"}
    assert days_of("Mondays and Tuesdays, 9 to 5") is None
    assert days_of("Monday to Someday: 9 to 5") is None
    assert days_of("Saturday to Monday: closed") is None


def test_empty_boxes_never_take_hours_away(curator: Curator, state: AppState) -> None:
    curator.post("/first-steps", Monday="9 am to 5 pm")
    assert 'name="Monday" value="9 am to 5 pm"' in curator.get("/first-steps").text
    curator.post("/first-steps", Monday="", closed="")
    assert "Monday: 9 am to 5 pm" in live(state)
    curator.post("/settings/details", Hours="By appointment, mostly on weekdays")
    page = curator.get("/first-steps").text
    assert "By appointment, mostly on weekdays</textarea>" in page
    assert 'name="Monday"' not in page


def test_one_button_publishes_all_that_is_typed_in_the_first_steps(curator: Curator, state: AppState) -> None:
    form = curator.form("/first-steps") | {"Name": "Quiet Hands", "Monday": "9 am to 5 pm"}
    curator.post("/first-steps", **form)
    assert "Name: Quiet Hands" in live(state)
    assert "Monday: 9 am to 5 pm" in live(state)
    curator.post("/first-steps", **(form | {"hours": "By appointment"}))
    assert "Hours: By appointment" in live(state)


def test_what_keeps_visitors_from_reaching_her_comes_first(curator: Curator) -> None:
    curator.post("/settings/details", **{"Phone": "", "E-mail": "", "Contact page": ""})
    page = curator.get("/").text
    assert page.index("Visitors cannot reach you yet") < page.index("Read each one once")


def test_prices_may_take_several_lines_in_the_first_steps(curator: Curator, state: AppState) -> None:
    form = curator.form("/first-steps") | {"Prices": "An hour is $90.\nHalf an hour is $55."}
    curator.post("/first-steps", **form)
    assert "Prices:\nAn hour is $90.\nHalf an hour is $55." in live(state)
    assert ">\nAn hour is $90.\nHalf an hour is $55.</textarea>" in curator.get("/first-steps").text


@pytest.mark.slow
def test_first_steps_publish_and_count(curator: Curator, state: AppState, curate_app: Flask) -> None:
    assert "First steps" in curator.get("/first-steps").text
    curator.post("/first-steps", Monday="9 am to 5 pm", closed="Dec 24–26")
    state.active.look()
    visitor = curate_app.test_client()
    reply = visitor.post("/api/chat", json={"message": "What are your hours?"}).get_json()
    assert "Closed: Dec 24–26" in reply["text"]
    page = curator.post("/first-steps", **{"Name": "Quiet Hands", "Prices": "$90", "E-mail": "nobody"})
    assert page.status_code == 400
    assert "$90" not in live(state)
    curator.post("/first-steps", **{"Name": "Quiet Hands", "Booking link": "a.example/b", "Prices": "$90"})
    assert "Booking link: https://a.example/b" in live(state)
    curator.post("/first-steps/site")
    assert "1 of 1" in curator.get("/first-steps").text


def test_the_doctor_says_that_the_files_are_no_longer_read(curator: Curator, state: AppState) -> None:
    def knowledge() -> str:
        return next(finding.says for finding in examine(state) if finding.name == "knowledge")

    assert "published" not in knowledge()
    curator.post("/settings/details", Prices="$90")
    state.active.look()
    assert (
        "as published at /curate (version 2); the files in KNOWLEDGE_DIR are not read, and they differ"
        in knowledge()
    )
