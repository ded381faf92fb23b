"""What a workspace image promises: see inside_workspace.py for what is tried."""

import json
import os
import pathlib
import tempfile
import unittest

from archive import Archive
from container import Container

WORKSPACES = {"minimal-slim", "minimal", "tensorflow", "pytorch"}
ARCHIVES = [archive for archive in map(Archive, os.environ["MLRIDE_IMAGE_ARCHIVES"].split(":")) if archive.name in WORKSPACES]
INSIDE = pathlib.Path(__file__).with_name("inside_workspace.py")


class WorkspaceTest(unittest.TestCase):
    @unittest.skipUnless(ARCHIVES, "no workspace image is among those tested")
    def test_jupyterlab_kernels_terminals_and_shells(self):
        for archive in ARCHIVES:
            with self.subTest(archive.name), tempfile.TemporaryDirectory() as directory:
                container = Container(archive, directory, "/home/mlride")
                process = container.start("/usr/bin/python3", "-I", "-", *archive.config["Cmd"], stdin=INSIDE.open())
                output = process.communicate()[0]
                self.assertEqual(0, process.returncode, output)
                facts = json.loads(output.splitlines()[-1])
                log = facts.pop("log")
                print(f"{archive.name}: JupyterLab answers after {facts.pop('seconds')} s")
                self.assertEqual({
                    "open": 200, "closed": 403, "lab": 200, "kernels": 200, "terminal": 200,
                    "kernel": "1.0 /usr/bin/python3", "shell": "1.0 /usr/bin/python3", "command": "declared",
                    "pip": "pip", "tools": "all", "exit": 0, "shown": False,
                    "page_without_token": True, "kernel_channel": 101, "terminal_channel": 101,
                }, facts, log)
