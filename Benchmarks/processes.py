"""The processes that are measured, and what the system says of them."""

import http.client
import json
import os
import signal
import subprocess
import threading
import time

TICKS = os.sysconf("SC_CLK_TCK")


class Cores:
    """Who runs where: the server alone on two cores, the load and PostgreSQL on the others."""

    def __init__(self):
        cores = sorted(os.sched_getaffinity(0))
        split = len(cores) >= 4
        self.server = cores[:2] if split else cores
        self.others = cores[2:] if split else cores
        self.single = cores[:1]


def pinned(cores, command):
    return ["taskset", "-c", ",".join(map(str, cores)), *map(str, command)]


def cpu_seconds(pid):
    with open(f"/proc/{pid}/stat") as file:
        fields = file.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def megabytes(pid):
    """What is resident in memory."""
    with open(f"/proc/{pid}/status") as file:
        for line in file:
            if line.startswith("VmRSS:"):
                return int(line.split()[1]) / 1024
    return 0.0


class Server:
    """A program that answers HTTP, until the end of a `with`."""

    def __init__(self, command, log, port, environment=None):
        self.log = open(log, "ab")
        self.port = port
        self.started = time.perf_counter()
        self.process = subprocess.Popen(
            command, env={**os.environ, **(environment or {})}, stdout=self.log, stderr=self.log)
        self.pid = self.process.pid

    def wait_until_ready(self, path, limit=120):
        """Seconds from the start of the process to the first 200."""
        while time.perf_counter() - self.started < limit:
            if self.process.poll() is not None:
                raise SystemExit(f"the server ended with {self.process.returncode}: see {self.log.name}")
            try:
                connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=5)
                connection.request("GET", path)
                if connection.getresponse().status == 200:
                    return time.perf_counter() - self.started
            except OSError:
                pass
            time.sleep(0.001)
        raise SystemExit(f"the server was not ready after {limit} s: see {self.log.name}")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(40)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.log.close()


class Peak:
    """The most memory that a process holds within a `with`, looked at 20 times a second."""

    def __init__(self, pid):
        self.pid, self.megabytes, self.over = pid, 0.0, threading.Event()

    def __enter__(self):
        self.thread = threading.Thread(target=self.watch, daemon=True)
        self.thread.start()
        return self

    def watch(self):
        while not self.over.wait(0.05):
            self.megabytes = max(self.megabytes, megabytes(self.pid))

    def __exit__(self, *_):
        self.over.set()
        self.thread.join()


def run(command, environment=None, may_fail=False, given=None, with_errors=False):
    """Standard output of a command that succeeds; what it says on standard error passes through.

    - given: what it reads on standard input.
    - with_errors: whether what it says on standard error is answered too."""
    done = subprocess.run(
        list(map(str, command)), env={**os.environ, **(environment or {})}, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT if with_errors else None, text=True, input=given)
    if done.returncode and not may_fail:
        raise SystemExit(f"{command[0]} {command[1]} ended with {done.returncode}")
    return done.stdout


def run_json(command, environment=None, given=None):
    return json.loads(run(command, environment, given=given))
