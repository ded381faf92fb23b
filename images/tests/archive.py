"""A built image, read from its docker-archive."""

import functools
import json
import pathlib
import subprocess
import tarfile


class Archive:
    def __init__(self, path):
        self.path = pathlib.Path(path).resolve()
        self.name = self.path.name.rpartition("-")[0]
        with tarfile.open(self.path) as tar:
            self.manifest = json.load(tar.extractfile("manifest.json"))[0]
            self.config = json.load(tar.extractfile(self.manifest["Config"]))["config"]

    @functools.cached_property
    def files(self):
        """{path without leading slash: TarInfo} of what is left when all layers lie on each other."""
        found = {}
        with tarfile.open(self.path) as tar:
            for layer in self.manifest["Layers"]:
                with tarfile.open(fileobj=tar.extractfile(layer)) as content:
                    for entry in content:
                        path = entry.name.lstrip("./")
                        folder, _, name = path.rpartition("/")
                        if name == ".wh..wh..opq":
                            found = {key: value for key, value in found.items() if not key.startswith(folder + "/")}
                        elif name.startswith(".wh."):
                            gone = f"{folder}/{name[4:]}".lstrip("/")
                            found = {key: value for key, value in found.items()
                                     if key != gone and not key.startswith(gone + "/")}
                        else:
                            found[path] = entry
        return found

    def unpack(self, directory):
        """Lays the layers on each other below a directory, as root with owners and modes; answers the directory."""
        with tarfile.open(self.path) as tar:
            for layer in self.manifest["Layers"]:
                with tarfile.open(fileobj=tar.extractfile(layer)) as content:
                    gone = [entry.name for entry in content if "/.wh." in entry.name]
                for path in gone:
                    subprocess.run(["rm", "-rf", pathlib.Path(directory, path.replace("/.wh.", "/"))], check=True)
                unpacking = subprocess.Popen(["tar", "-x", "--exclude=.wh.*", "-C", directory], stdin=subprocess.PIPE)
                member = tar.extractfile(layer)
                while block := member.read(1 << 20):
                    unpacking.stdin.write(block)
                unpacking.stdin.close()
                if unpacking.wait():
                    raise OSError(f"layer {layer} of {self.path} could not be unpacked to {directory}")
        return pathlib.Path(directory)
