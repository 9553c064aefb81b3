"""What the widget costs a page, and how fast it answers: `python -m tests.bench.widget`. Prints, asserts nothing."""

import gzip
import json
import logging
import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from dataclasses import replace
from pathlib import Path
from statistics import median
from typing import Any

from playwright.sync_api import Browser, sync_playwright
from werkzeug.serving import make_server

from bot import load
from bot.models import learn
from tests import programs
from tests.browser.conftest import ARGUMENTS
from web import create_app
from web.public.assets import asset
from web.settings import Settings

NODE = Path(__file__).parents[1] / "browser" / "node_modules"
LIGHTHOUSE = NODE / ".bin" / "lighthouse"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
PAGES = ("/demo", "/chat", "/questions")
RUNS, QUESTIONS = 3, 30
FLAGS = "--headless=new --no-sandbox --disable-dev-shm-usage"

LONG_TASKS = """
window.__blocked = 0;
new PerformanceObserver(list => {
  for (const task of list.getEntries()) __blocked += Math.max(0, task.duration - 50);
}).observe({type: 'longtask', buffered: true});
"""

TIMED = """async question => {
  const {shadowRoot: root} = document.querySelector('piriformis-chat');
  const log = root.querySelector('[role=log]'), box = root.querySelector('textarea'), begun = performance.now();
  const painted = new Promise(done => new MutationObserver((_, look) => {
    if (log.lastChild.classList.contains('you')) return;
    look.disconnect();
    requestAnimationFrame(() => requestAnimationFrame(done));
  }).observe(log, {childList: true}));
  box.value = question;
  box.dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', bubbles: true, composed: true, cancelable: true}));
  await painted;
  return performance.now() - begun;
}"""
"""From Enter to the second frame after the reply is in the page."""


SCREEN = sys.stdout


def tell(line: str) -> None:
    """Print a figure, past whatever the service writes."""
    print(line, file=SCREEN, flush=True)


@contextmanager
def service() -> Iterator[str]:
    """The service with the shipped knowledge, already learned."""
    with tempfile.TemporaryDirectory() as place:
        settings = replace(Settings(), instance_dir=Path(place), rate_limits=False)
        knowledge = load(settings.knowledge_dir)
        learn(knowledge, settings.instance_dir)
        app = create_app(settings)
        logging.getLogger("werkzeug").setLevel(logging.CRITICAL)
        server = make_server("127.0.0.1", 0, app, threaded=True)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        app.extensions["app_state"].active.close()


def sizes() -> None:
    """How many bytes travel."""
    for name in ("widget.js", "page.css"):
        found = asset(name)
        if found:
            tell(f"{name}: {len(found.body):,} bytes, {len(gzip.compress(found.body, 9)):,} gzipped")


def first_reply(browser: Browser, origin: str) -> None:
    """How long after Enter a reply is visible."""
    page = browser.new_page()
    page.goto(f"{origin}/demo")
    page.locator("piriformis-chat .launch").click()
    page.locator("piriformis-chat .chip").first.wait_for()
    page.evaluate(TIMED, "hello")
    took_ms = sorted(page.evaluate(TIMED, f"what is piriformis syndrome {n}") for n in range(QUESTIONS))
    middle, slowest = median(took_ms), took_ms[-1]
    tell(
        f"reply visible after Enter: median {middle:.0f} ms, slowest of {QUESTIONS} {slowest:.0f} ms (aim 100)"
    )


def blocking(browser: Browser, origin: str) -> None:
    """How much longer the page's main thread is blocked with the widget on it, on a four times slower machine."""
    for without in (True, False):
        found = []
        for _ in range(RUNS):
            context = browser.new_context()
            page = context.new_page()
            context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 4})
            if without:
                context.route("**/widget*.js", lambda route: route.abort())
            page.add_init_script(LONG_TASKS)
            page.goto(f"{origin}/demo", wait_until="load")
            page.wait_for_timeout(800)
            found.append(float(page.evaluate("__blocked")))
            context.close()
        name = "without" if without else "with"
        tell(f"blocking time, processor four times slower, {name} the widget: {median(found):.0f} ms")


def lighthouse(origin: str) -> None:
    """Lighthouse's four categories, median of three (aim 100), and what it found on the way."""
    if not LIGHTHOUSE.exists():
        tell("Lighthouse is missing: run `npm install` in tests/browser")
        return
    for path in PAGES:
        runs = [audit(f"{origin}{path}") for _ in range(RUNS)]
        scores = {name: median(100 * run["categories"][name]["score"] for run in runs) for name in CATEGORIES}
        told = ", ".join(f"{name} {score:.0f}" for name, score in scores.items())
        tell(f"{path}: {told} ({details(runs[-1])})")
        for name in missed(runs[-1]):
            tell(f"  {name}")


def audit(address: str) -> dict[str, Any]:
    """One run of Lighthouse."""
    with tempfile.TemporaryDirectory() as place:
        out = Path(place) / "report.json"
        command = [
            str(LIGHTHOUSE),
            address,
            "--quiet",
            f"--chrome-flags={FLAGS}",
            "--output=json",
            f"--output-path={out}",
        ]
        command.append(f"--only-categories={','.join(CATEGORIES)}")
        settings: dict[str, Any] = {
            "env": {**os.environ, "CHROME_PATH": programs.browser() or ""},
            "timeout": 180,
        }
        if subprocess.run(command, check=False, **settings).returncode:
            subprocess.run(
                command, check=True, **settings
            )  # on a busy machine its Chromium may fail to start
        found: dict[str, Any] = json.loads(out.read_text("utf-8"))
        return found


def details(run: dict[str, Any]) -> str:
    """The figures behind the performance score."""
    names = (
        "first-contentful-paint",
        "largest-contentful-paint",
        "total-blocking-time",
        "cumulative-layout-shift",
    )
    return ", ".join(f"{name} {run['audits'][name]['displayValue']}" for name in names)


def missed(run: dict[str, Any]) -> list[str]:
    """The audits that cost points."""
    weighed = {
        ref["id"] for name in CATEGORIES for ref in run["categories"][name]["auditRefs"] if ref["weight"]
    }
    scored = [audit for id_, audit in run["audits"].items() if id_ in weighed and audit["score"] is not None]
    return [audit["title"] for audit in scored if audit["score"] < 0.9]


def main() -> None:
    """Print every figure."""
    sizes()
    with open(os.devnull, "w") as nowhere, redirect_stdout(nowhere), service() as origin:  # no request lines
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=programs.browser(), args=ARGUMENTS)
            first_reply(browser, origin)
            blocking(browser, origin)
            browser.close()
        if "--quick" not in sys.argv:
            lighthouse(origin)


if __name__ == "__main__":
    main()
