#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Walks the screens of the kiosk and the desk as a screen reader meets them: over AT-SPI, in real windows.

    tests/accessibility/atspi_walk.py [--build build/ci]

Starts both programs on their invented halls under an X server of its own, goes from page to page by the controls' own
actions and by keys, and prints each control that is touched or typed into and has no name, whatever takes the keyboard
without a role of its own, and each step of the Tab key that goes back against the order of reading. Prints how many
controls it met on how many pages, and exits 1 if there was anything to print before that.

Needs (Debian): at-spi2-core, gir1.2-atspi-2.0, python3-gi, xvfb, xdotool, dbus. The screens tests look at every state of
every page in the same way (tests/support/accessible_walk.h); this looks at what reaches the bus.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from pathlib import Path

INSIDE = "YIMEN_ATSPI_WALK"
CONTROLS = {
    "push button", "toggle button", "radio button", "check box", "entry", "password text", "text", "link", "list item",
    "slider", "canvas",
}
NO_ROLE = {"invalid", "unknown", "filler", "panel", "client", ""}
WAIT = 90.0
# What happens at the invented hall before the pages are walked.
DAY = ["known", "late", "long-name", "unsure", "anonymous", "enrol-asked", "phone"]


Step = tuple[str, tuple[int, int, int, int]]


def goes_back(was: Step, step: Step) -> bool:
    """Does a step from one control to the next go up, or left on the same line?"""
    before, at = was[1], step[1]
    is_above = at[3] <= before[1] + 1 and at[0] < before[2] - 1
    is_left = before[1] < (at[1] + at[3]) / 2 < before[3] and at[2] <= before[0] + 1
    return is_above or is_left


class Program:
    """One program in its window, and what it says of itself on the bus."""

    def __init__(self, command: list[str]) -> None:
        self.process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.met = 0
        self.pages = 0
        self.problems: list[str] = []
        self.top = self.found()
        time.sleep(2)  # the first page comes to rest
        window = subprocess.run(
            ["xdotool", "search", "--sync", "--onlyvisible", "--pid", str(self.process.pid)],
            check=True, capture_output=True, text=True, timeout=WAIT,
        ).stdout.split()[0]
        # Chained behind the search, it sets no focus where no window manager runs.
        subprocess.run(["xdotool", "windowfocus", window], check=True, timeout=WAIT)

    def found(self):  # noqa: ANN201 - gi has no types
        end = time.monotonic() + WAIT
        while time.monotonic() < end:
            desktop = Atspi.get_desktop(0)
            for at in range(desktop.get_child_count()):
                one = desktop.get_child_at_index(at)
                if one is not None and one.get_process_id() == self.process.pid:
                    return one
            time.sleep(0.2)
        raise SystemExit(f"process {self.process.pid} is not on the accessibility bus after {WAIT:.0f} s")

    def shown(self) -> list:
        """Everything that stands on the screen now."""
        found = []

        def walk(one) -> None:  # noqa: ANN001
            if one is None:
                return
            states = one.get_state_set()
            if states.contains(Atspi.StateType.SHOWING):
                found.append(one)
            for at in range(one.get_child_count()):
                walk(one.get_child_at_index(at))

        self.top.clear_cache()
        walk(self.top)
        return found

    @staticmethod
    def place(one) -> tuple[int, int, int, int]:  # noqa: ANN001
        box = one.get_component_iface().get_extents(Atspi.CoordType.SCREEN)
        return box.x, box.y, box.x + box.width, box.y + box.height

    def look(self, page: str) -> None:
        self.pages += 1
        for one in self.shown():
            states = one.get_state_set()
            role = one.get_role_name()
            isControl = role in CONTROLS and states.contains(Atspi.StateType.ENABLED)
            self.met += isControl
            # Qt 6.4 does not tell the name of what is typed unseen.
            name = one.get_description() if role == "password text" else one.get_name()
            if isControl and not (name or "").strip():
                self.problems.append(f"{page}: a {role} at {self.place(one)} has no name")
            if states.contains(Atspi.StateType.FOCUSABLE) and role in NO_ROLE:
                self.problems.append(f"{page}: '{one.get_name()}' takes the keyboard and has no role ({role})")

    def focused(self):  # noqa: ANN201
        return next(
            (each for each in self.shown() if each.get_state_set().contains(Atspi.StateType.FOCUSED)
             and each.get_role_name() in CONTROLS), None)

    def tab(self, page: str, most: int = 60) -> int:
        """The way of the Tab key, until it comes to where it has been; how many steps."""
        way: list[Step] = []
        for _ in range(most):
            subprocess.run(["xdotool", "key", "Tab"], check=False)
            time.sleep(0.03)
            one = self.focused()
            if one is None:
                continue
            step = (one.get_name(), self.place(one))
            if step in way:
                break
            way.append(step)
        # The way is a ring that was entered somewhere: it is cut where that leaves the fewest steps back.
        rounds = [way[at:] + way[:at] for at in range(len(way))]
        back = min(([(was, step) for was, step in zip(each, each[1:]) if goes_back(was, step)] for each in rounds),
                   key=len, default=[])
        for was, step in back:
            self.problems.append(f"{page}: by Tab '{step[0]}' {step[1]} comes after '{was[0]}' {was[1]}")
        return len(way)

    def press(self, name: str) -> bool:
        """What a screen reader does to a button whose name begins so; something else has to be shown then."""
        for one in self.shown():
            if (one.get_name() or "").startswith(name) and one.get_role_name() in CONTROLS:
                action = one.get_action_iface()
                if action is not None and action.get_n_actions() > 0:
                    before = self.words()
                    action.do_action(0)
                    time.sleep(1.2)
                    if self.words() == before:
                        self.problems.append(f"'{name}' was pressed, and nothing happened")
                        return False
                    return True
        self.problems.append(f"there is nothing to press by the name '{name}'")
        return False

    def words(self) -> list[str]:
        return [each.get_name() or "" for each in self.shown()]

    def end(self) -> None:
        self.process.terminate()
        self.process.wait(WAIT)


