"""What all tests of the installer share: one index, one image that ships shipped 1.0, and a home of its own for each test."""

import pathlib
import tempfile
import unittest

from image_python import ImagePython
from package_index import PackageIndex, unbuildable_source, wheel


class InstallerCase(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.directory = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.directory.cleanup)
        cls.index = PackageIndex(pathlib.Path(cls.directory.name, "index")).start()
        cls.addClassCleanup(cls.index.stop)
        for file in (
            wheel("shipped", "1.0"), wheel("shipped", "2.0"), wheel("suits", "1.0", ["shipped>=1", "lib"]),
            wheel("newer", "1.0", ["shipped>=2"]), wheel("top", "1.0", ["newer"]),
            wheel("lib", "1.0"), wheel("lib", "2.0"), wheel("one", "1.0", ["lib==1.0"]), wheel("two", "1.0", ["lib==2.0"]),
            wheel("ancient", "1.0", python="<3"), wheel("deep", "1.0", ["absent>=1"]),
            wheel("big", "1.0", payload=True), unbuildable_source("source", "1.0"),
        ):
            cls.index.add(file)
        cls.image = ImagePython(pathlib.Path(cls.directory.name, "image"), cls.index, "shipped==1.0")

    def setUp(self):
        home = tempfile.TemporaryDirectory(dir=self.directory.name)
        self.addCleanup(home.cleanup)
        self.home = pathlib.Path(home.name)
