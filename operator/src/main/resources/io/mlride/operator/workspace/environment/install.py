"""Installs a workspace's declared packages into its home volume. Runs in an init container, in the workspace's own image: it
needs Python 3.9, pip 22.2 and a writable /tmp. Command: python3 -I -c "<failure.py><install.py>", the two files one after the
other. -I keeps files in the home directory from being imported in place of the standard library.

Read from the environment
  MLRIDE_HOME         where the home volume is mounted
  MLRIDE_ENVIRONMENT  16 to 64 hex digits over (image identity, sorted packages). They name the directory: PYTHONPATH is
                      needed before any container has run, so nothing that only the image knows (its Python) can be in them.
  MLRIDE_PACKAGES     PEP 508 names and versions, one a line
  MLRIDE_RESULT       where the result goes; absent: /dev/termination-log
  MLRIDE_CA_CERTIFICATES  PEM text of authorities to trust besides the image's: those of a proxy or an index of one's own
  PIP_INDEX_URL and the like (PASSED_ON below), HTTPS_PROXY, NO_PROXY, SSL_CERT_FILE: for pip
Leaves in <home>/.mlride/environments/<MLRIDE_ENVIRONMENT>/
  site/               belongs in PYTHONPATH; its bin/ has scripts, share/jupyter and etc/jupyter what extensions bring
  lock.txt            what was resolved, with hashes
  complete.json       written last, by rename: without it all is rubbish. Holds a digest of the image's Python and packages,
                      for a tag can be moved to another image: when it differs, all is done again.
  error.log           in place of these after a failure: all that pip said
Result, JSON of at most 4096 bytes
  exit 0   {"hash", "installed": ["name==version", the declared ones first], "truncated": bool, "count"}
  exit 10  {"error": {"reason": "PackageConflict", "package", "wants", "has"}}
  exit 11  {"error": {"reason": "PackageNotFound", "package", "index", "python"}}
  exit 12  {"error": {"reason": "PackageBuildFailed", "package", "detail"}}
  exit 13  {"error": {"reason": "PackageIndexUnreachable", "index", "detail"}}: the only one that another try can mend
  exit 14  {"error": {"reason": "PackagesNeedRoom"}}
  exit 2   called wrongly, or the volume cannot be written: the sentence is on standard error, there is no result
"""

import errno
import hashlib
import importlib.metadata
import json
import os
import pathlib
import re
import shutil
import signal
import ssl
import subprocess
import sys
import tempfile

PASSED_ON = ["PIP_" + name for name in (
    "INDEX_URL EXTRA_INDEX_URL FIND_LINKS NO_INDEX TRUSTED_HOST CERT CLIENT_CERT PROXY RETRIES TIMEOUT DEFAULT_TIMEOUT "
    "PREFER_BINARY ONLY_BINARY NO_BINARY").split()]
VERSION = r"(\d+!)?\d+(\.\d+)*([-_.]?(a|b|c|rc|alpha|beta|pre|preview|post|rev|r|dev)[-_.]?\d*)*(\+[a-z0-9._-]+)?"


def shipped():
    """What the image has, {normalised name: version}; the first on the path counts, as it does for import."""
    found = {}
    for distribution in importlib.metadata.distributions():
        name, version = distribution.metadata["Name"] or "", distribution.version or ""
        if re.fullmatch(NAME, name) and re.fullmatch(VERSION, version, re.I):
            found.setdefault(plain(name), version)
    return found


def trusted(work, environment):
    """Path of a bundle of what is trusted anyway and MLRIDE_CA_CERTIFICATES. REQUESTS_CA_BUNDLE would win over PIP_CERT."""
    system = ssl.get_default_verify_paths()
    bundles = [environment.get("PIP_CERT"), system.cafile, f"{system.capath}/ca-certificates.crt"]
    known = [pathlib.Path(path).read_text("utf-8") for path in bundles if path and os.path.isfile(path)]
    bundle = work / "authorities.pem"
    bundle.write_text("\n".join([*known[:1], environment["MLRIDE_CA_CERTIFICATES"], ""]), "utf-8")
    return str(bundle)


