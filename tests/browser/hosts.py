"""The pages of strangers: a plain one, and the ways in which real sites make life hard for what they embed."""

HOSTILE = (
    "*{font-family:'Comic Sans MS',cursive!important;letter-spacing:3px!important;box-sizing:content-box!important}"
    "button,textarea,a,p{all:unset!important;color:red!important;background:yellow!important;font-size:9px!important}"
    "div{display:none!important}body>*{opacity:.2!important;transform:rotate(3deg)}"
    "piriformis-chat{display:none!important}html{font-size:62.5%}"
)

BODY = """
<main><h1>A stranger's page</h1><p>Words. <a id="lnk" href="/chat" data-chat-open="How do I book?">Ask about booking</a>
<a id="other" href="#x">Another link</a></p><label>Search <input id="field"></label>
<p style="height:1400px">Long page</p></main>
"""

BAR = (
    '<div style="position:fixed;inset:auto 0 0;height:120px;background:#fe9;z-index:2147483647">'
    "We use cookies. <button>Fine</button></div>"
)
FRAME = '<iframe sandbox="{frame}" src="{src}" title="Chat" width="400" height="600"></iframe>'
SHORTCUTS = "window.__keys=[];document.addEventListener('keydown',e=>window.__keys.push(e.key));"


def page(path: str, api: str, query: dict[str, str]) -> str:
    """A host page: /host.html with options in its query, /two.html with the snippet twice, /plain.html without."""
    tag = f'<script src="{api}/widget.js" defer {query.get("data", "")}></script>'
    snippet = {"/two.html": tag * 3, "/plain.html": ""}.get(path, tag)
    style = f"<style>{HOSTILE}</style>" if "hostile" in query else ""
    before = query.get("script", "")
    named = query.get("named", "")
    bar = BAR if "bar" in query else ""
    frame = FRAME.format(**query) if "frame" in query else ""
    return (
        f'<!doctype html><html lang="en" dir="{query.get("dir", "ltr")}"><head><meta charset="utf-8">'
        "<title>Host</title>"
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"{style}</head><body>{BODY}{bar}{frame}{named}"
        + ("" if "csp" in query else f"<script>{SHORTCUTS}{before}</script>")
        + f"{snippet}</body></html>"
    )


def headers(query: dict[str, str]) -> dict[str, str]:
    """The response headers that the page asks for."""
    policy = {"Content-Security-Policy": query["csp"]} if "csp" in query else {}
    isolation = {"Cross-Origin-Embedder-Policy": query["coep"]} if "coep" in query else {}
    return policy | isolation
