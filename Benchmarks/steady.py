"""Asks a server a constant number of times a second, whether or not it has answered yet, and says how long answers took.

A program of its own, for a client that waits behind its caller measures its caller:

    echo '{"port": 8080, "rate": 200, "seconds": 10, "requests": [["/p/shop", "Cookie: …"]]}' | python3 Benchmarks/steady.py
"""

import asyncio
import gc
import json
import math
import sys


class Steady:
    """- requests: (path, header line), asked for in turn, each on a connection that waits for nobody else's answer."""

    def __init__(self, port, requests):
        self.port, self.requests = port, requests
        self.free, self.taken, self.late, self.refused = [], [], 0.0, 0

    async def run(self, rate, seconds):
        loop = asyncio.get_running_loop()
        start, asking = loop.time() + 0.05, set()
        for turn in range(int(rate * seconds)):
            due = start + turn / rate
            await asyncio.sleep(max(0.0, due - loop.time()))
            self.late = max(self.late, loop.time() - due)
            task = loop.create_task(self.ask(*self.requests[turn % len(self.requests)]))
            asking.add(task)
            task.add_done_callback(asking.discard)
        await asyncio.gather(*asking)
        return {
            "per_second": len(self.taken) / (loop.time() - start), "p50_ms": self.percentile(0.5),
            "p99_ms": self.percentile(0.99), "max_ms": 1000 * max(self.taken, default=0.0),
            "client_late_ms": 1000 * self.late, "refused": self.refused,
        }

    async def ask(self, path, header):
        loop = asyncio.get_running_loop()
        began = loop.time()
        try:
            reader, writer = self.free.pop() if self.free else await asyncio.open_connection("127.0.0.1", self.port)
            writer.write(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\n{header}\r\n\r\n".encode())
            head = (await reader.readuntil(b"\r\n\r\n")).lower()
            await reader.readexactly(int(head.split(b"content-length:")[1].split(b"\r\n")[0]))
            self.free.append((reader, writer))
            if not head.startswith(b"http/1.1 200"):
                self.refused += 1
        except (OSError, asyncio.IncompleteReadError, IndexError):
            self.refused += 1
        self.taken.append(loop.time() - began)

    def percentile(self, part):
        ordered = sorted(self.taken)
        return 1000 * ordered[max(0, math.ceil(part * len(ordered)) - 1)] if ordered else 0.0


def main():
    order = json.load(sys.stdin)
    gc.disable()
    print(json.dumps(asyncio.run(Steady(order["port"], order["requests"]).run(order["rate"], order["seconds"]))))


main()
