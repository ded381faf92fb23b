"""What the image with code-server promises: see inside_code_server.py for what is tried."""

import json
import os
import pathlib
import tempfile
import unittest

from archive import Archive
from container import Container

ARCHIVES = [archive for archive in map(Archive, os.environ["MLRIDE_IMAGE_ARCHIVES"].split(":")) if archive.name == "code-server"]
INSIDE = pathlib.Path(__file__).with_name("inside_code_server.py")


class CodeServerTest(unittest.TestCase):
    @unittest.skipUnless(ARCHIVES, "code-server is not among the images tested")
    def test_editor_starts_for_whoever_reaches_it(self):
        with tempfile.TemporaryDirectory() as directory:
            container = Container(ARCHIVES[0], directory, "/home/mlride")
            process = container.start("/usr/bin/python3", "-I", "-", *ARCHIVES[0].config["Cmd"], stdin=INSIDE.open())
            output = process.communicate()[0]
            self.assertEqual(0, process.returncode, output)
            facts = json.loads(output.splitlines()[-1])
            log = facts.pop("log")
            print(f"code-server answers after {facts.pop('seconds')} s")
            self.assertEqual({"status": 200, "editor": True, "settings_in_home": False, "python": 0, "exit": 0}, facts, log)
