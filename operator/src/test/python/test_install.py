"""What the installer promises when all goes well, and when it is interrupted."""

import os
import pathlib
import signal
import subprocess
import unittest

from image_python import ImagePython, environment_of
from installer_case import InstallerCase
from package_index import PackageIndex, wheel

UNREACHABLE = "http://127.0.0.1:9/simple"  # the discard port: nothing listens


class InstallTest(InstallerCase):
    def test_installs_what_the_image_lacks(self):
        code, result, _ = self.image.run(self.home, ["suits"])
        self.assertEqual(0, code)
        self.assertEqual({"hash": "0123456789abcdef", "installed": ["suits==1.0", "lib==2.0"], "truncated": False, "count": 2},
                         result)
        site = environment_of(self.home) / "site"
        self.assertEqual("1.0", self.image.imports(site, "suits"))
        self.assertEqual("2.0", self.image.imports(site, "lib"))
        lock = (environment_of(self.home) / "lock.txt").read_text()
        self.assertRegex(lock, r"^lib==2\.0 --hash=sha256:[0-9a-f]{64}\nsuits==1\.0 --hash=sha256:[0-9a-f]{64}\n$")

    def test_what_the_image_ships_stays_as_it_is(self):
        code, result, _ = self.image.run(self.home, ["suits", "shipped>=1"])
        self.assertEqual(0, code)
        self.assertEqual(["shipped==1.0", "suits==1.0", "lib==2.0"], result["installed"])
        site = environment_of(self.home) / "site"
        self.assertEqual("1.0", self.image.imports(site, "shipped"))
        self.assertFalse((site / "shipped.py").exists())

    def test_a_list_that_the_image_satisfies_needs_no_index_files(self):
        code, result, _ = self.image.run(self.home, ["shipped"], PIP_INDEX_URL=UNREACHABLE)
        self.assertEqual((0, ["shipped==1.0"]), (code, result["installed"]))

    def test_second_run_installs_nothing(self):
        first = self.image.run(self.home, ["suits"])[1]
        code, second, _ = self.image.run(self.home, ["suits"], PIP_INDEX_URL=UNREACHABLE)
        self.assertEqual((0, first), (code, second))

    def test_the_same_tag_with_other_contents_is_installed_again(self):
        self.image.run(self.home, ["suits"])
        moved = ImagePython(pathlib.Path(self.directory.name, "moved"), self.index, "shipped==1.0", "lib==1.0")
        code, result, _ = moved.run(self.home, ["suits"])
        self.assertEqual((0, ["suits==1.0"]), (code, result["installed"]))
        self.assertEqual("1.0", moved.imports(environment_of(self.home) / "site", "lib"))

    def test_files_and_settings_of_the_user_do_not_disturb(self):
        (self.home / "json.py").write_text("raise SystemExit('the wrong json')")
        (self.home / "suits").mkdir()
        configuration = self.home / ".config" / "pip"
        configuration.mkdir(parents=True)
        (configuration / "pip.conf").write_text("[global]\nindex-url = " + UNREACHABLE + "\n[install]\nuser = true\n")
        code, _, output = self.image.run(self.home, ["suits"], HOME=str(self.home), PIP_TARGET="/nowhere",
                                         PIP_CONFIG_FILE="", PYTHONPATH=str(self.home))
        self.assertEqual(0, code, output)

    def test_an_index_with_an_authority_of_its_own(self):
        certificate = pathlib.Path(self.directory.name, "index.pem")
        subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=index", "-addext",
                        "subjectAltName=IP:127.0.0.1", "-keyout", certificate, "-out", f"{certificate}.crt"],
                       check=True, capture_output=True)
        public = pathlib.Path(f"{certificate}.crt").read_text()
        certificate.write_text(certificate.read_text() + public)
        index = PackageIndex(pathlib.Path(self.directory.name, "index")).start(certificate)
        self.addCleanup(index.stop)
        code, result, _ = self.image.run(self.home, ["lib"], PIP_INDEX_URL=index.url)
        self.assertEqual((13, "PackageIndexUnreachable"), (code, result["error"]["reason"]))
        self.assertIn("certificate verify failed", result["error"]["detail"])
        code, _, output = self.image.run(self.home, ["lib"], PIP_INDEX_URL=index.url, MLRIDE_CA_CERTIFICATES=public)
        self.assertEqual(0, code, output)

    def test_killed_in_the_middle_it_starts_afresh(self):
        arrived = self.index.hold(r"/lib-2\.0-.*whl$")
        self.addCleanup(self.index.release)
        process = self.image.start(self.home, ["suits"])
        self.addCleanup(process.stdout.close)
        self.assertTrue(arrived.wait(60), "pip never asked for lib")
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        self.index.release()
        self.assertTrue((environment_of(self.home) / "work").exists())
        code, result, _ = self.image.run(self.home, ["suits"])
        self.assertEqual((0, 2), (code, result["count"]))
        self.assertFalse((environment_of(self.home) / "work").exists())

    def test_it_ends_when_told_to(self):
        arrived = self.index.hold(r"/lib-2\.0-.*whl$")
        self.addCleanup(self.index.release)
        process = self.image.start(self.home, ["suits"])
        self.addCleanup(process.stdout.close)
        self.assertTrue(arrived.wait(60), "pip never asked for lib")
        process.terminate()
        self.assertEqual(143, process.wait(60))
        self.assertFalse((environment_of(self.home) / "complete.json").exists())

    def test_two_newest_environments_are_kept(self):
        names = ["a" * 16, "b" * 16, "c" * 16]
        for name in names[:2]:
            self.image.run(self.home, ["lib"], name=name)
        environment_of(self.home, "d" * 16).mkdir()
        self.image.run(self.home, ["lib"], name="a" * 16)
        os.utime(environment_of(self.home, "b" * 16) / "complete.json", (1, 1))
        self.image.run(self.home, ["lib"], name=names[2])
        left = sorted(path.name for path in environment_of(self.home).parent.iterdir())
        self.assertEqual(["a" * 16, "c" * 16], left)

    def test_a_long_list_fits_a_termination_message(self):
        parts = [f"partwitharatherlongname{number:03}x" for number in range(110)]
        for part in parts:
            self.index.add(wheel(part, "1.0"))
        self.index.add(wheel("whole", "1.0", parts))
        code, result, output = self.image.run(self.home, ["whole"])
        self.assertEqual(0, code, output)
        self.assertEqual(("whole==1.0", True, 111), (result["installed"][0], result["truncated"], result["count"]))
        self.assertLess(len(output.splitlines()[-1].encode()), 4097)


if __name__ == "__main__":
    unittest.main()
