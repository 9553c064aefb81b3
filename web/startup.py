"""Messages for the person who starts the service: a port in use, and the addresses once it listens."""

import socket
import sys

from web.app_state import AppState
from web.logs import events
from web.settings import Settings


def address(settings: Settings) -> str:
    """Where this machine reaches the service."""
    return f"http://127.0.0.1:{settings.port}"


def refuse_taken_port(settings: Settings) -> None:
    """Exit with one line if the port cannot be listened on, before the models are learned."""
    problem = port_problem(settings)
    if problem:
        sys.exit(problem)


def port_problem(settings: Settings) -> str | None:
    """Why the port cannot be listened on, and what to do; None where it is free."""
    if settings.inherits_socket:
        return None
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("" if settings.host else "127.0.0.1", settings.port))
        except PermissionError:
            return f"Port {settings.port} needs root; choose another one: make run PORT=8000"
        except OSError:
            return f"Port {settings.port} is taken; choose another one: make run PORT={settings.port + 1}"
    return None


def announce(state: AppState) -> None:
    """Say that the service listens: an event, or on a terminal the addresses to open."""
    problem = state.active.not_ready
    if problem:
        events.warning("Listening, but replies are not real: %s", problem)
    if sys.stdout.isatty():
        print(_welcome(state.settings), flush=True)  # noqa: T201  # for the person at the terminal
    else:
        events.info("Ready on %s", address(state.settings))


def _welcome(settings: Settings) -> str:
    here = address(settings)
    password = "" if settings.curator_password_hash else "; set a password first:"
    lines = [
        "",
        "Ready. Open in a browser (Ctrl+C ends the service):",
        f"  {here}/demo     a practice site with the chat on it",
        f"  {here}/chat     the chat alone",
        f"  {here}/curate   the therapist's pages{password}",
    ]
    if password:
        lines += [
            "    .venv/bin/flask --app web hash-password    asks for one and prints its hash, then",
            "    CURATOR_PASSWORD_HASH=<that hash> make run",
        ]
    return "\n".join(lines)
