"""Bodies that real and hostile programs send, each with the status that /api/chat must answer."""

import json


def _chat(message: object) -> bytes:
    return json.dumps({"message": message}).encode()


_JSON = "application/json"
_FORM = "application/x-www-form-urlencoded"

NASTY: dict[str, tuple[bytes, str | None, int]] = {
    "no content type": (_chat("hi"), None, 415),
    "plain text": (_chat("hi"), "text/plain", 415),
    "multipart": (b"--x\r\n\r\n--x--", "multipart/form-data; boundary=x", 415),
    "xml": (b"<a/>", "application/xml", 415),
    "nothing": (b"", _JSON, 400),
    "no JSON": (b"{message:", _JSON, 400),
    "array": (b"[]", _JSON, 400),
    "null": (b"null", _JSON, 400),
    "number": (b"1", _JSON, 400),
    "text": (b'"hi"', _JSON, 400),
    "no message": (b"{}", _JSON, 400),
    "message null": (_chat(None), _JSON, 400),
    "message number": (_chat(5), _JSON, 400),
    "message list": (_chat(["a"]), _JSON, 400),
    "message object": (_chat({"a": 1}), _JSON, 400),
    "message empty": (_chat(""), _JSON, 400),
    "message of spaces": (_chat(" \t\n\u00a0\u2003"), _JSON, 400),
    "message of what nobody sees": (_chat("\u200b\u200d\ufeff\u202e\x00"), _JSON, 400),
    "message a lone surrogate": (b'{"message":"\\ud800"}', _JSON, 400),
    "NaN": (b'{"message":NaN}', _JSON, 400),
    "infinity": (b'{"message":"hi","x":-Infinity}', _JSON, 400),
    "5,000 digits": (b'{"message":' + b"9" * 5000 + b"}", _JSON, 400),
    "a field twice": (b'{"message":"a","message":"b"}', _JSON, 400),
    "no UTF-8": (b'{"message":"\xff\xfe\x80"}', _JSON, 400),
    "UTF-16": (json.dumps({"message": "hi"}).encode("utf-16"), _JSON, 400),
    "Latin-1": ('{"message":"caf\xe9"}'.encode("latin-1"), "application/json; charset=latin-1", 400),
    "byte order mark": (b"\xef\xbb\xbf" + _chat("hi"), _JSON, 200),
    "raw NUL": (b'{"message":"a\x00b"}', _JSON, 400),
    "escaped NUL": (b'{"message":"a\\u0000b"}', _JSON, 200),
    "surrogate in words": (b'{"message":"\\ud800 pain"}', _JSON, 200),
    "right to left": (_chat("\u202e piriformis \u202c"), _JSON, 200),
    "Hebrew": (_chat("מה זה פיריפורמיס"), _JSON, 200),
    "emoji": (_chat("\U0001f468\u200d\U0001f469\u200d\U0001f467 \U0001f1fa\U0001f1f8"), _JSON, 200),
    "combining marks": (_chat("p" + "\u0301" * 2000), _JSON, 200),
    "growing letters": (_chat("\ufdfa" * 3000), _JSON, 422),
    "10,000 letters": (_chat("a" * 10_000), _JSON, 422),
    "10,000 words": (_chat("pain " * 10_000), _JSON, 422),
    "a word of 4,000 letters": (_chat("a" * 4000), _JSON, 200),
    "1 MB": (_chat("a" * 1_000_000), _JSON, 413),
    "a deep array": (b'{"message":' + b"[" * 30_000 + b"]" * 30_000 + b"}", _JSON, 400),
    "a deep object": (b'{"a":' * 10_000 + b"1" + b"}" * 10_000, _JSON, 400),
    "4,000 fields": (json.dumps({f"k{n}": 0 for n in range(4000)}).encode(), _JSON, 400),
    "HTML": (_chat("<script>alert(1)</script>"), _JSON, 200),
    "a spreadsheet formula": (_chat('=HYPERLINK("https://x.test","a")'), _JSON, 200),
    "a forged log line": (_chat('a\r\n{"time": "2026", "status": 200}'), _JSON, 200),
    "a template": (_chat("{{7*7}} ${7*7} {Prices} %s %(x)s"), _JSON, 200),
    "SQL": (_chat("'; DROP TABLE revision; --"), _JSON, 200),
    "form": (b"message=hi", _FORM, 200),
    "form without message": (b"entry=contact", _FORM, 400),
    "form of nothing": (b"", _FORM, 400),
    "form twice": (b"message=a&message=b", _FORM, 400),
    "form no UTF-8": (b"message=%ff%fe", _FORM, 200),
    "form raw bytes": (b"message=\xff\xfe", _FORM, 400),
    "form of 100 fields": ("&".join(f"a{n}=1" for n in range(100)).encode(), _FORM, 400),
    "form of semicolons": (b"message=a;b;c", _FORM, 200),
}