def pip(directory, image, *arguments):
    """Runs pip install. When it fails: keeps its full log as error.log, frees the room and raises InstallFailed."""
    work = directory / "work"
    environment = {key: value for key, value in os.environ.items()
                   if key in PASSED_ON or not key.startswith(("PIP_", "PYTHON", "XDG_"))}
    # TMPDIR on the volume: files are moved to site instead of copied, and no other disk fills up. HOME and XDG_*: the user's
    # own pip.conf stays out.
    environment.update(HOME=str(work), TMPDIR=str(work))
    if "MLRIDE_CA_CERTIFICATES" in environment:
        environment["PIP_CERT"] = environment["REQUESTS_CA_BUNDLE"] = trusted(work, environment)
    with tempfile.TemporaryDirectory() as elsewhere:
        log, said = pathlib.Path(elsewhere, "pip.log"), []
        process = subprocess.Popen(
            [sys.executable, "-I", "-m", "pip", "install", "--log", log, "--cache-dir", work / "cache", "--no-input",
             "--no-color", "--progress-bar", "off", "--disable-pip-version-check", *arguments],
            cwd=work, env=environment, encoding="utf-8", errors="replace", stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        try:
            for line in process.stdout:
                said.append(line)
                print(redacted(line), end="", flush=True)
            if process.wait() == 0:
                return
        finally:
            process.kill()
        text = redacted(log.read_text("utf-8", "replace") if log.exists() else "".join(said))
    if process.returncode < 0:
        text += f"\nERROR: pip was ended by signal {-process.returncode}; 9 is what running out of memory looks like\n"
    for leftover in (work, directory / "site"):
        shutil.rmtree(leftover, ignore_errors=True)
    try:
        directory.joinpath("error.log").write_text(text, "utf-8")
    except OSError as problem:
        print(f"error.log could not be written: {problem.strerror}", file=sys.stderr)
    raise explain(text, image)


def resolve(directory, image, packages):
    """Finds what is needed beyond the image, {"name==version": hash option}; pip --target would not look at the image."""
    constraints, report = directory / "work" / "image.txt", directory / "work" / "report.json"
    constraints.write_text("".join(f"{name}=={version}\n" for name, version in image.items()))
    pip(directory, image, "--dry-run", "--report", report, "--constraint", constraints, "--", *packages)
    pins = {}
    for item in json.loads(report.read_text("utf-8"))["install"]:
        archive = item["download_info"].get("archive_info", {})
        digest = archive.get("hashes", {}).get("sha256") or archive.get("hash", "").partition("sha256=")[2]
        pins["{name}=={version}".format_map(item["metadata"])] = f" --hash=sha256:{digest}" if digest else ""
    # Either every line has a hash or none: pip refuses a mixture.
    return pins if all(pins.values()) else dict.fromkeys(pins, "")


def completed(marker, basis):
    """The result recorded by a finished run on the same Python and the same packages of the image, else None."""
    try:
        record = json.loads(marker.read_text("utf-8"))
        return record["result"] if record["basis"] == basis and marker.with_name("site").is_dir() else None
    except (FileNotFoundError, ValueError, KeyError):
        return None


def summary(name, pins, declared):
    """The result that fits a termination message, of which a kubelet keeps 4096 bytes."""
    pins = sorted(pins, key=lambda pin: (plain(pin) not in declared, pin.lower()))
    result = {"hash": name, "installed": pins[:100], "truncated": len(pins) > 100, "count": len(pins)}
    while len(json.dumps(result, separators=(",", ":"))) > 4096:
        result.update(installed=result["installed"][:-1], truncated=True)
    return result


def prune(marker):
    """Removes every environment but this one and the newest other that is complete."""
    others = [path for path in marker.parent.parent.glob("*/complete.json") if path != marker]
    kept = {path.parent for path in [marker, *sorted(others, key=lambda path: path.stat().st_mtime)[-1:]]}
    for directory in set(marker.parent.parent.iterdir()) - kept:
        shutil.rmtree(directory, ignore_errors=True)


def install(home, name, packages):
    """Makes the environment complete and returns the result; changes nothing when it is complete already."""
    directory, image = home / ".mlride" / "environments" / name, shipped()
    marker = directory / "complete.json"
    basis = hashlib.sha256(repr((sys.version_info[:2], sorted(image.items()))).encode()).hexdigest()
    result = completed(marker, basis)
    if result:
        os.utime(marker)
        print(f"Environment {name} is complete; nothing is installed.")
        return result
    if directory.exists():
        shutil.rmtree(directory)
    directory.joinpath("work").mkdir(parents=True)
    pins = resolve(directory, image, packages)
    directory.joinpath("lock.txt").write_text("".join(f"{pin}{pins[pin]}\n" for pin in sorted(pins)))
    directory.joinpath("site").mkdir()
    if pins:
        pip(directory, image, "--no-deps", "--no-warn-script-location", "--target", directory / "site",
            "--requirement", directory / "lock.txt")
    shutil.rmtree(directory / "work")
    declared = {plain(package) for package in packages}
    result = summary(name, [*pins, *(f"{known}=={image[known]}" for known in declared if known in image)], declared)
    os.sync()  # or a node that loses power could keep the marker and lose the files
    draft = directory / "complete.json.new"
    draft.write_text(json.dumps({"basis": basis, "result": result}), "utf-8")
    draft.replace(marker)
    prune(marker)
    return result


def main():
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # the first process of a container has no default action
    name, home = os.environ.get("MLRIDE_ENVIRONMENT", ""), os.environ.get("MLRIDE_HOME", "")
    packages = [line.strip() for line in os.environ.get("MLRIDE_PACKAGES", "").splitlines() if line.strip()]
    wrong = [package for package in packages if not re.fullmatch(NAME + r"[^/@\\]*", package)]
    if not re.fullmatch("[0-9a-f]{16,64}", name) or not home.startswith("/") or wrong:
        print(f"MLRIDE_ENVIRONMENT must be 16 to 64 hex digits, and is '{name}'; MLRIDE_HOME an absolute path, and is '{home}'; "
              f"MLRIDE_PACKAGES names and versions without path or address, and has {wrong or 'nothing else'}.", file=sys.stderr)
        return 2
    try:
        answer, code = install(pathlib.Path(home), name, packages), 0
    except InstallFailed as failed:
        answer, code = {"error": failed.error}, EXIT_CODES[failed.error["reason"]]
    except OSError as problem:
        if problem.errno not in (errno.ENOSPC, errno.EDQUOT):
            print(f"{problem.filename}: {problem.strerror}", file=sys.stderr)
            return 2
        answer, code = {"error": {"reason": "PackagesNeedRoom"}}, EXIT_CODES["PackagesNeedRoom"]
    text = json.dumps(answer, separators=(",", ":"))
    print(text)
    pathlib.Path(os.environ.get("MLRIDE_RESULT", "/dev/termination-log")).write_text(text, "utf-8")
    return code


if __name__ == "__main__":
    sys.exit(main())
