"""What holds for every image that is run: who runs it, and that nothing in it helps to become somebody else."""

import os
import stat
import unittest

from archive import Archive

ARCHIVES = [Archive(path) for path in os.environ["MLRIDE_IMAGE_ARCHIVES"].split(":")]


class ContentsTest(unittest.TestCase):
    def for_each(self, check):
        for archive in ARCHIVES:
            with self.subTest(archive.name):
                check(archive)

    def test_runs_as_a_numeric_user_that_is_not_root(self):
        def check(archive):
            user = archive.config["User"].split(":")[0]
            self.assertTrue(user.isdigit() and int(user) > 0, f"USER is {user!r}: the kubelet cannot tell that it is not root")

        self.for_each(check)

    def test_nobody_but_root_writes_accounts(self):
        def check(archive):
            for path in ("etc/passwd", "etc/group"):
                self.assertEqual(0o644, archive.files[path].mode & 0o777, path)

        self.for_each(check)

    def test_nothing_changes_the_user(self):
        def check(archive):
            self.assertEqual([], [path for path, entry in archive.files.items()
                                  if entry.isfile() and entry.mode & (stat.S_ISUID | stat.S_ISGID)])

        self.for_each(check)

    def test_nobody_but_root_writes_system_directories(self):
        def check(archive):
            home = archive.config.get("WorkingDir", "/").lstrip("/")
            self.assertEqual([], [path for path, entry in archive.files.items()
                                  if not entry.issym() and entry.mode & 0o022 and not entry.mode & stat.S_ISVTX and path != home])

        self.for_each(check)

    def test_nothing_of_the_building_machine_is_left(self):
        def check(archive):
            files = [path for path, entry in archive.files.items() if entry.isfile() and entry.size]
            unwanted = ("etc/resolv.conf", "etc/hostname", "etc/machine-id", "etc/pip.conf", "root/.", "run/secrets/",
                        "var/lib/apt/lists/", "var/cache/apt/", "tmp/")
            self.assertEqual([], [path for path in files if path.startswith(unwanted) and path not in
                                  ("root/.bashrc", "root/.profile")])

        self.for_each(check)
