#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the table of allowed arrows: which folder may include and link which.

Reads every #include line and every link arrow (yimen_library, target_link_libraries, qt_add_qml_module) of vision, db
and kiosk, and every import of one of our QML modules. Prints `file:line: from -> to: why` for each forbidden arrow and
exits 1; exits 0 if there is none.
"""

from __future__ import annotations

import argparse
import re
import sys
from dataclasses import dataclass
from pathlib import Path

VISION_STEPS = "capture detect track align quality liveness embed".split()
DB = "calendar catalogue files matters names needs outside records retention seal schema stores summary import person".split()


def folders(area: str, names: list[str]) -> set[str]:
    return {f"{area}/{name}" for name in names}


# Which folders a folder may name directly. A folder may always name itself. `apps` stands last: it may name everything.
ALLOWED: dict[str, set[str]] = {
    "vision/types": set(),
    "vision/capture": {"vision/types"},
    "vision/codes": set(),
    "vision/infer": {"vision/types"},
    "vision/light": set(),
    "vision/detect": folders("vision", ["types", "capture", "infer"]),
    "vision/track": {"vision/types"},
    "vision/align": folders("vision", ["types", "capture", "infer", "light"]),
    "vision/quality": folders("vision", ["types", "capture", "align"]),
    "vision/liveness": folders("vision", ["types", "capture", "infer"]),
    "vision/embed": folders("vision", ["types", "align", "infer", "light"]),
    "vision/identify": {"vision/types"},
    "vision/manifest": folders("vision", ["types", "identify"]),
    "vision/pipeline": folders("vision", ["types", "identify", "manifest", *VISION_STEPS]),
    "vision/evaluate": folders("vision", ["types", "identify"]),
    "vision/disturb": {"vision/types"},
    "vision/peers": folders("vision", ["types", "align", "embed"]),
    "vision/convert": folders("vision", ["types", "embed"]),
    "db/records": {"vision/types"},
    "db/catalogue": folders("db", ["calendar", "records"]),
    "db/files": {"db/records"},
    "db/names": {"db/records"},
    "db/outside": {"db/records"},
    "db/seal": {"db/records"},
    "db/schema": {"db/records"},
    "db/stores": folders("db", ["names", "records", "seal", "schema"]) | {"vision/types"},
    "db/calendar": {"db/records"},
    "db/matters": folders("db", ["calendar", "records"]),
    "db/retention": {"db/records"},
    "db/needs": folders("db", ["calendar", "catalogue", "records"]),
    "db/summary": folders("db", ["calendar", "catalogue", "names", "records", "stores"]),
    "db/import": folders("db", ["names", "records", "stores"]),
    "db/person": folders("db", ["records", "stores", "summary"]),
    "kiosk/wire": {"db/records", "vision/types"},
    "kiosk/authority": {"db/records"},
    "kiosk/hall": folders("db", DB) | {"kiosk/wire", "kiosk/authority", "vision/identify", "vision/manifest", "vision/types"},
    "kiosk/practice": folders("db", ["calendar", "needs", "records", "seal", "stores", "summary"]) | {"kiosk/hall", "kiosk/wire", "vision/types"},
    "kiosk/guide": {"kiosk/wire", "db/records", "db/catalogue", "db/files"},
    "kiosk/look": set(),
    "kiosk/paper": set(),
    "kiosk/input": set(),
    "kiosk/speech": {"db/names"},
    "kiosk/lobby": {"kiosk/look", "kiosk/paper", "kiosk/input", "kiosk/speech", "kiosk/guide", "kiosk/wire", "db/records", "db/catalogue", "db/files", "db/needs", "vision/types"},
    "kiosk/desk": {"kiosk/look", "kiosk/paper", "kiosk/guide", "kiosk/wire", "db/records", "db/catalogue", "vision/types"},
    "kiosk/sight": {"kiosk/lobby", "kiosk/wire", "db/files", "vision/types", "vision/capture", "vision/codes", "vision/liveness", "vision/pipeline"},
    "kiosk/ctl": folders("db", DB)
    | folders("vision", ["types", "capture", "quality", "identify", "manifest", "pipeline", "evaluate", "disturb", "peers"])
    | {"kiosk/hall", "kiosk/paper", "kiosk/wire", "kiosk/authority"},
}
ALLOWED["kiosk/apps"] = set(ALLOWED)

# The rooms of a folder, one for each family of work. Each may name what every family there may name, and which others
# stands here: a new family that names no other needs no line. Whoever names the folder may name its rooms, and so may
# the sources that lie in the folder itself.
EVERY_FAMILY: dict[str, set[str]] = {
    "kiosk/hall": {"state", "service"},
    "kiosk/desk": {"base"},
    "kiosk/lobby": {"base"},
}
OTHER_ROOMS: dict[str, dict[str, set[str]]] = {
    "kiosk/hall": {
        "needs": {"cases"},
        "duty": {"needs"},
        "matters": {"cases", "duty"},
        "enrolling": {"recognition"},
        "arrivals": {"duty", "enrolling"},
        "residents": {"arrivals", "duty", "enrolling"},
    },
    "kiosk/desk": {
        "arrivals": {"residents"},
        "matters": {"duty", "catalogue", "cases"},
        "needs": {"residents"},
        "talk": {"needs"},
        "enrolling": {"residents"},
    },
    "kiosk/lobby": {
        "cases": {"needs"},
        "talk": {"cases"},
        "arrivals": {"cases", "recognition", "talk"},
        "enrolling": {"arrivals", "recognition"},
    },
}
# What every family may name names no family; of it, in this order, a later one may name an earlier one.
GROUND = ("state", "service", "base")
# May name every family of its folder.
ROOF = "shell"

# Where each family is a library: the room that whoever names the library or QML module of the folder names.
TOP = {"kiosk/desk": "shell"}

# Headers from outside that only some folders may see: a pattern of the header, who may, and the reason.
EVERYONE_IN_VISION = tuple(folder for folder in ALLOWED if folder.startswith("vision/"))
OUTSIDE: list[tuple[re.Pattern[str], set[str], str]] = [
    (
        re.compile(r"^QSaveFile$"),
        set(),
        "QSaveFile puts an empty file in the place of a good one when the disk is full; db/files does not",
    ),
    (
        re.compile(r"^(Q[A-Z][A-Za-z0-9]*|Qt[A-Z][A-Za-z0-9]*/.+|q[a-z]+\.h)$"),
        {folder for folder in ALLOWED if folder.startswith("kiosk/")} - {"kiosk/input", "kiosk/speech"},
        "Qt stays in kiosk, and out of kiosk/input and kiosk/speech",
    ),
    (
        re.compile(r"^opencv2?(/|$)"),
        (set(EVERYONE_IN_VISION) - {"vision/types", "vision/track", "vision/identify", "vision/evaluate", "vision/manifest"})
        | {"kiosk/sight", "kiosk/ctl", "kiosk/apps"},
        "OpenCV stays in the parts of vision that touch pixels",
    ),
    (
        re.compile(r"^dlib/"),
        folders("vision", ["detect", "align", "embed", "convert", "pipeline", "peers"]),
        "dlib stays in vision",
    ),
    (
        re.compile(r"^(googlepinyin/|zinnia\.h$)"),
        {"kiosk/input"},
        "what reads letters and strokes stays in kiosk/input",
    ),
    (
        re.compile(r"^espeak-ng/"),
        {"kiosk/speech"},
        "what speaks stays in kiosk/speech",
    ),
    (
        re.compile(r"^ZXing/"),
        {"vision/codes"},
        "what reads QR codes stays in vision/codes",
    ),
    (
        re.compile(r"^(dnnl\.hpp$|onnx/)"),
        {"vision/infer"},
        "what runs a network stays in vision/infer",
    ),
    (
        re.compile(r"^(zip\.h|expat\.h)$"),
        {"db/import"},
        "what takes workbooks apart stays in db/import",
    ),
    (
        re.compile(r"^(SQLiteCpp/|sqlite3\.h$)"),
        folders("db", ["seal", "schema", "stores", "summary", "import"]),
        "SQL stays in db",
    ),
    (
        re.compile(r"^sodium(\.h$|/)"),
        folders("db", ["seal", "stores"]) | {"vision/manifest", "kiosk/authority", "kiosk/hall"},
        "libsodium stays in db/seal, db/stores, vision/manifest, authority and hall",
    ),
]

GENERATED = re.compile(r"(\.moc|^moc_.*\.cpp|^ui_.*\.h|_version\.h)$")
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
QML_IMPORT = re.compile(r"^\s*import\s+Yimen\.([A-Za-z]+)(?:\.([A-Za-z]+))?")
LINK_CALL = re.compile(
    r"\b(yimen_library|yimen_desk_module|target_link_libraries|qt_add_qml_module|qt6_add_qml_module)\s*\(", re.I
)
OUR_TARGET = re.compile(r"^(vision|db|kiosk)_([a-z]+?)(?:_([a-z]+?))?(?:plugin)?$")
CODE = {".h", ".hpp", ".cpp", ".cc", ".c"}


@dataclass(frozen=True)
class Violation:
    file: str
    line: int
    text: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.text}"


def folder_of(relative: Path) -> str | None:
    """`vision/detect` of `vision/detect/x.cpp`; None for a file directly in vision, db or kiosk."""
    return f"{relative.parts[0]}/{relative.parts[1]}" if len(relative.parts) > 2 else None


def check_arrow(source: str, target: str) -> str | None:
    """The reason why `source` may not name `target`, or None."""
    if source == target:
        return None
    if target not in ALLOWED:
        return f"{source} -> {target}: no such folder in the table"
    if target not in ALLOWED[source]:
        return f"{source} -> {target}: this arrow is forbidden"
    return None


def room_of(relative: Path) -> str | None:
    """`state` of `kiosk/hall/state/x.cpp`; None for a file that lies in no room."""
    return relative.parts[2] if len(relative.parts) > 3 else None


def check_rooms(folder: str, source: str | None, target: str | None) -> str | None:
    """The reason why a file in the room `source` of `folder` may not name its room `target`, or None."""
    target = target or TOP.get(folder)
    if folder not in EVERY_FAMILY or source in (None, target, ROOF):
        return None
    ground = EVERY_FAMILY[folder]
    if source in ground:
        allowed = set(GROUND[: GROUND.index(source)]) & ground
    else:
        allowed = ground | OTHER_ROOMS[folder].get(source, set())
    if target not in allowed:
        return f"{folder}/{source} -> {folder}/{target or ''}: this arrow is forbidden"
    return None


def check_outside(source: str, header: str) -> str | None:
    for pattern, who, reason in OUTSIDE:
        if pattern.search(header) and source not in who:
            return f"{source} -> <{header}>: {reason}"
    return None


def check_include(source: str, room: str | None, quote: str, header: str) -> str | None:
    if quote == "<":
        return check_outside(source, header)
    if GENERATED.search(header):
        return None
    parts = header.split("/")
    if len(parts) < 3 or parts[0] not in ("vision", "db", "kiosk"):
        return f'{source} -> "{header}": write our headers from the top of the project, as in "vision/types/face.h"'
    target = f"{parts[0]}/{parts[1]}"
    if source == target:
        return check_rooms(source, room, room_of(Path(header)))
    return check_arrow(source, target)


def check_code(path: Path, shown: str, source: str, room: str | None) -> list[Violation]:
    found = []
    for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1):
        match = INCLUDE.match(line)
        problem = check_include(source, room, match[1], match[2]) if match else None
        if problem:
            found.append(Violation(shown, number, problem))
    return found


def check_import(source: str, room: str | None, folder: str, module: str | None) -> str | None:
    target = f"kiosk/{folder.lower()}"
    if source != target:
        return check_arrow(source, target)
    if module is None and source not in TOP:
        return None  # its families share one module
    return check_rooms(source, room, module.lower() if module else None)


def check_qml(path: Path, shown: str, source: str, room: str | None) -> list[Violation]:
    found = []
    for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1):
        match = QML_IMPORT.match(line)
        problem = check_import(source, room, match[1], match[2]) if match else None
        if problem:
            found.append(Violation(shown, number, problem))
    return found


def calls_in(text: str) -> list[list[tuple[int, str]]]:
    """The words of each call that can hold a link arrow, each with its line; comments and quotes are taken off."""
    text = re.sub(r"#[^\n]*", "", text)
    calls = []
    for match in LINK_CALL.finditer(text):
        depth, end = 1, match.end()
        while end < len(text) and depth:
            depth += {"(": 1, ")": -1}.get(text[end], 0)
            end += 1
        body = text[match.end() : end - 1]
        start_line = text.count("\n", 0, match.end()) + 1
        words = [
            (start_line + body.count("\n", 0, word.start()), word[0].strip('"'))
            for word in re.finditer(r"[^\s()]+", body)
        ]
        calls.append(words)
    return calls


def check_cmake(path: Path, shown: str, source: str, room: str | None) -> list[Violation]:
    found = []
    for words in calls_in(path.read_text(encoding="utf-8", errors="replace")):
        for line, word in words[1:]:
            match = OUR_TARGET.match(word)
            target = f"{match[1]}/{match[2]}" if match else source
            inside = check_rooms(source, room, match[3]) if match and source == target else None
            problem = inside or check_arrow(source, target)
            if problem:
                found.append(Violation(shown, line, problem))
    return found


def check_file(path: Path, root: Path) -> list[Violation]:
    relative = path.relative_to(root)
    source, shown = folder_of(relative), relative.as_posix()
    if source is None:
        return []
    if source not in ALLOWED:
        return [Violation(shown, 1, f"{source}: no such folder in the table")]
    if path.suffix in CODE:
        return check_code(path, shown, source, room_of(relative))
    if path.suffix == ".qml":
        return check_qml(path, shown, source, room_of(relative))
    if path.name == "CMakeLists.txt":
        return check_cmake(path, shown, source, room_of(relative))
    return []


def cycle_in(table: dict[str, set[str]]) -> list[str]:
    """A loop in the table itself, or an empty list: with none there, no two folders can need each other."""
    state: dict[str, int] = {}

    def visit(node: str, trail: list[str]) -> list[str]:
        if state.get(node) == 2:
            return []
        if state.get(node) == 1:
            return [*trail, node]
        state[node] = 1
        for target in sorted(table[node] - {node}):
            loop = visit(target, [*trail, node])
            if loop:
                return loop
        state[node] = 2
        return []

    for start in sorted(table):
        loop = visit(start, [])
        if loop:
            return loop
    return []


def check_tree(root: Path) -> tuple[int, list[Violation]]:
    """How many files were read, and what is wrong in them."""
    files = sorted(
        path
        for area in ("vision", "db", "kiosk")
        for path in (root / area).rglob("*")
        if path.is_file() and (path.suffix in CODE | {".qml"} or path.name == "CMakeLists.txt")
    )
    return len(files), [violation for path in files for violation in check_file(path, root)]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--root", type=Path, default=Path(__file__).resolve().parents[2], help="top of the project")
    root = parser.parse_args().root.resolve()
    for table in (ALLOWED, *OTHER_ROOMS.values()):
        loop = cycle_in({node: set() for node in set().union(*table.values())} | table)
        if loop:
            print("check_layers: the table has a loop: " + " -> ".join(loop), file=sys.stderr)
            return 1
    count, violations = check_tree(root)
    if count == 0:
        print(f"check_layers: {root} has no sources in vision, db or kiosk", file=sys.stderr)
        return 1
    for violation in violations:
        print(violation)
    print(f"check_layers: {count} files, {len(violations)} forbidden arrows", file=sys.stderr)
    return 1 if violations else 0


if __name__ == "__main__":
    sys.exit(main())
