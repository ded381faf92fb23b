# shellcheck shell=bash
# What every other file leans on: places, messages, locks.

CACHE=${MLRIDE_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/mlride}
STATE_ROOT=${MLRIDE_STATE:-/var/lib/mlride}
# Facts about the machine that all instances share, gone with the next boot.
MACHINE_RUN=/run/mlride

say() { printf '%s\n' "$*" >&2; }
step() { printf '==> %s\n' "$*" >&2; }

# die MESSAGE...: one sentence that says what is wrong and what would be right.
die() {
  printf 'cluster: %s\n' "$*" >&2
  exit 1
}

need_root() {
  [ "$(id -u)" = 0 ] || die "this needs root (namespaces, mounts, interfaces); run it as root or with sudo"
}

# with_lock FILE COMMAND...: one at a time; the lock is released when COMMAND ends.
with_lock() {
  local file=$1
  shift
  mkdir -p "$(dirname "$file")"
  (
    if ! flock -n 9; then
      say "    another run holds $file; waiting for it"
      flock 9
    fi
    "$@"
  ) 9>"$file"
}

# machine_arch: the name Kubernetes and Go give this processor.
machine_arch() {
  case $(uname -m) in
    x86_64) echo amd64 ;;
    aarch64) echo arm64 ;;
    *) die "no support for $(uname -m); amd64 and arm64 are known" ;;
  esac
}
