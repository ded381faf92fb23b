"""How the installer explains what went wrong: reason, arguments of the sentence, exit code."""

import os
import unittest

from image_python import environment_of
from installer_case import InstallerCase

ROOM = 'mount -t tmpfs -o size=2m room "$MLRIDE_HOME" && exec "$@"'


class InstallFailureTest(InstallerCase):
    def assert_fails(self, code, packages, expected, **options):
        actual, result, output = self.image.run(self.home, packages, **options)
        self.assertEqual((code, expected), (actual, result and result.get("error")), output)
        self.assertFalse((environment_of(self.home) / "complete.json").exists())
        self.assertFalse((environment_of(self.home) / "site").exists())

    def test_a_package_of_the_list_needs_another_version_than_the_image_has(self):
        self.assert_fails(10, ["newer"], {"reason": "PackageConflict", "package": "newer", "wants": "shipped>=2",
                                          "has": "shipped 1.0"})

    def test_a_dependency_needs_another_version_than_the_image_has(self):
        self.assert_fails(10, ["top"], {"reason": "PackageConflict", "package": "newer (needed by top)",
                                        "wants": "shipped>=2", "has": "shipped 1.0"})

    def test_the_list_itself_asks_for_another_version_than_the_image_has(self):
        self.assert_fails(10, ["lib", "shipped==2.0"], {"reason": "PackageConflict", "package": "shipped",
                                                        "wants": "shipped==2.0", "has": "shipped 1.0"})

    def test_two_packages_of_the_list_do_not_go_together(self):
        self.assert_fails(10, ["one", "two"], {"reason": "PackageConflict", "package": "one", "wants": "lib==1.0",
                                               "has": "no lib that also suits two (lib==2.0)"})

    def test_a_package_and_a_version_of_the_list_do_not_go_together(self):
        self.assert_fails(10, ["one", "lib==2.0"], {"reason": "PackageConflict", "package": "one", "wants": "lib==1.0",
                                                    "has": "no lib that also suits the list (lib==2.0)"})

    def test_a_name_that_the_index_does_not_have(self):
        self.assert_not_found(["nothing-like-this"], "nothing-like-this")

    def test_a_version_that_the_index_does_not_have(self):
        self.assert_not_found(["lib>=3"], "lib>=3")

    def test_a_dependency_that_the_index_does_not_have(self):
        self.assert_not_found(["deep"], "absent>=1 (needed by deep)")

    def test_a_package_for_another_python(self):
        self.assert_not_found(["ancient"], "ancient")

    def assert_not_found(self, packages, package):
        python = self.image.minor
        self.assert_fails(11, packages, {"reason": "PackageNotFound", "package": package, "index": self.index.url,
                                         "python": python})

    def test_a_source_package_that_cannot_be_built(self):
        self.assert_fails(12, ["source"], {"reason": "PackageBuildFailed", "package": "source",
                                           "detail": "error: command 'cc' failed: No such file or directory"})
        self.assertIn("building source", (environment_of(self.home) / "error.log").read_text())

    def test_an_index_that_does_not_answer(self):
        code, result, output = self.image.run(self.home, ["lib"], PIP_INDEX_URL="http://127.0.0.1:9/simple")
        self.assertEqual((13, "PackageIndexUnreachable", "http://127.0.0.1:9/simple"),
                         (code, result["error"]["reason"], result["error"]["index"]), output)
        self.assertIn("refused", result["error"]["detail"])

    def test_an_index_that_breaks_down_between_page_and_file(self):
        self.index.refuse(r"\.whl$")
        self.addCleanup(self.index.accept)
        code, result, output = self.image.run(self.home, ["lib"])
        self.assertEqual((13, "PackageIndexUnreachable", self.index.url),
                         (code, result["error"]["reason"], result["error"]["index"]), output)

    def test_packages_larger_than_the_volume(self):
        wrapper = ["unshare", "--mount", *([] if os.geteuid() == 0 else ["--user", "--map-root-user"]), "sh", "-c", ROOM, "sh"]
        code, result, output = self.image.run(self.home, ["big"], wrapper=wrapper)
        self.assertEqual((14, {"error": {"reason": "PackagesNeedRoom"}}), (code, result), output)

    def test_the_password_of_an_index_is_shown_nowhere(self):
        url = self.index.url.replace("//", "//reader:sesame@")
        code, result, output = self.image.run(self.home, ["nothing-like-this"], PIP_INDEX_URL=url)
        self.assertEqual((11, self.index.url), (code, result["error"]["index"]))
        for text in (output, str(result), (environment_of(self.home) / "error.log").read_text()):
            self.assertNotIn("sesame", text)

    def test_a_failure_is_tried_afresh(self):
        self.image.run(self.home, ["lib"], PIP_INDEX_URL="http://127.0.0.1:9/simple")
        code, _, _ = self.image.run(self.home, ["lib"])
        self.assertEqual(0, code)
        self.assertFalse((environment_of(self.home) / "error.log").exists())

    def test_addresses_paths_and_options_are_refused(self):
        for package in ("lib @ http://127.0.0.1/lib.whl", "./lib", "--index-url=x", "git+ssh://x"):
            code, result, output = self.image.run(self.home, [package])
            self.assertEqual((2, None), (code, result), output)
            self.assertIn(package, output)


if __name__ == "__main__":
    unittest.main()
