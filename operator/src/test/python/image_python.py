"""A virtual environment in the part of a workspace image, and the installer run in it as an init container runs it."""

import json
import os
import pathlib
import subprocess
import sys

SOURCES = pathlib.Path(__file__).parents[2] / "main/resources/io/mlride/operator/workspace/environment"


class ImagePython:
    def __init__(self, directory, index, *shipped):
        self.python = pathlib.Path(directory, "bin", "python")
        self._index = index
        subprocess.run([sys.executable, "-m", "venv", directory], check=True)
        if shipped:
            command = [self.python, "-I", "-m", "pip", "install", "--quiet", *shipped]
            subprocess.run(command, check=True, env=clean(PIP_INDEX_URL=index.url))

    @property
    def minor(self):
        """The version of Python in the form 3.11; a virtual environment has that of its maker."""
        return "%d.%d" % sys.version_info[:2]

    def imports(self, site, module):
        """Version of a module as a kernel sees it, with the environment on PYTHONPATH."""
        code = f"import {module}; print({module}.version)"
        process = subprocess.run([self.python, "-c", code], env=clean(PYTHONPATH=str(site)), capture_output=True, text=True)
        return process.stdout.strip() or process.stderr

    def start(self, home, packages, name="0123456789abcdef", wrapper=(), **extra):
        """Starts the installer with the home directory as its working directory; answers the process."""
        text = "".join(SOURCES.joinpath(file).read_text() for file in ("failure.py", "install.py"))
        settings = {"MLRIDE_HOME": str(home), "MLRIDE_ENVIRONMENT": name, "MLRIDE_PACKAGES": "\n".join(packages),
                    "MLRIDE_RESULT": str(result_of(home)), "PIP_INDEX_URL": self._index.url, "PIP_RETRIES": "0", **extra}
        return subprocess.Popen([*wrapper, self.python, "-I", "-c", text], cwd=home, env=clean(**settings), text=True,
                                stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True)

    def run(self, home, packages, **options):
        """Runs the installer to its end; answers exit code, result and output."""
        result_of(home).unlink(missing_ok=True)
        process = self.start(home, packages, **options)
        output = process.communicate()[0]
        result = json.loads(result_of(home).read_text()) if result_of(home).exists() else None
        return process.returncode, result, output


def result_of(home):
    return pathlib.Path(str(home) + ".result")


def environment_of(home, name="0123456789abcdef"):
    return pathlib.Path(home, ".mlride", "environments", name)


def clean(**settings):
    """This process's environment without what steers pip and Python on this machine."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("PIP_", "PYTHON"))}
    return {**kept, "PIP_CONFIG_FILE": os.devnull, "PIP_DISABLE_PIP_VERSION_CHECK": "1", **settings}
