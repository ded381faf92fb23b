"""Runs the tests of the package installer and ends with a line that counts: python3 -B operator/src/test/python"""

import pathlib
import sys
import unittest

suite = unittest.defaultTestLoader.discover(str(pathlib.Path(__file__).parent))
result = unittest.TextTestRunner(verbosity=2).run(suite)
failed = len(result.failures) + len(result.errors)
print(f"{result.testsRun - failed} passed, {failed} failed", flush=True)
sys.exit(failed > 0 or result.testsRun == 0)
