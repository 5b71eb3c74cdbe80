#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The lints find what they are for, in small trees that break one rule each."""

from __future__ import annotations

import json
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
SPDX = "// SPDX-License-Identifier: GPL-3.0-or-later\n"
GPL = "GNU GENERAL PUBLIC LICENSE\nVersion 3, 29 June 2007\n"


class Tree(unittest.TestCase):
    def setUp(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.root = Path(self.folder.name)

    def write(self, name: str, text: str) -> None:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def lint(self, script: str) -> tuple[int, str]:
        ran = subprocess.run(
            [sys.executable, str(HERE / script), "--root", str(self.root)], capture_output=True, text=True, check=False
        )
        return ran.returncode, ran.stdout


class Layers(Tree):
    def test_allowed_arrows_pass(self) -> None:
        self.write("vision/detect/a.h", SPDX + '#include "vision/types/face.h"\n#include <opencv2/core.hpp>\n')
        self.write("kiosk/apps/hall_main.cpp", SPDX + '#include "kiosk/hall/hall_service.h"\n#include <QString>\n')
        self.write("kiosk/wire/CMakeLists.txt", "yimen_library(kiosk_wire\n  SOURCES a.h\n  PUBLIC db_records Qt6::Core)\n")
        self.assertEqual(self.lint("check_layers.py"), (0, ""))

    def test_forbidden_include_is_named_with_its_line(self) -> None:
        self.write("vision/track/face_tracker.h", SPDX + "#pragma once\n" + '#include "vision/detect/face_detector.h"\n')
        code, out = self.lint("check_layers.py")
        self.assertEqual(code, 1)
        self.assertIn("vision/track/face_tracker.h:3: vision/track -> vision/detect: this arrow is forbidden", out)

    def test_forbidden_link_is_named_with_its_line(self) -> None:
        self.write(
            "kiosk/desk/CMakeLists.txt",
            "# target_link_libraries(x db_stores)\nqt_add_qml_module(kiosk_desk URI Yimen.Desk)\n"
            "target_link_libraries(kiosk_desk PUBLIC\n  kiosk_wire\n  db_stores)\n",
        )
        code, out = self.lint("check_layers.py")
        self.assertEqual(code, 1)
        self.assertEqual(out, "kiosk/desk/CMakeLists.txt:5: kiosk/desk -> db/stores: this arrow is forbidden\n")

    def test_screens_do_not_import_each_other(self) -> None:
        self.write("kiosk/lobby/Main.qml", SPDX + "import QtQuick\nimport Yimen.Look\nimport Yimen.Desk\n")
        code, out = self.lint("check_layers.py")
        self.assertEqual(code, 1)
        self.assertEqual(out, "kiosk/lobby/Main.qml:4: kiosk/lobby -> kiosk/desk: this arrow is forbidden\n")

    def test_families_name_each_other_by_their_own_table(self) -> None:
        self.write("kiosk/desk/talk/a.qml", SPDX + "import QtQuick\nimport Yimen.Desk.Needs\n")
        self.write("kiosk/desk/shell/b.h", SPDX + '#include "kiosk/desk/talk/talk_day.h"\n')
        self.write("kiosk/desk/news/e.h", SPDX + '#include "kiosk/desk/base/part.h"\n')
        self.write("kiosk/hall/service/f.h", SPDX + '#include "kiosk/hall/state/hall_state.h"\n')
        self.assertEqual(self.lint("check_layers.py"), (0, ""))
        self.write("kiosk/desk/needs/c.qml", SPDX + "import Yimen.Desk.Talk\nimport Yimen.Desk\n")
        self.write("kiosk/desk/needs/d.h", SPDX + '#include "kiosk/desk/talk/talk_day.h"\n')
        self.write("kiosk/desk/needs/CMakeLists.txt", "yimen_desk_module(kiosk_desk_needs PUBLIC kiosk_desk_talk)\n")
        self.write("kiosk/desk/news/g.h", SPDX + '#include "kiosk/desk/talk/talk_day.h"\n')
        self.write("kiosk/desk/base/h.h", SPDX + '#include "kiosk/desk/talk/talk_day.h"\n')
        self.write("kiosk/hall/state/i.h", SPDX + '#include "kiosk/hall/service/service.h"\n')
        code, out = self.lint("check_layers.py")
        self.assertEqual(code, 1)
        self.assertEqual(
            out.splitlines(),
            [
                "kiosk/desk/base/h.h:2: kiosk/desk/base -> kiosk/desk/talk: this arrow is forbidden",
                "kiosk/desk/needs/CMakeLists.txt:1: kiosk/desk/needs -> kiosk/desk/talk: this arrow is forbidden",
                "kiosk/desk/needs/c.qml:2: kiosk/desk/needs -> kiosk/desk/talk: this arrow is forbidden",
                "kiosk/desk/needs/c.qml:3: kiosk/desk/needs -> kiosk/desk/shell: this arrow is forbidden",
                "kiosk/desk/needs/d.h:2: kiosk/desk/needs -> kiosk/desk/talk: this arrow is forbidden",
                "kiosk/desk/news/g.h:2: kiosk/desk/news -> kiosk/desk/talk: this arrow is forbidden",
                "kiosk/hall/state/i.h:2: kiosk/hall/state -> kiosk/hall/service: this arrow is forbidden",
            ],
        )

    def test_libraries_stay_where_they_belong(self) -> None:
        self.write("vision/identify/gallery.cpp", SPDX + "#include <opencv2/core.hpp>\n")
        self.write("db/stores/a.cpp", SPDX + "#include <QString>\n")
        self.write("kiosk/lobby/b.cpp", SPDX + "#include <dlib/dnn.h>\n")
        self.write("kiosk/hall/c.cpp", SPDX + "#include <SQLiteCpp/SQLiteCpp.h>\n")
        code, out = self.lint("check_layers.py")
        self.assertEqual(code, 1)
        self.assertEqual(len(out.splitlines()), 4, out)

    def test_a_folder_outside_the_table_is_refused(self) -> None:
        self.write("vision/utils/a.h", SPDX)
        code, out = self.lint("check_layers.py")
        self.assertEqual(code, 1)
        self.assertIn("vision/utils: no such folder in the table", out)

    def test_an_include_that_hides_its_folder_is_refused(self) -> None:
        self.write("vision/track/a.cpp", SPDX + '#include "../detect/face_detector.h"\n')
        self.assertEqual(self.lint("check_layers.py")[0], 1)

    def test_an_empty_tree_is_not_a_pass(self) -> None:
        self.assertEqual(self.lint("check_layers.py")[0], 1)


class Glossary(Tree):
    def test_what_the_code_says_passes(self) -> None:
        self.write("db/records/need.h", SPDX + "struct Need {};\n")
        self.write("GLOSSARY.md", "| 中文 | English | In code |\n| --- | --- | --- |\n| 诉求 | need | `Need` |\n")
        self.assertEqual(self.lint("check_glossary.py"), (0, ""))

    def test_a_name_that_is_gone_and_a_term_that_stands_twice_are_named(self) -> None:
        self.write("db/records/need.h", SPDX + "struct Need {};\n")
        self.write("GLOSSARY.md", "| 诉求 | need | `Wish` |\n| 诉求 | need | `Need` |\n")
        code, out = self.lint("check_glossary.py")
        self.assertEqual(code, 1)
        self.assertIn("GLOSSARY.md:1: `Wish` is not in the code", out)
        self.assertIn("GLOSSARY.md:2: 诉求 stands in line 1 already", out)


class Qml(Tree):
    def test_own_parts_pass(self) -> None:
        self.write("kiosk/look/PressButton.qml", SPDX + "T.AbstractButton {\n}\n")
        self.write("kiosk/desk/Row.qml", SPDX + "PressButton {\n    DeskButton {}\n}\n")
        self.assertEqual(self.lint("check_qml.py"), (0, ""))

    def test_qts_own_button_and_flickable_are_named(self) -> None:
        self.write("kiosk/desk/Row.qml", SPDX + "T.AbstractButton {\n    Flickable {\n    }\n}\n")
        code, out = self.lint("check_qml.py")
        self.assertEqual(code, 1)
        self.assertIn("kiosk/desk/Row.qml:2: a screen reader cannot press it", out)
        self.assertIn("kiosk/desk/Row.qml:3: it does not follow the Tab key", out)

    def test_a_row_of_a_list_that_does_not_know_its_height_is_named(self) -> None:
        self.write("kiosk/desk/View.qml", SPDX + "ListView {\n    delegate: Row {\n    }\n}\n")
        self.write("kiosk/desk/Other.qml", SPDX + "Item {\n    Column {\n    }\n}\n")
        self.write("kiosk/desk/Row.qml", SPDX + "Item {\n    SteadyColumn {\n    }\n}\n")
        self.assertEqual(self.lint("check_qml.py"), (0, ""))
        self.write("kiosk/desk/Row.qml", SPDX + "Item {\n    Column {\n    }\n}\n")
        code, out = self.lint("check_qml.py")
        self.assertEqual(code, 1)
        self.assertIn("kiosk/desk/Row.qml:3: a list that makes it learns too late", out)


class Licences(Tree):
    def setUp(self) -> None:
        super().setUp()
        self.write("LICENSE", GPL)
        self.write("vision/a.h", SPDX + "#pragma once\n")
        self.manifest([{"id": "a", "licence": "MIT", "source": "npm x@1"}])

    def manifest(self, models: list[dict[str, str]]) -> None:
        self.write("assets/models/manifest.json", json.dumps({"models": models}))

    def test_a_good_tree_passes(self) -> None:
        self.assertEqual(self.lint("check_licences.py"), (0, ""))

    def test_a_source_without_the_line_is_named(self) -> None:
        self.write("kiosk/a.cpp", "int x;\n")
        self.write("deploy/demo", "#!/bin/sh\nexit 0\n")
        code, out = self.lint("check_licences.py")
        self.assertEqual(code, 1)
        self.assertIn("kiosk/a.cpp:1:", out)
        self.assertIn("deploy/demo:1:", out)

    def test_a_model_without_a_licence_is_named(self) -> None:
        self.manifest([{"id": "detector", "source": "npm x@1"}])
        code, out = self.lint("check_licences.py")
        self.assertEqual(code, 1)
        self.assertIn("model detector: no `licence`", out)

    def test_a_model_has_the_licence_and_the_source_of_its_package(self) -> None:
        packages = [{"name": "x", "licence": "MIT", "source": "https://example.org"}]
        models = [{"id": "detector", "package": "x"}, {"id": "embedder", "package": "y"}]
        self.write("assets/models/manifest.json", json.dumps({"packages": packages, "models": models}))
        code, out = self.lint("check_licences.py")
        self.assertEqual(code, 1)
        self.assertNotIn("detector", out)
        self.assertEqual(out.count("embedder"), 2)

    def test_a_missing_manifest_is_a_problem(self) -> None:
        (self.root / "assets/models/manifest.json").unlink()
        self.assertEqual(self.lint("check_licences.py")[0], 1)

    def test_another_licence_file_is_a_problem(self) -> None:
        self.write("LICENSE", "MIT License\n")
        self.assertEqual(self.lint("check_licences.py")[0], 1)


@unittest.skipUnless(shutil.which("systemd-analyze"), "there is no systemd-analyze")
class Watch(Tree):
    """What yimen-hall-watch.service does when its `yimenctl ping` has ended."""

    def restarts(self, status: str) -> bool:
        unit = (HERE.parents[1] / "deploy/systemd/yimen-hall-watch.service").read_text(encoding="utf-8")
        line = next(line for line in unit.splitlines() if line.startswith("ExecStopPost="))
        words = shlex.split(line.removeprefix("ExecStopPost=").removeprefix("+").replace("$$", "$"))
        called = self.root / "called"
        called.unlink(missing_ok=True)
        self.write("systemctl", f'#!/bin/sh\necho "$@" >"{called}"\n')
        (self.root / "systemctl").chmod(0o755)
        environment = {"PATH": f"{self.root}:/usr/bin:/bin", "EXIT_STATUS": status}
        ran = subprocess.run(words, env=environment, check=False)
        self.assertEqual(ran.returncode, 0, status)
        if called.exists():
            self.assertEqual(called.read_text(encoding="utf-8"), "--no-block try-restart yimen-hall.service\n")
        return called.exists()

    def test_only_a_hall_that_answers_nobody_is_started_again(self) -> None:
        self.assertTrue(self.restarts("3"))
        for status in ("0", "1", "2", "TERM", "KILL", ""):
            self.assertFalse(self.restarts(status), status)


class Units(Tree):
    def setUp(self) -> None:
        super().setUp()
        for real in (HERE.parents[1] / "deploy/systemd").glob("*.service"):
            self.write(f"deploy/systemd/{real.name}", real.read_text(encoding="utf-8"))

    def append(self, line: str) -> None:
        """Into the [Service] of the hall's unit."""
        unit = self.root / "deploy/systemd/yimen-hall.service"
        text = unit.read_text(encoding="utf-8").replace("[Install]", f"{line}\n\n[Install]")
        unit.write_text(text, encoding="utf-8")

    def test_the_units_as_they_are_pass(self) -> None:
        self.assertEqual(self.lint("check_units.py"), (0, ""))

    def test_a_unit_that_opened_up_is_named(self) -> None:
        self.append("SystemCallFilter=\nCapabilityBoundingSet=~CAP_SYS_ADMIN")
        code, out = self.lint("check_units.py")
        self.assertEqual(code, 1)
        self.assertIn("yimen-hall.service: exposure ", out)

    def test_a_line_that_systemd_does_not_know_is_named(self) -> None:
        self.append("ProtectEverything=yes")
        code, out = self.lint("check_units.py")
        self.assertEqual(code, 1)
        self.assertIn("ProtectEverything", out)

    def test_a_missing_unit_and_one_without_a_limit_are_problems(self) -> None:
        (self.root / "deploy/systemd/yimen-desk.service").rename(self.root / "deploy/systemd/another.service")
        code, out = self.lint("check_units.py")
        self.assertEqual(code, 1)
        self.assertEqual(len(out.splitlines()), 2, out)


class Pictures(Tree):
    DAY = 86400

    def commit(self, name: str, text: str, day: int) -> None:
        self.write(name, text)
        when = {f"GIT_{who}_DATE": f"{1_700_000_000 + day * self.DAY} +0000" for who in ("AUTHOR", "COMMITTER")}
        who = ["-c", "user.name=a", "-c", "user.email=a@b.invalid"]
        for words in (["init", "-q"], ["add", "-A"], [*who, "commit", "-qm", name]):
            subprocess.run(["git", "-C", str(self.root), *words], check=True, env={**os.environ, **when})

    def setUp(self) -> None:
        super().setUp()
        self.commit("assets/pictures/kiosk.png", "a picture", 0)
        self.commit("assets/pictures/desk.png", "a picture", 0)

    def test_pictures_as_old_as_their_screens_pass(self) -> None:
        self.commit("kiosk/desk/Rail.qml", "Item {}", 29)
        self.commit("kiosk/desk/words.cpp", "// no screen", 400)
        self.assertEqual(self.lint("check_pictures.py"), (0, ""))

    def test_a_picture_older_than_its_screens_is_named(self) -> None:
        self.commit("kiosk/desk/Rail.qml", "Item {}", 32)
        code, out = self.lint("check_pictures.py")
        self.assertEqual(code, 1)
        self.assertTrue(out.startswith("assets/pictures/desk.png: 32 days older"), out)
        self.assertEqual(len(out.splitlines()), 1, out)

    def test_a_missing_picture_is_named(self) -> None:
        (self.root / "assets/pictures/kiosk.png").unlink()
        self.assertEqual(self.lint("check_pictures.py"), (1, "assets/pictures/kiosk.png: is not there\n"))


class Law(Tree):
    def test_a_test_that_is_not_there_and_a_duty_without_one_are_named(self) -> None:
        self.write("tests/a_test.cpp", SPDX + "TEST_F(Store, Keeps) {\n}\n")
        row = "| {} | PIPL 1 | {} | {} |\n"
        self.write(
            "docs/law.md",
            "| Duty | Article | Where | Test |\n| --- | --- | --- | --- |\n"
            + row.format("kept", "here", "`Store.Keeps`")
            + row.format("gone", "here", "`Store.Forgets`")
            + row.format("bare", "here", "")
            + row.format("open", "**Open**: all of it", ""),
        )
        self.assertEqual(
            self.lint("check_law.py"),
            (1, "docs/law.md:4: there is no test Store.Forgets\ndocs/law.md:5: names no test\n"),
        )


if __name__ == "__main__":
    unittest.main()
