"""The same chat in Firefox, where one is installed: another engine, the same talk."""

import json
import shutil
import subprocess
from pathlib import Path
from urllib.parse import urlencode

import pytest

from tests.browser.stub import Stub

HERE = Path(__file__).parent
FIREFOX = shutil.which("firefox-esr") or shutil.which("firefox")
DRIVER = HERE / "node_modules" / "puppeteer-core"

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not (FIREFOX and DRIVER.exists()), reason="no Firefox, or its driver from npm, here"),
]


@pytest.mark.parametrize(
    "query", [{}, {"hostile": "1"}, {"csp": "default-src 'none'; script-src {0}; connect-src {0}"}]
)
def test_firefox_holds_the_same_talk(stub: Stub, query: dict[str, str]) -> None:
    query = {name: value.format(stub.api) for name, value in query.items()}
    address = f"{stub.site}/host.html?{urlencode(query)}"
    command = ["node", str(HERE / "firefox.mjs"), address, str(FIREFOX)]
    told = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert told.returncode == 0, told.stderr
    seen = json.loads(told.stdout)
    assert "deep in the hip" in seen["log"]
    assert seen["send"] == "rgb(11, 92, 84)"
    assert (seen["focused"], seen["back"], seen["wide"]) == ("TEXTAREA", "launch", 0)
    assert [told for told in seen["errors"] if "widget" in told or "style-src-elem" in told] == []
