"""A package index on 127.0.0.1 with small packages made on the spot."""

import base64
import hashlib
import http.server
import io
import os
import pathlib
import re
import ssl
import tarfile
import threading
import zipfile

BACKEND = """
import pathlib, sys
def prepare_metadata_for_build_wheel(directory, settings=None):
    info = pathlib.Path(directory, "{name}-{version}.dist-info")
    info.mkdir()
    info.joinpath("METADATA").write_text("Metadata-Version: 2.1\\nName: {name}\\nVersion: {version}\\n")
    return info.name
def build_wheel(directory, settings=None, metadata=None):
    print("building {name}", flush=True)
    sys.exit("error: command 'cc' failed: No such file or directory")
"""


def wheel(name, version, requires=(), python=">=3.8", payload=False):
    """File name and bytes of a pure wheel with one module that knows its version; the payload is 3 MiB."""
    info = f"{name}-{version}.dist-info"
    metadata = f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\nRequires-Python: {python}\n"
    metadata += "".join(f"Requires-Dist: {requirement}\n" for requirement in requires)
    files = {
        f"{name}.py": f"version = {version!r}\n".encode(),
        f"{info}/METADATA": metadata.encode(),
        f"{info}/WHEEL": b"Wheel-Version: 1.0\nGenerator: mlride\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    if payload:
        files[f"{name}_payload.bin"] = os.urandom(3 << 20)
    digests = {path: base64.urlsafe_b64encode(hashlib.sha256(body).digest()).decode().rstrip("=")
               for path, body in files.items()}
    record = "".join(f"{path},sha256={digests[path]},{len(body)}\n" for path, body in files.items())
    files[f"{info}/RECORD"] = (record + f"{info}/RECORD,,\n").encode()
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as out:
        for path, body in files.items():
            out.writestr(path, body)
    return f"{name}-{version}-py3-none-any.whl", archive.getvalue()


def unbuildable_source(name, version):
    """File name and bytes of a source distribution that gives up as one does where there is no compiler."""
    files = {
        "pyproject.toml": '[build-system]\nrequires = []\nbuild-backend = "backend"\nbackend-path = ["."]\n',
        "backend.py": BACKEND.format(name=name, version=version),
        "PKG-INFO": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n",
    }
    archive = io.BytesIO()
    with tarfile.open(fileobj=archive, mode="w:gz") as out:
        for path, text in files.items():
            entry = tarfile.TarInfo(f"{name}-{version}/{path}")
            entry.size = len(text.encode())
            out.addfile(entry, io.BytesIO(text.encode()))
    return f"{name}-{version}.tar.gz", archive.getvalue()


class PackageIndex:
    """Serves what add() was given at <url>/<name>/, and can hold back its answers."""

    def __init__(self, directory):
        self._root = pathlib.Path(directory)
        self._scheme = "http"
        self._answer = threading.Event()
        self._answer.set()
        self._held = re.compile("(?!)")
        self._asked = threading.Event()
        self._refused = re.compile("(?!)")

    def add(self, file):
        folder = self._root / "simple" / file[0].partition("-")[0]
        folder.mkdir(parents=True, exist_ok=True)
        folder.joinpath(file[0]).write_bytes(file[1])
        links = "".join(f'<a href="{path.name}">{path.name}</a>\n'
                        for path in sorted(folder.iterdir()) if path.name != "index.html")
        folder.joinpath("index.html").write_text(f"<!DOCTYPE html><html><body>{links}</body></html>")

    def hold(self, pattern):
        """From now on requests for such paths wait for release(); answers the event of the first one's arrival."""
        self._asked.clear()
        self._answer.clear()
        self._held = re.compile(pattern)
        return self._asked

    def release(self):
        self._held = re.compile("(?!)")
        self._answer.set()

    def refuse(self, pattern):
        """From now on requests for such paths are answered with 503."""
        self._refused = re.compile(pattern)

    def accept(self):
        self._refused = re.compile("(?!)")

    def start(self, certificate=None):
        """Starts answering; certificate: a PEM file with certificate and key, for an index behind TLS."""
        index = self

        class Handler(http.server.SimpleHTTPRequestHandler):
            def __init__(self, *arguments):
                super().__init__(*arguments, directory=str(index._root))

            def do_GET(self):
                if index._held.search(self.path):
                    index._asked.set()
                    index._answer.wait()
                try:
                    if index._refused.search(self.path):
                        return self.send_error(503)
                    super().do_GET()
                except ConnectionError:
                    self.close_connection = True

            def log_message(self, *_):
                """Keeps requests out of the tests' output."""

        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        if certificate:
            self._scheme, context = "https", ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certificate)
            self._server.socket = context.wrap_socket(self._server.socket, server_side=True)
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    @property
    def url(self):
        return f"{self._scheme}://127.0.0.1:{self._server.server_port}/simple"

    def stop(self):
        self.release()
        self._server.shutdown()
        self._server.server_close()
