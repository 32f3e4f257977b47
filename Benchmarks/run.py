"""Measures Ventanilla from outside: see bin/bench."""

import argparse
import contextlib
import json
import os
import platform
import shutil
import tempfile
import time

import aims
import crowd
import report
from billing import Billing
from load import Load
from measure import Measurement
from place import Place
from processes import Cores

CONNECTIONS = 64


def settings():
    parser = argparse.ArgumentParser(prog="bin/bench")
    parser.add_argument("--binaries", required=True, help=argparse.SUPPRESS)
    parser.add_argument("--quick", action="store_true", help="100 and 10,000 customers, 500 and 2,000 due, 3 s each")
    parser.add_argument("--only", default="pages,billing", help="pages: what people ask for; billing: what falls due")
    parser.add_argument("--sizes", help="numbers of customers, fewest first: 1000,1000000")
    parser.add_argument("--due", help="numbers of subscriptions due, few and many: 10000,100000")
    parser.add_argument("--engines", default="sqlite,postgresql")
    parser.add_argument("--seconds", type=int, help="how long each figure is measured")
    parser.add_argument("--keep", help="a folder that keeps the databases for the next run: a million takes a while")
    chosen = parser.parse_args()
    sizes = chosen.sizes or ("100,10000" if chosen.quick else "1000,1000000")
    chosen.sizes = [int(size) for size in sizes.split(",")]
    chosen.due = [int(due) for due in (chosen.due or ("500,2000" if chosen.quick else "10000,100000")).split(",")]
    chosen.waits_for_leases = not chosen.quick
    chosen.seconds = chosen.seconds or (3 if chosen.quick else 10)
    chosen.visitors = 50 if chosen.quick else 200
    return chosen


def machine(cores):
    with open("/proc/meminfo") as file:
        memory = int(file.readline().split()[1]) / 1024 / 1024
    return {
        "system": platform.platform(), "cores": os.cpu_count(), "server_cores": cores.server,
        "load_cores": cores.others, "memory_gb": round(memory, 1), "load_average": os.getloadavg(),
        "at": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
    }


def keep(found):
    os.makedirs("bench-results", exist_ok=True)
    with open("bench-results/bench.json", "w") as file:
        json.dump(found, file, indent=1)


@contextlib.contextmanager
def opened(engine, size, folder, chosen, cores, name=None):
    """- name: of what is never kept, for it is another after a run."""
    with Place(engine, size, folder, chosen.binaries, cores, name) as place:
        yield place
    if name or not chosen.keep:
        shutil.rmtree(place.folder)


def measured(measurement, found):
    """Runs it; what was found before something went wrong is kept."""
    try:
        measurement.run()
    finally:
        found["rows"] += measurement.rows


def main():
    chosen = settings()
    cores = Cores()
    found = {"machine": machine(cores), "connections": CONNECTIONS, "seconds": chosen.seconds, "rows": []}
    folder = os.path.abspath(chosen.keep) if chosen.keep else tempfile.mkdtemp(prefix="ventanilla-bench.")
    os.makedirs(folder, exist_ok=True)
    os.chmod(folder, 0o755)
    try:
        for engine in chosen.engines.split(","):
            if "pages" in chosen.only:
                with opened(engine, crowd.CUSTOMERS, folder, chosen, cores, "crowd") as place:
                    load = Load(cores, chosen.seconds, CONNECTIONS, place.folder)
                    found["rows"].append(crowd.measure(place, load))
                for size in chosen.sizes:
                    with opened(engine, size, folder, chosen, cores) as place:
                        load = Load(cores, chosen.seconds, CONNECTIONS, place.folder)
                        measured(Measurement(place, load, chosen), found)
            if "billing" in chosen.only:
                with opened(engine, "billing", folder, chosen, cores) as place:
                    measured(Billing(place, chosen), found)
    finally:
        if not chosen.keep:
            shutil.rmtree(folder, ignore_errors=True)
        found["machine"]["load_average_after"] = os.getloadavg()
        aims.judge(found["rows"], chosen.sizes)
        keep(found)
        print("\n" + report.table(found["rows"]) + "\n\nbench-results/bench.json holds the same.")


main()
