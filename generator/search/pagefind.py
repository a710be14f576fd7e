"""Pagefind at work for us: pages go in one by one, in an order of ours, and the index comes out.

Pointed at a folder, Pagefind takes its files in the order in which the disk happens to list them,
and the index is another on another disk. So it is asked as its own packages for Node.js and Python
ask it: messages of JSON in Base64, each ended by a comma, one answer to each. (The one for Python
waits a tenth of a second for every answer.)
"""

from __future__ import annotations

import json
import subprocess
from base64 import b64decode, b64encode
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import suppress
from io import BufferedReader, BufferedWriter
from threading import Thread
from typing import Any

from generator.problems import InvalidValue
from generator.processes import ends_with_us

_GIVES_UP = 10  # seconds after its last answer in which it has to end
_LAST = 20  # lines of what it says


def index_files(pages: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    """Path and content of each file of the index of some pages of HTML, and of what reads it.

    Raises:
        InvalidValue: what stopped it, in its words or ours.
    """
    indexer = _Indexer()
    try:
        index = indexer.ask({"type": "NewIndex", "config": None})["index_id"]
        for number, page in enumerate(pages):
            file = {"file_path": f"{number}.html", "url": None, "file_contents": page}
            indexer.ask({"type": "AddFile", "index_id": index, **file})
        # It can write them itself, but answers before they are whole.
        made = indexer.ask({"type": "GetFiles", "index_id": index})["files"]
    finally:
        indexer.end()
    for one in made:
        yield one["path"], b64decode(one["content"])


class _Indexer:
    """The program at work, and the last lines that it said about itself."""

    def __init__(self) -> None:
        try:
            from pagefind_bin import get_executable

            program = get_executable()
            self._process = subprocess.Popen(
                [str(program), "--service"],
                # Else files of settings and variables could change the index.
                cwd=program.parent,
                env={},
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                preexec_fn=ends_with_us(),
            )
        except (ImportError, OSError) as error:
            raise InvalidValue(f"it cannot be started: {error}") from None
        self._said: deque[bytes] = deque(maxlen=_LAST)
        self._listener = Thread(target=self._listen, daemon=True)
        self._listener.start()

    def _listen(self) -> None:
        # All the while: a pipe that nobody empties would stop it.
        with suppress(OSError, ValueError):
            self._said.extend(self._process.stderr or ())

    def ask(self, payload: dict[str, Any]) -> dict[str, Any]:
        """The answer to one message.

        Raises:
            InvalidValue: the answer is that it cannot be done, or there is none.
        """
        message = json.dumps({"message_id": 1, "payload": payload}).encode()
        try:
            answer = self._answer(b64encode(message) + b",")
            kind = answer["type"]
        except (OSError, EOFError, ValueError, LookupError, TypeError):
            raise InvalidValue(self._last_words() or "it does not answer") from None
        if kind == "Error":
            raise InvalidValue(str(answer.get("message")))
        return answer

    def _answer(self, message: bytes) -> dict[str, Any]:
        into, out = self._process.stdin, self._process.stdout
        assert isinstance(into, BufferedWriter) and isinstance(out, BufferedReader)
        into.write(message)
        into.flush()
        held = bytearray()
        while not held.endswith(b","):
            more = out.read1(1 << 16)
            if not more:
                raise EOFError
            held += more
        answer: dict[str, Any] = json.loads(b64decode(held[:-1]))["payload"]
        return answer

    def _last_words(self) -> str:
        """What it said last ('' for nothing)."""
        self._process.kill()
        self._listener.join(_GIVES_UP)
        lines = [line.decode("utf-8", "replace").strip() for line in self._said]
        return next((line for line in reversed(lines) if line), "")

    def end(self) -> None:
        """Lets it end where it has nothing more to do, and makes it end where it does not."""
        process = self._process
        with suppress(OSError):  # it may have ended with a message unread
            if process.stdin:
                process.stdin.close()
        try:
            process.wait(timeout=_GIVES_UP)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        self._listener.join(_GIVES_UP)
        for pipe in (process.stdout, process.stderr):
            if pipe:
                pipe.close()
