#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds that screens are made of the parts that a keyboard and a screen reader can use.

A button is a PressButton, and what is longer than its place a PageScroll; only kiosk/look makes them of Qt's own types.
Prints `file:line: what is wrong` for each and exits 1; exits 0 if nothing is.
"""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path

RULES = [
    (
        re.compile(r"\b(T\.)?(AbstractButton|Button|CheckBox|ItemDelegate|RoundButton|ToolButton) \{"),
        Path("kiosk/look/PressButton.qml"),
        "a screen reader cannot press it with Qt 6.4; a PressButton can be",
    ),
    (
        re.compile(r"^\s*Flickable \{"),
        Path("kiosk/look/PageScroll.qml"),
        "it does not follow the Tab key; a PageScroll does",
    ),
]


def problems_of(root: Path) -> list[str]:
    problems = []
    for path in sorted((root / "kiosk").rglob("*.qml")):
        name = path.relative_to(root)
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            for pattern, home, why in RULES:
                if pattern.search(line) and name != home:
                    problems.append(f"{name.as_posix()}:{number}: {why}")
    return problems


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--root", type=Path, default=Path(__file__).resolve().parents[2], help="top of the project")
    problems = problems_of(parser.parse_args().root.resolve())
    for problem in problems:
        print(problem)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
