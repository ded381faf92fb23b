"""Runs inside a workspace image, as its user, on a read-only root: starts JupyterLab and says what it does, as JSON."""

import json
import os
import pathlib
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

TOKEN = "8c5c1d2e-2f1c-4f0e-9a36-0d1f2c3b4a59"


def status(path, token=None, method="GET"):
    request = urllib.request.Request("http://127.0.0.1:8888" + path, method=method, data=b"" if method == "POST" else None)
    if token:
        request.add_header("Authorization", f"token {token}")
    try:
        with urllib.request.urlopen(request) as answer:
            return answer.status
    except urllib.error.HTTPError as refused:
        return refused.code


def page(path):
    """What a browser gets whose requests the gateway passes on with the token."""
    request = urllib.request.Request("http://127.0.0.1:8888" + path, headers={"Authorization": f"token {TOKEN}"})
    with urllib.request.urlopen(request) as answer:
        return answer.read().decode()


def upgraded(path):
    """The status with which the server answers the beginning of a WebSocket, with the token in a header alone."""
    with socket.create_connection(("127.0.0.1", 8888), 30) as connection:
        connection.sendall(
            f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:8888\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
            "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
            f"Authorization: token {TOKEN}\r\n\r\n".encode())
        # Bytes: the first messages may follow at once, and are no text.
        return int(connection.makefile("rb").readline().split()[1])


def begun(path):
    """What the API answers to a POST, with the token."""
    request = urllib.request.Request("http://127.0.0.1:8888" + path, b"{}", {"Authorization": f"token {TOKEN}"})
    with urllib.request.urlopen(request) as answer:
        return json.load(answer)


def started(server):
    """Waits until the server answers; answers the seconds that took."""
    begin = time.monotonic()
    while server.poll() is None:
        try:
            status("/api")
            return time.monotonic() - begin
        except urllib.error.URLError:
            time.sleep(0.1)
    raise SystemExit(f"JupyterLab ended with code {server.returncode}")


def said_by_kernel(code):
    """What code prints in a new kernel of the image's default kind."""
    from jupyter_client.manager import start_new_kernel

    manager, client = start_new_kernel()
    printed = []
    try:
        client.execute_interactive(code, timeout=60, output_hook=lambda message: printed.append(message["content"].get("text", "")))
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)
    return "".join(printed).strip()


def shell(command):
    process = subprocess.run(["bash", "-ilc", command], capture_output=True, text=True)
    return process.stdout.strip() or process.stderr.strip()


site = pathlib.Path.home() / ".mlride/environments/0123456789abcdef/site"
(site / "bin").mkdir(parents=True)
(site / "declared.py").write_text("version = '1.0'\n")
(site / "bin" / "declared-command").write_text("#!/bin/sh\necho declared\n")
(site / "bin" / "declared-command").chmod(0o755)
# What people leave in their home; none of it may keep the server from starting.
(pathlib.Path.home() / "json.py").write_text("raise SystemExit('the wrong json')\n")
user_site = pathlib.Path.home() / ".local/lib" / f"python{sys.version_info[0]}.{sys.version_info[1]}" / "site-packages"
user_site.mkdir(parents=True)
(user_site / "tornado.py").write_text("raise SystemExit('the wrong tornado')\n")
environment = {**os.environ, "PYTHONPATH": str(site), "MLRIDE_TOKEN": TOKEN}
with open("/tmp/server.log", "w") as log:
    server = subprocess.Popen(sys.argv[1:], env=environment, cwd=pathlib.Path.home(), stdout=log, stderr=log)
    try:
        facts = {"seconds": round(started(server), 1)}
        (user_site / "tornado.py").unlink()
        (pathlib.Path.home() / "json.py").unlink()
        os.environ["PYTHONPATH"] = str(site)
        sys.path.append(str(user_site))
        lab = page("/lab")
        kernel = begun("/api/kernels")["id"]
        facts.update({
            "page_without_token": "jupyter-config-data" in lab and TOKEN not in lab,
            "kernel_channel": upgraded(f"/api/kernels/{kernel}/channels"),
            "terminal_channel": upgraded(f"/terminals/websocket/{begun('/api/terminals')['name']}"),
            "open": status("/api"), "closed": status("/api/kernels"), "lab": status("/lab"),
            "kernels": status("/api/kernels", TOKEN), "terminal": status("/api/terminals", TOKEN, "POST"),
            "kernel": said_by_kernel("import declared, sys; print(declared.version, sys.executable)"),
            "shell": shell("python3 -c 'import declared, sys; print(declared.version, sys.executable)'"),
            "command": shell("declared-command"), "pip": shell("python3 -m pip --version").split(" ")[0],
            "tools": shell("git --version >/dev/null && curl --version >/dev/null && less -V >/dev/null && ps >/dev/null && echo all"),
        })
    finally:
        server.terminate()
    facts["exit"] = server.wait(30)
log = pathlib.Path("/tmp/server.log").read_text()
facts["log"] = log[-4000:]
facts["shown"] = TOKEN in log
print(json.dumps(facts))
