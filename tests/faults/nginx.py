"""nginx in front of a service, with exactly the lines that the documents show."""

import re
import subprocess
from pathlib import Path
from types import TracebackType

from tests import programs
from tests.faults.raw import probe
from tests.servers import ROOT, Server, free_port

AROUND = """\
daemon off;
master_process off;
pid {place}/nginx.pid;
error_log {place}/error.log;
events {{ worker_connections 768; }}
http {{
    access_log off;
    client_body_temp_path {place}/body;
    proxy_temp_path {place}/proxy;
    fastcgi_temp_path {place}/fastcgi;
    uwsgi_temp_path {place}/uwsgi;
    scgi_temp_path {place}/scgi;
    server {{
        listen 127.0.0.1:{port};
{lines}
    }}
}}
"""


def documented_lines() -> str:
    """The one block of nginx lines in the documents."""
    documents = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
    found = [
        block for path in documents for block in re.findall(r"```nginx\n(.*?)```", path.read_text(), re.S)
    ]
    assert len(found) == 1, "the documents show one block of nginx lines"
    return str(found[0])


class Nginx:
    """nginx on a free port, as long as the `with` block lasts."""

    def __init__(self, server: Server, place: Path) -> None:
        self.port = free_port()
        lines = documented_lines()
        assert lines.count("http://127.0.0.1:8000") == 1, "the lines pass on to the port that README names"
        lines = lines.replace("http://127.0.0.1:8000", f"http://127.0.0.1:{server.port}")
        place.mkdir(exist_ok=True)
        self._config = place / "nginx.conf"
        self._config.write_text(AROUND.format(place=place, port=self.port, lines=lines))
        self._log = place / "error.log"
        self._server = server

    def __enter__(self) -> "Nginx":
        program = programs.nginx() or programs.missing("nginx is missing: apt-get install nginx-light")
        command = [program, "-c", str(self._config), "-e", str(self._log)]
        self._process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self._server.wait_until(lambda: probe(self.port), 20)
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self._process.terminate()
        self._process.wait(20)
