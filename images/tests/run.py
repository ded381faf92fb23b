"""Runs the tests of images for the archives in MLRIDE_IMAGE_ARCHIVES and ends with a line that counts."""

import pathlib
import sys
import unittest

if __name__ == "__main__":
    suite = unittest.defaultTestLoader.discover(str(pathlib.Path(__file__).parent))
    result = unittest.TextTestRunner(verbosity=2).run(suite)
    failed = len({str(test).split(" [")[0] for test, _ in result.failures + result.errors})
    skipped = len(result.skipped)
    print(f"{result.testsRun - failed - skipped} passed, {failed} failed, {skipped} skipped", flush=True)
    sys.exit(failed > 0 or result.testsRun == skipped)
