"""What a failed pip run amounts to. First part of the installer, see install.py; imports nothing but the standard library."""

import re
import sys

EXIT_CODES = {
    "PackageConflict": 10,
    "PackageNotFound": 11,
    "PackageBuildFailed": 12,
    "PackageIndexUnreachable": 13,
    "PackagesNeedRoom": 14,
}
NAME = "[A-Za-z0-9][A-Za-z0-9._-]*"


class InstallFailed(Exception):
    """A reason of the condition EnvironmentReady with the arguments of its sentence."""

    def __init__(self, reason, **arguments):
        super().__init__(reason)
        self.error = {"reason": reason, **{key: value[:200] for key, value in arguments.items()}}


def plain(requirement):
    """The normalised name (PEP 503) with which a requirement begins."""
    return re.sub("[-_.]+", "-", re.match(NAME, requirement).group()).lower()


def redacted(text):
    """The text without the user information of URLs."""
    return re.sub(r"(?<=://)[^/\s@]+@", "", text)


def explain(log, image):
    """The InstallFailed for a log that pip wrote with --log; image: {normalised name: version} of what the image ships.

    pip has no machine-readable errors. These are its words from 22.2 to 26; what is not recognised is a failed build with
    pip's last error as its detail.
    """
    log = redacted(re.sub(r"(?m)^\d{4}-\d\d-\d\dT[\d:,]+ ?", "", log))
    return no_room(log) or unreachable(log) or conflict(log, image) or not_found(log) or build_failed(log)


def index_of(log):
    locations = re.findall(r"(?m)^ *\* (https?://\S+?)/[^/\s]+/?$", log)
    return locations[0] if locations else "of this image"


def needed_by(name, log):
    """The name, and what asked for it when that was not the user: the user knows only what stands in the list."""
    parent = re.search(r"(?m)^ *Collecting %s\b.*\(from ([^)]+)\)$" % re.escape(name), log)
    return f"{name} (needed by {parent.group(1)})" if parent else name


def no_room(log):
    if re.search(r"No space left on device|Disk quota exceeded|\[Errno (28|122)\]", log):
        return InstallFailed("PackagesNeedRoom")
    return None


def unreachable(log):
    # 404, and with some indexes 403, is how an index says that it does not have a package.
    broken = re.findall(r"(?m)^ *Could not fetch URL \S+: (?!40[34] )(.*?)(?: - skipping)?$", log)
    broken += re.findall(r"(?m)^ *ERROR: (.*(?:Max retries exceeded|HTTP error 5|timed out|Connection broken).*)$", log)
    broken += re.findall(r"(?m)^ *(?:error: )?(incomplete-download|Download failed after .*)$", log)
    if "(from versions: none)" in log:
        broken += re.findall(r"Retrying \(Retry.* after connection broken by (.*)", log)
    if not broken:
        return None
    # NewConnectionError('<object at 0x7f...>: [Errno 111] Connection refused') and the like: the words alone.
    detail = re.sub(r"^.*?(?:Caused by |\b)\w+Error\(['\"]?(?:<.*?>: |\w+\(.*?\): )?|['\")]{2,}$", "", broken[0])
    return InstallFailed("PackageIndexUnreachable", index=index_of(log), detail=detail)


def conflict(log, image):
    causes = log.partition("The conflict is caused by:")[2].partition("To fix this")[0]
    fixed = {plain(name) for name in re.findall(r"The user requested \(constraint\) (\S+)", causes)}
    wishes = re.findall(r"(?m)^ +(?:(%s)\S* \S+ depends on|The user requested) (%s.*)$" % (NAME, NAME), causes)
    if not wishes:
        return None
    # First whoever runs into the image, then packages before the user's own list: they are what can be exchanged.
    wishes.sort(key=lambda wish: (plain(wish[1]) not in fixed, not wish[0]))
    (package, wanted), *others = wishes
    name = plain(wanted)
    if name in fixed:
        has = f"{name} {image[name]}"
    else:
        rivals = [f"{other or 'the list'} ({wish})" for other, wish in others]
        has = f"no {name} that also suits " + " and ".join(rivals or ["the rest of the list"])
    return InstallFailed("PackageConflict", package=needed_by(package or name, log), wants=wanted, has=has)


def not_found(log):
    missing = re.search(r"(?m)^ERROR: Could not find a version that satisfies the requirement (.+?)"
                        r"(?: \(from (?!versions)([^)]+)\))? \(from versions:", log)
    other_python = re.search(r"(?m)^ERROR: Package '(.+)' requires a different Python", log)
    if not missing and not other_python:
        return None
    package = missing.group(1) if missing else other_python.group(1)
    if missing and missing.group(2):
        package += f" (needed by {missing.group(2)})"
    return InstallFailed("PackageNotFound", package=package, index=index_of(log), python="%d.%d" % sys.version_info[:2])


def build_failed(log):
    package = (re.findall(r"Failed (?:building wheel for|to build) '?(%s)" % NAME, log)
               or re.findall(r"(?m)^ *Collecting (%s)" % NAME, log) or ["The list"])
    ended = re.search(r"(?m)^ *ERROR: .* exited with \d+$", log)
    output = log[:ended.start()].rpartition("Running command ")[2] if ended else log
    said = [line.strip() for line in output.splitlines() if line.strip()]
    errors = [line for line in said if re.search("^ERROR: |[Ee]rror: ", line)]
    return InstallFailed("PackageBuildFailed", package=package[-1], detail=(errors or said or ["pip said nothing"])[-1])
