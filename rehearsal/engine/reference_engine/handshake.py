"""The side channel: decode asks prefill, over a TCP connection on this host, to send one request's KV.

The frontend calls prefill first and hands its answer to decode, so the answer carries the prefill worker's address here.
A message is a length (4 bytes, big endian) and JSON. One question, one answer, then the connection ends:
`{"request", "invitation"}` -> `{"ok": true, "bytes", "seconds"}` or `{"ok": false, "error"}`.
"""

import asyncio
import json
import struct
from collections.abc import Awaitable, Callable
from typing import Any

from .errors import TransferError
from .transfer import Invitation

LIMIT = 1 << 20
HOST = "127.0.0.1"

Answer = dict[str, Any]
Collect = Callable[[str, Invitation], Awaitable[Answer]]


async def write_message(writer: asyncio.StreamWriter, message: dict[str, Any]) -> None:
    body = json.dumps(message).encode()
    writer.write(struct.pack(">I", len(body)) + body)
    await writer.drain()


async def read_message(reader: asyncio.StreamReader) -> dict[str, Any]:
    """Raises TransferError when the peer closes early or sends something else than a message."""
    try:
        (size,) = struct.unpack(">I", await reader.readexactly(4))
        if size > LIMIT:
            raise TransferError(f"The peer announces a message of {size} bytes; the limit is {LIMIT}. Something else talks to this port.")
        message = json.loads(await reader.readexactly(size))
    except (asyncio.IncompleteReadError, ConnectionError) as error:
        raise TransferError("The other worker closed the side channel before it answered. It ended or failed; look at its log.") from error
    except ValueError as error:
        raise TransferError("The peer's message is not JSON. Something else talks to this port.") from error
    if not isinstance(message, dict):
        raise TransferError("The peer's message is not a JSON object. Something else talks to this port.")
    return message


class SideChannel:
    """The prefill worker's end: listens on a free port of this host and calls `collect` for each question."""

    def __init__(self, collect: Collect) -> None:
        self._collect = collect
        self._server: asyncio.Server | None = None

    async def open(self) -> tuple[str, int]:
        """Start to listen; returns host and port."""
        self._server = await asyncio.start_server(self._serve, HOST, 0)
        host, port = self._server.sockets[0].getsockname()[:2]
        return host, port

    async def close(self) -> None:
        if self._server is not None:
            self._server.close()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            question = await read_message(reader)
            try:
                answer: Answer = {"ok": True} | await self._collect(str(question.get("request")), question.get("invitation") or {})
            except Exception as error:
                # Whatever went wrong here, the decode worker waits for an answer: it gets the reason instead of a timeout.
                answer = {"ok": False, "error": f"{type(error).__name__}: {error}"}
            await write_message(writer, answer)
        except (TransferError, ConnectionError):
            # The asking side is gone or is no decode worker; there is nobody left to answer.
            pass
        finally:
            writer.close()


async def ask(host: str, port: int, request: str, invitation: Invitation) -> Answer:
    """The decode worker's end: ask for `request`'s KV. Raises TransferError when prefill cannot be reached or refuses."""
    try:
        reader, writer = await asyncio.open_connection(host, port)
    except OSError as error:
        raise TransferError(f"The prefill worker's side channel at {host}:{port} cannot be reached ({error}). It ended, or runs elsewhere.") from error
    try:
        await write_message(writer, {"request": request, "invitation": invitation})
        answer = await read_message(reader)
    finally:
        writer.close()
    if not answer.get("ok"):
        raise TransferError(f"The prefill worker could not send the KV: {answer.get('error')}")
    return answer
