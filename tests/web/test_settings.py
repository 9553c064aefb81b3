"""Settings: what the deployer may write, and what stops the start by its name."""

from pathlib import Path

import pytest

from web.settings import ROOT, TABLE, Settings, SettingsError

read = Settings.from_environment
SECRET = "0123456789abcdef" * 4


def test_nothing_set_is_a_fresh_machine() -> None:
    assert read({}) == Settings()
    assert read({}).knowledge_dir == ROOT / "knowledge"


def test_every_line_of_the_table_has_a_field_and_a_sentence() -> None:
    fields = set(Settings.__dataclass_fields__) - {"host", "inherits_socket", "built_dir"}
    assert {setting.attribute for setting in TABLE} == fields
    assert all(setting.sentence.endswith(".") for setting in TABLE)


def test_every_default_of_the_table_is_the_one_in_force() -> None:
    for setting in TABLE:
        if setting.default:
            value = setting.read(setting.default)
            in_force = getattr(Settings(), setting.attribute)
            assert in_force == (ROOT / value if isinstance(value, Path) else value), setting.name


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PORT", "eight"),
        ("PORT", "70000"),
        ("PORT", "-1"),
        ("PORT", "٨٠٠٠"),
        ("BOOKING_URL", "http://plain.test"),
        ("BOOKING_URL", "javascript:alert(1)"),
        ("BOOKING_URL", "https://"),
        ("ALLOWED_ORIGINS", "example.com"),
        ("ALLOWED_ORIGINS", "*"),
        ("ALLOWED_ORIGINS", "https://a.test,https://b.test"),
        ("ALLOWED_ORIGINS", "https://a.test/path"),
        ("ALLOWED_ORIGINS", "https://a.test; script-src *"),
        ("ALLOWED_ORIGINS", "https://*.a.test"),
        ("ALLOWED_ORIGINS", "https://a.test:99999"),
        ("ALLOWED_ORIGINS", "https://user@a.test"),
        ("DATABASE_URL", "mysql://x"),
        ("REDIS_URL", "http://x"),
        ("SECRET_KEY", "short"),
        ("SECRET_KEY", "a" * 64),
        ("CURATOR_PASSWORD_HASH", "password"),
        ("TRUSTED_PROXIES", "-1"),
        ("TRUSTED_PROXIES", "all"),
        ("RATE_LIMITS", "maybe"),
        ("DEMO", "1"),
        ("WEB_CONCURRENCY", "0"),
        ("DIGEST", "daily"),
        ("DIGEST_TO", "nobody"),
        ("SMTP_URL", "https://mail.test"),
        ("PUBLIC_URL", "http://a.test"),
    ],
)
def test_a_wrong_value_stops_the_start_and_names_itself(name: str, value: str) -> None:
    with pytest.raises(SettingsError, match=f"^{name} "):
        read({name: value})


def test_all_wrong_values_are_told_at_once() -> None:
    with pytest.raises(SettingsError) as told:
        read({"PORT": "x", "DEMO": "x", "RATE_LIMIT": "off"})
    assert len(str(told.value).splitlines()) == 3


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ALLOWED_ORIGIN", "ALLOWED_ORIGINS"),
        ("ALLOWD_ORIGINS", "ALLOWED_ORIGINS"),
        ("DATABASE_URI", "DATABASE_URL"),
        ("SECRETKEY", "SECRET_KEY"),
        ("booking_url", "BOOKING_URL"),
        ("RATE_LIMIT", "RATE_LIMITS"),
        ("TRUSTED_PROXY", "TRUSTED_PROXIES"),
        ("CURATOR_PASSWORDHASH", "CURATOR_PASSWORD_HASH"),
        ("INSTANCE-DIR", "INSTANCE_DIR"),
    ],
)
def test_a_name_that_nearly_matches_stops_the_start(typed: str, meant: str) -> None:
    with pytest.raises(SettingsError, match=f"{typed} is not a setting; did you mean {meant}"):
        read({typed: "x"})


def test_names_that_hosts_set_for_others_do_not_stop_the_start() -> None:
    foreign: tuple[str, ...] = (
        "REDIS_TLS_URL",
        "TEST_DATABASE_URL",
        "SECRET_KEY_BASE",
        "SPORT",
        "GUNICORN_CMD_ARGS",
        "HOME",
        "PATH",
    )
    foreign += ("RENDER_EXTERNAL_URL", "FLY_REGION", "DYNO_RAM", "HEROKU_POSTGRESQL_JADE_URL", "REDIS_PORT")
    assert read(dict.fromkeys(foreign, "x")) == Settings()


def test_the_secret_is_required_with_a_database() -> None:
    with pytest.raises(SettingsError, match="SECRET_KEY is required with DATABASE_URL"):
        read({"DATABASE_URL": "postgres://db"})
    assert read({"DATABASE_URL": "postgres://db", "SECRET_KEY": SECRET}).secret_key == SECRET


@pytest.mark.parametrize("host", ["DYNO", "RENDER", "FLY_APP_NAME"])
def test_a_host_with_a_proxy_is_noticed(host: str) -> None:
    assert read({host: "web.1"}).trusted_proxies == 1
    assert read({host: "web.1"}).forgets_disk
    assert read({host: "web.1", "TRUSTED_PROXIES": "0"}).trusted_proxies == 0
    kept = read({host: "web.1", "DATABASE_URL": "postgres://db", "SECRET_KEY": SECRET})
    assert not kept.forgets_disk


def test_origins_are_read_as_browsers_send_them() -> None:
    found = read(
        {"ALLOWED_ORIGINS": " https://A.test/  http://b.test:80 https://c.test:8443 null https://bücher.test"}
    )
    assert found.allowed_origins == {
        "https://a.test",
        "http://b.test",
        "https://c.test:8443",
        "null",
        "https://xn--bcher-kva.test",
    }


@pytest.mark.parametrize(
    "wrong",
    ["a.test", "https://", "https://*.a.test", "https://a.test/page", "https://a.test?x", "https://a.test#x",
     "https://her@a.test", "https://a.test,https://b.test", "ftp://a.test", "https://[::1", "https://a.test:99999",
     "https://" + "a" * 70 + ".test"],
)  # fmt: skip
def test_an_invalid_origin_is_named_with_an_example(wrong: str) -> None:
    with pytest.raises(SettingsError, match="ALLOWED_ORIGINS must be sites") as told:
        read({"ALLOWED_ORIGINS": f"https://good.test {wrong}"})
    assert f'"{wrong}"' in str(told.value)


def test_secrets_do_not_show_when_settings_are_printed() -> None:
    shown = repr(
        Settings(secret_key=SECRET, database_url="postgres://u:pw@db", curator_password_hash="h" * 50)
    )
    assert SECRET not in shown
    assert "pw" not in shown
    assert "hhh" not in shown
