#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds that each source says its licence and that each model has one.

Every source has `SPDX-License-Identifier: GPL-3.0-or-later` in its first five lines, and LICENSE is the GPL. Every
model in assets/models/manifest.json names a licence and a source, itself or through the package that it comes from. Prints `file:line: what is missing` for each and
exits 1; exits 0 if nothing is missing.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path

IDENTIFIER = "SPDX-License-Identifier: GPL-3.0-or-later"
SOURCES = {".h", ".hpp", ".cpp", ".cc", ".c", ".qml", ".py", ".js", ".mjs", ".sh", ".cmake", ".sql"}
MANIFEST = Path("assets/models/manifest.json")
SKIPPED_FOLDERS = {".git", "build", "__pycache__", "node_modules"}


def files_of(root: Path) -> list[Path]:
    """The tracked and the new files of a checkout; all files of a tree without git."""
    listed = subprocess.run(
        ["git", "-C", str(root), "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        capture_output=True,
        check=False,
    )
    if listed.returncode == 0 and (root / ".git").exists():
        names = [os.fsdecode(name) for name in listed.stdout.split(b"\0") if name]
        return sorted(path for path in (root / name for name in names) if path.is_file())
    return sorted(
        path
        for path in root.rglob("*")
        if path.is_file() and not SKIPPED_FOLDERS & set(path.relative_to(root).parts)
    )


def is_source(path: Path) -> bool:
    if path.suffix in SOURCES or path.name == "CMakeLists.txt":
        return True
    if path.suffix:
        return False
    with path.open("rb") as stream:  # a program without an ending, such as deploy/check
        return stream.read(2) == b"#!"


def check_sources(root: Path, files: list[Path]) -> list[str]:
    problems = []
    for path in files:
        if not is_source(path):
            continue
        with path.open(encoding="utf-8", errors="replace") as stream:
            head = [stream.readline() for _ in range(5)]
        if not any(IDENTIFIER in line for line in head):
            problems.append(f"{path.relative_to(root).as_posix()}:1: no line `{IDENTIFIER}`")
    return problems


def check_manifest(root: Path) -> list[str]:
    path = root / MANIFEST
    try:
        manifest = json.loads(path.read_text(encoding="utf-8"))
        models = manifest["models"]
        packages = {package["name"]: package for package in manifest.get("packages", [])}
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        return [f'{MANIFEST}:1: cannot be read as {{"packages": [...], "models": [...]}}: {error!r}']
    problems = [] if models else [f"{MANIFEST}:1: names no model"]
    for model in models:
        package = packages.get(model.get("package"), {})
        for field in ("licence", "source"):
            if not model.get(field) and not package.get(field):
                problems.append(f"{MANIFEST}:1: model {model.get('id')}: no `{field}`")
    return problems


def check_licence_file(root: Path) -> list[str]:
    path = root / "LICENSE"
    text = path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""
    if "GNU GENERAL PUBLIC LICENSE" in text and "Version 3" in text:
        return []
    return ["LICENSE:1: is not the GNU General Public License, version 3"]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--root", type=Path, default=Path(__file__).resolve().parents[2], help="top of the project")
    root = parser.parse_args().root.resolve()
    files = files_of(root)
    problems = check_licence_file(root) + check_sources(root, files) + check_manifest(root)
    for problem in problems:
        print(problem)
    print(f"check_licences: {len(files)} files, {len(problems)} problems", file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