def walk_kiosk(build: Path) -> Program:
    kiosk = Program([str(build / "bin/yimen-kiosk-offline")])
    kiosk.look("kiosk, first page")
    print("kiosk, first page: Tab", kiosk.tab("kiosk, first page"))
    for way in (["不刷脸"], ["要带什么"], ["要带什么", "民政社保"], ["反映问题"], ["查进度"]):
        page = "kiosk, " + " > ".join(way)
        if all(kiosk.press(each) for each in way):
            kiosk.look(page)
            print(page + ": Tab", kiosk.tab(page))
        for _ in way:
            for back in ("返回", "好的", "完成"):
                if any((each.get_name() or "").startswith(back) for each in kiosk.shown()):
                    kiosk.press(back)
                    break
    return kiosk


def walk_desk(build: Path) -> Program:
    """As a clerk, then locked, then as the manager."""
    desk = Program([str(build / "bin/yimen-desk-offline"), "--pause", "200", "--play", *DAY, "manager"])
    time.sleep(5)
    pages = ["居民", "办件", "诉求", "登记", "事项", "设置"]
    for role in ("clerk", "manager"):
        for page in ["到访", *pages]:
            place = f"desk, {role}, {page}"
            if desk.press(page) or page == "到访" and desk.problems.pop():  # it stands there already
                desk.look(place)
                print(f"{place}: Tab", desk.tab(place))
        if role == "manager":
            break
        desk.press("锁屏")
        desk.look("desk, locked")
        print("desk, locked: Tab", desk.tab("desk, locked"))
        for one in desk.shown():
            if one.get_role_name() == "password text":
                one.get_component_iface().grab_focus()
        subprocess.run(["xdotool", "type", "demo"], check=True)
        subprocess.run(["xdotool", "key", "Return"], check=True)
        time.sleep(2)
        pages = ["办件", "诉求", "设置"]
    return desk


def inside(build: Path) -> int:
    code = 0
    for walk in (walk_kiosk, walk_desk):
        program = walk(build)
        program.end()
        for problem in program.problems:
            print(problem)
            code = 1
        print(f"{walk.__name__}: {program.met} controls on {program.pages} pages, {len(program.problems)} problems")
    return code


def outside(arguments: list[str]) -> int:
    """Again, on a bus and a screen that are nobody else's."""
    read, write = os.pipe()
    screen = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1920x1920x24"], pass_fds=[write], stderr=subprocess.DEVNULL
    )
    os.close(write)
    try:
        with os.fdopen(read) as answer:
            display = answer.readline().strip()
        environment = {
            **os.environ, INSIDE: "1", "DISPLAY": ":" + display, "QT_QPA_PLATFORM": "xcb",
            "QT_QUICK_BACKEND": "software", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "LC_ALL": "C.UTF-8",
        }
        again = ["dbus-run-session", "--", sys.executable, str(Path(__file__).resolve()), *arguments]
        return subprocess.run(again, env=environment, check=False).returncode
    finally:
        screen.terminate()
        screen.wait()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", type=Path, default=Path(__file__).resolve().parents[2] / "build/ci")
    build = parser.parse_args().build
    return inside(build) if INSIDE in os.environ else outside(sys.argv[1:])


if __name__ == "__main__":
    if INSIDE in os.environ:
        import warnings

        import gi

        warnings.simplefilter("ignore", DeprecationWarning)
        gi.require_version("Atspi", "2.0")
        from gi.repository import Atspi
    sys.exit(main())
