#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the limits of what `systemd-analyze security` says of the units, and that it understands every line of them.

Prints one line for each unit that is more exposed than its limit, or that has a line which systemd does not know, and
exits 1; exits 0 if there is none, 77 where there is no systemd-analyze.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

# The most that a unit may be exposed, 0 (nothing) to 10 (everything), and who runs it.
LIMITS: dict[str, tuple[float, str]] = {
    "yimen-hall.service": (2.0, "--system"),
    "yimen-hall-watch.service": (2.0, "--system"),
    "yimen-backup.service": (1.0, "--system"),
    "yimen-kiosk.service": (3.0, "--user"),
    "yimen-desk.service": (3.0, "--user"),
}
OVERALL = re.compile(r"Overall exposure level for \S+: ([0-9]+(?:\.[0-9]+)?)")
SKIPPED = 77


def problems_of(unit: Path, limit: float, manager: str) -> list[str]:
    """What is wrong with one unit, a line each; says its exposure on the way."""
    if not unit.is_file():
        return [f"{unit}: no such unit"]
    with tempfile.TemporaryDirectory() as runtime:
        ran = subprocess.run(
            ["systemd-analyze", "security", manager, "--offline=true", "--no-pager", str(unit)],
            capture_output=True,
            text=True,
            check=False,
            env={**os.environ, "XDG_RUNTIME_DIR": runtime},
        )
    found = OVERALL.search(ran.stdout)
    if not found:
        return [f"{unit}: systemd-analyze says nothing of it: {ran.stderr.strip()}"]
    print(f"check_units: {unit.name} {found[1]}, at most {limit}", file=sys.stderr)
    problems = [line for line in ran.stderr.splitlines() if unit.name in line and "ignoring" in line]
    if float(found[1]) > limit:
        problems.append(f"{unit}: exposure {found[1]}, the limit is {limit}")
    return problems


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--root", type=Path, default=Path(__file__).resolve().parents[2], help="top of the project")
    units = parser.parse_args().root.resolve() / "deploy/systemd"
    if shutil.which("systemd-analyze") is None:
        print("check_units: skipped, there is no systemd-analyze", file=sys.stderr)
        return SKIPPED
    problems = [f"{unit.name}: has no limit" for unit in units.glob("*.service") if unit.name not in LIMITS]
    for name, (limit, manager) in LIMITS.items():
        problems += problems_of(units / name, limit, manager)
    for problem in problems:
        print(problem)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
