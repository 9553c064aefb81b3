"""When a request goes to a thread: with its last byte, whatever pieces it came in; or when no byte could save it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from web.arriving import MOST_HEAD_BYTES, MOST_LINE_BYTES, Arriving
from web.fields import MAX_BYTES

LINE = b"POST /api/chat HTTP/1.1\r\nHost: x\r\n"
WHOLE = {
    "without a body": b"GET /chat HTTP/1.1\r\nHost: x\r\n\r\n",
    "with a length": LINE + b"Content-Length: 5\r\n\r\n12345",
    "with an empty body": LINE + b"content-length:0\r\n\r\n",
    "an end of a head in the body": LINE + b"Content-Length: 8\r\n\r\n\r\n\r\n\r\n\r\n",
    "in chunks": LINE + b"Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n5;a=b\r\n\r\n0\r\n\r\n0\r\n\r\n",
    "in chunks with a trailer": LINE + b"Transfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\nX: y\r\n\r\n",
}
AT_ONCE = {
    "it waits to be asked": LINE + b"Content-Length: 500\r\nExpect: 100-continue\r\n\r\n",
    "larger than may be": LINE + b"Content-Length: %d\r\n\r\n" % (MAX_BYTES + 1),
    "no chunk": LINE + b"Transfer-Encoding: chunked\r\n\r\nxyz\r\n",
    "a chunk size without an end": LINE + b"Transfer-Encoding: chunked\r\n\r\n" + b"1" * 400,
    "more chunks than may be": LINE
    + b"Transfer-Encoding: chunked\r\n\r\n"
    + b"1000\r\n%b\r\n" % bytes(0x1000) * 33,
    "lines that end in another way": b"POST /api/chat HTTP/1.1\nHost: x\n",
    "an endless first line": b"GET /" + b"a" * MOST_LINE_BYTES,
    "an endless head": LINE + b"X: y\r\n" * (MOST_HEAD_BYTES // 6),
}


@pytest.mark.parametrize("name", WHOLE)
@given(st.data())
def test_a_request_is_enough_with_its_last_byte_and_not_before(name: str, data: st.DataObject) -> None:
    request = WHOLE[name]
    cuts = sorted(data.draw(st.sets(st.integers(1, len(request) - 1), max_size=6)))
    arriving = Arriving()
    pieces = [request[start:end] for start, end in zip([0, *cuts], [*cuts, len(request)], strict=True)]
    assert [arriving.add(piece) for piece in pieces] == [False] * len(cuts) + [True]
    assert arriving.take() == request
    assert not arriving.add(b"G")


@pytest.mark.parametrize("name", AT_ONCE)
def test_what_no_further_byte_can_save_goes_to_the_parser_at_once(name: str) -> None:
    assert Arriving().add(AT_ONCE[name])


@given(st.lists(st.binary(max_size=300), max_size=20))
def test_no_bytes_are_lost_or_raise(pieces: list[bytes]) -> None:
    arriving = Arriving()
    for piece in pieces:
        arriving.add(piece)
    assert arriving.take() == b"".join(pieces)
