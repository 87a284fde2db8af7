"""Times a piece of work as bench/jobs/timed.mjs does: the same figures, in the same JSON."""

import json
import resource
import time

ENOUGH = 10
WORTHWHILE = 0.5
MOST = 200
MEBI = 2**20


def holds():
    """Bytes that the process holds now."""
    try:
        with open("/proc/self/statm") as file:
            return int(file.read().split()[1]) * resource.getpagesize()
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def timed(work, calls, bare, keep, forget=None):
    """Runs the work so many times, oftener where that is short, less often where it is long, and prints what it took."""
    held = holds()
    exact = forget_peak()
    times = []
    spent = 0
    least = 0 if calls == 1 else WORTHWHILE
    while spent < ENOUGH and len(times) < MOST and (len(times) < calls or spent < least):
        cpu, start = time.process_time(), time.perf_counter()
        result = work()
        wall = time.perf_counter() - start
        times.append({"wall": wall, "cpu": time.process_time() - cpu})
        spent += wall
        if forget:
            forget()
    peak = peak_now() if exact else resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    facts = keep(result)
    print(
        json.dumps(
            {"times": times, "bare": bare / MEBI, "held": held / MEBI, "peak": peak / MEBI, "result": facts}
        )
    )


def forget_peak():
    try:
        with open("/proc/self/clear_refs", "w") as file:
            file.write("5")
        return True
    except OSError:
        return False


def peak_now():
    with open("/proc/self/status") as file:
        for line in file:
            if line.startswith("VmHWM"):
                return int(line.split()[1]) * 1024
