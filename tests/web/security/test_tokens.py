"""Reply ids: what they hold, and that nobody else can make or use one."""

import multiprocessing
from pathlib import Path

import pytest
import time_machine
from hypothesis import given
from hypothesis import strategies as st

from web.security.tokens import ReplyIds, secret_of
from web.settings import Settings

IDS = ReplyIds("a secret of the right length, 32+")


def test_an_id_gives_back_what_it_was_made_from() -> None:
    signed = IDS.read(IDS.make("unknown", ("contact", "location"), True, "my question"))
    assert signed is not None
    assert (signed.kind, signed.entries, signed.keepable) == ("unknown", ("contact", "location"), True)
    assert IDS.matches(signed, "my question")
    assert not IDS.matches(signed, "another question")


def test_the_message_cannot_be_read_from_an_id() -> None:
    made = IDS.make("unknown", (), True, "secretword")
    assert "secretword" not in made
    payload = made.rpartition(".")[0].rpartition(".")[0]
    assert len(payload) == len(
        IDS.make("unknown", (), True, "x" * 3000).rpartition(".")[0].rpartition(".")[0]
    )
    signed = IDS.read(made)
    assert signed is not None
    assert signed.mark != ReplyIds("another secret of the right length").mark("secretword")


def test_an_id_lives_for_an_hour() -> None:
    with time_machine.travel(1_800_000_000, tick=False) as clock:
        made = IDS.make("answer", (), False, "m")
        clock.shift(3599)
        assert IDS.read(made) is not None
        clock.shift(2)
        assert IDS.read(made) is None


@given(st.text(max_size=200))
def test_arbitrary_text_is_never_a_valid_reply_id(text: str) -> None:
    assert IDS.read(text) is None


def test_a_changed_or_foreign_id_is_refused() -> None:
    made = IDS.make("answer", ("a",), False, "m")
    for place in range(len(made)):
        other = "A" if made[place] != "A" else "B"
        changed = made[:place] + other + made[place + 1 :]
        if IDS.read(changed) is not None:  # the last letter of a base64 part holds spare bits
            assert place in (len(made) - 1, made.index(".") - 1)
    assert ReplyIds("another secret of the right length").read(made) is None
    assert IDS.read("a" * 3000) is None


def test_the_secret_is_made_once_and_kept_for_its_owner_alone(tmp_path: Path) -> None:
    settings = Settings(instance_dir=tmp_path / "instance")
    made = secret_of(settings)
    assert len(made) >= 32
    assert secret_of(settings) == made
    assert (tmp_path / "instance" / "secret-key").stat().st_mode & 0o077 == 0


def test_a_damaged_secret_file_is_replaced(tmp_path: Path) -> None:
    settings = Settings(instance_dir=tmp_path)
    (tmp_path / "secret-key").write_bytes(b"\xff\xfe")
    made = secret_of(settings)
    assert len(made) == 64
    assert secret_of(settings) == made


def _secret_in_process(folder: str) -> str:
    return secret_of(Settings(instance_dir=Path(folder)))


@pytest.mark.slow
def test_processes_that_start_together_agree_on_the_secret(tmp_path: Path) -> None:
    with multiprocessing.get_context("spawn").Pool(4) as pool:
        assert len(set(pool.map(_secret_in_process, [str(tmp_path)] * 8))) == 1


@pytest.mark.parametrize("given_key", ["k" * 20 + "0123456789abcdef"])
def test_a_given_secret_is_used_and_nothing_written(tmp_path: Path, given_key: str) -> None:
    assert secret_of(Settings(instance_dir=tmp_path, secret_key=given_key)) == given_key
    assert not list(tmp_path.iterdir())
