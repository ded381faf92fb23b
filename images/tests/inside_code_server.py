"""Runs inside the code-server image, as its user, on a read-only root: starts it and says what it does, as JSON."""

import json
import os
import pathlib
import subprocess
import sys
import time
import urllib.error
import urllib.request

ADDRESS = "http://127.0.0.1:8080"


def get(path):
    with urllib.request.urlopen(ADDRESS + path) as answer:
        return answer.status, answer.read().decode()


def started(server):
    """Waits until the server answers; answers the seconds that took."""
    begin = time.monotonic()
    while server.poll() is None:
        try:
            get("/healthz")
            return time.monotonic() - begin
        except urllib.error.URLError:
            time.sleep(0.1)
    raise SystemExit(f"code-server ended with code {server.returncode}:\n" + pathlib.Path("/tmp/server.log").read_text())


with open("/tmp/server.log", "w") as log:
    server = subprocess.Popen(sys.argv[1:], env=os.environ, cwd=pathlib.Path.home(), stdout=log, stderr=log)
    try:
        facts = {"seconds": round(started(server), 1)}
        status, page = get("/")
        facts.update({
            "status": status, "editor": "vscode-workbench-web-configuration" in page,
            "settings_in_home": (pathlib.Path.home() / ".config/code-server").exists(),
            "python": subprocess.run(["python3", "-m", "jupyterlab", "--version"], capture_output=True).returncode,
        })
    finally:
        server.terminate()
    facts["exit"] = server.wait(30)
facts["log"] = pathlib.Path("/tmp/server.log").read_text()[-4000:]
print(json.dumps(facts))
