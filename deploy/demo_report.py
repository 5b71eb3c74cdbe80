#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Adds up what the demo's programs reported, prints it and writes demo.json. Exit 1 when nobody arrived.

Latency runs from the first good frame of a person to their card on the desk's screen. Resident memory is read from the
running processes.
"""
import argparse
import json
import math
import pathlib
import sys


def lines(path: str) -> list[dict]:
    file = pathlib.Path(path)
    if not file.exists():
        return []
    found = []
    for line in file.read_text(encoding="utf-8").splitlines():
        try:
            found.append(json.loads(line))
        except json.JSONDecodeError:
            continue  # the last line of a program that was stopped while it wrote
    return found


def percentile(values: list[float], share: float) -> float | None:
    """Nearest rank: the smallest value that at least `share` of all values do not exceed."""
    if not values:
        return None
    return sorted(values)[max(0, math.ceil(share * len(values)) - 1)]


def resident_mb(pid: int) -> float | None:
    try:
        for line in pathlib.Path(f"/proc/{pid}/status").read_text().splitlines():
            if line.startswith("VmRSS:"):
                return round(int(line.split()[1]) / 1024, 1)
    except OSError:
        pass
    return None


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("desk", "kiosk", "begun", "ready"):
        parser.add_argument(f"--{name}", required=True)
    for name in ("hall-pid", "desk-pid", "kiosk-pid"):
        parser.add_argument(f"--{name}", type=int, required=True)
    parser.add_argument("--out")
    given = parser.parse_args()

    cards = [line for line in lines(given.desk) if line.get("event") == "card"]
    seen = lines(given.kiosk)
    outcomes = [line["outcome"] for line in seen if line.get("event") == "visitor"]
    counters = [line for line in seen if line.get("event") == "counters"][-1:] or [{}]
    first = {}
    for card in cards:
        first.setdefault(card["arrival"], card)  # later lines are changes of a card that was there already
    latencies = [card["latency_ms"] for card in first.values() if card.get("basis") == "face" and "latency_ms" in card]
    model_ms = counters[0].get("probe_ms_mean")  # from the first good frame to the question
    report = {
        "arrivals": len({card["arrival"] for card in cards}),
        "known": outcomes.count("known"),
        "unknown": outcomes.count("unknown"),
        "unsure": outcomes.count("unsure"),
        "not_live": outcomes.count("not-live"),
        "walkups": sum(line.get("event") == "visitor-left" for line in seen),
        "latency_ms": {"p50": percentile(latencies, 0.5), "p95": percentile(latencies, 0.95), "n": len(latencies)},
        "rss_mb": {
            "hall": resident_mb(given.hall_pid),
            "kiosk": resident_mb(given.kiosk_pid),
            "desk": resident_mb(given.desk_pid),
        },
        "seconds_to_ready": round(float(given.ready) - float(given.begun), 2) if given.ready else None,
        "frames": counters[0].get("frames"),
        "frames_dropped": counters[0].get("dropped"),
        "frame_ms_mean": counters[0].get("frame_ms_mean"),
        "model_ms_mean": model_ms,
        "model_share": round(model_ms * len(latencies) / sum(latencies), 3) if model_ms and latencies else None,
    }
    text = json.dumps(report, ensure_ascii=False, indent=2)
    print(text)
    if given.out:
        pathlib.Path(given.out).write_text(text + "\n", encoding="utf-8")
    return 0 if report["arrivals"] else 1


if __name__ == "__main__":
    sys.exit(main())
