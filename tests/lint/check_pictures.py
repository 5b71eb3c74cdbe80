#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds how old the README's pictures may be against the screens that they show.

Each picture is made by `deploy/demo --headless --pictures`. Prints one line for each that was made more than the allowed
days before its screens' last change, as git tells both, and exits 1; exits 0 if there is none, 77 without a history.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

# A picture, and the folders whose files it shows.
SHOWN: dict[str, tuple[str, ...]] = {
    "assets/pictures/desk.png": ("kiosk/desk", "kiosk/look"),
    "assets/pictures/kiosk.png": ("kiosk/lobby", "kiosk/look"),
}
ALLOWED_DAYS = 30
SKIPPED = 77


def last_change(root: Path, *paths: str) -> int | None:
    """When something below the paths was last committed, in seconds since 1970; nothing without such a commit."""
    ran = subprocess.run(
        ["git", "-C", str(root), "log", "-1", "--format=%ct", "--", *paths], capture_output=True, text=True, check=False
    )
    return int(ran.stdout) if ran.returncode == 0 and ran.stdout.strip() else None


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--root", type=Path, default=Path(__file__).resolve().parents[2], help="top of the project")
    root = parser.parse_args().root.resolve()
    if last_change(root, ".") is None:
        print("check_pictures: skipped, git tells no history here", file=sys.stderr)
        return SKIPPED
    problems = []
    for picture, folders in SHOWN.items():
        made = last_change(root, picture)
        changed = last_change(root, *(f"{folder}/*.qml" for folder in folders))
        if made is None or not (root / picture).is_file():
            problems.append(f"{picture}: is not there")
        elif changed is not None and (days := (changed - made) / 86400) > ALLOWED_DAYS:
            problems.append(f"{picture}: {days:.0f} days older than its screens; deploy/demo --headless --pictures")
    for problem in problems:
        print(problem)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
