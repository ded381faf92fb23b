"""An image running as a container runtime would run it, without one: read-only root, its user, network of its own."""

import pathlib
import subprocess

# Mounts and processes go with the namespaces.
START = """
set -e
root=$1 volume=$2 target=$3 user=$4 scratch=$5
shift 5
mount --bind "$root" "$root"
mount -t proc proc "$root/proc"
mount -t tmpfs -o mode=755 dev "$root/dev"
mkdir "$root/dev/pts" "$root/dev/shm"
mount -t devpts -o newinstance,ptmxmode=0666,mode=0620 devpts "$root/dev/pts"
mount -t tmpfs -o mode=1777 shm "$root/dev/shm"
ln -s pts/ptmx "$root/dev/ptmx"
ln -s /proc/self/fd "$root/dev/fd"
for device in null zero random urandom tty; do
  : > "$root/dev/$device"
  mount --bind "/dev/$device" "$root/dev/$device"
done
for directory in $scratch; do
  mount -t tmpfs -o mode=1777 scratch "$root$directory"
done
mount --bind "$volume" "$root$target"
mount -o remount,bind,ro "$root"
ip link set lo up
# Ends with the process that began all this. The change of user clears that wish, so it is expressed after it.
exec chroot "$root" /usr/bin/setpriv --reuid="${user%:*}" --regid="${user#*:}" --clear-groups --no-new-privs --pdeathsig KILL \
  /usr/bin/env -i "$@"
"""


class Container:
    """root: where the archive is unpacked to; volume: a directory that is mounted at target, root's and open to all."""

    def __init__(self, archive, directory, target, scratch=("/tmp",)):
        self.archive, self.target, self.scratch = archive, target, scratch
        self.root, self.volume = pathlib.Path(directory, "root"), pathlib.Path(directory, "volume")
        self.root.mkdir()
        archive.unpack(self.root)
        self.volume.mkdir()
        self.volume.chmod(0o777)

    def start(self, *command, environment=(), **options):
        """Starts the command (absent: the image's own) with the image's environment and more; answers the process."""
        command = command or [*(self.archive.config.get("Entrypoint") or []), *(self.archive.config.get("Cmd") or [])]
        return subprocess.Popen(
            ["unshare", "--mount", "--net", "--pid", "--fork", "--kill-child", "--propagation", "private",
             "bash", "-c", START, "container", self.root, self.volume, self.target, self.archive.config["User"],
             " ".join(self.scratch), *self.archive.config["Env"], *environment, *command],
            text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, **options)
