# shellcheck shell=bash
# Places, messages, and the tools that the other parts of the repository offer.

ROOT=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../.." && pwd)
CACHE=${MLRIDE_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/mlride}
STATE_ROOT=${MLRIDE_STATE:-/var/lib/mlride}
INSTANCE=${INSTANCE:-dev}
REGISTRY=registry.mlride.test:5000
NAMESPACE=mlride-system
CALLERS_KUBECTL=$(command -v kubectl || true)

say() { printf '%s\n' "$*" >&2; }
step() { printf '==> %s\n' "$*" >&2; }

# die MESSAGE...: what is wrong and what would be right.
die() {
  printf 'make: %s\n' "$*" >&2
  exit 1
}

# need COMMAND PACKAGE...: one of Debian's packages brings it.
need() {
  command -v "$1" >/dev/null || die "$1 is not installed; \`make doctor\` says what this machine lacks"
}

cluster() { "$ROOT/cluster/cluster" "$1" --instance "$INSTANCE" "${@:2}"; }

# own_cluster: whether it is one of ours; else the one that KUBECONFIG=... named.
own_cluster() { [ -z "${MLRIDE_KUBECONFIG:-}" ]; }

# use_cluster: sets KUBECONFIG, and puts helm and kubectl on the PATH: the built ones, which fit the cluster's
# version, or with another cluster those that are there.
use_cluster() {
  if own_cluster; then
    KUBECONFIG=$(cluster kubeconfig)
    [ -s "$KUBECONFIG" ] || die "the cluster \"$INSTANCE\" does not run; \`make run\` starts it"
    eval "$(cluster env)"
  else
    [ -r "$MLRIDE_KUBECONFIG" ] || die "there is no kubeconfig $MLRIDE_KUBECONFIG"
    KUBECONFIG=$MLRIDE_KUBECONFIG
    if ! command -v helm >/dev/null || ! command -v kubectl >/dev/null; then
      "$ROOT/cluster/cluster" build helm kubectl
      eval "$("$ROOT/cluster/cluster" env)"
    fi
  fi
  export KUBECONFIG
}

# took SINCE: a span for people.
took() {
  local seconds=$((SECONDS - $1))
  if [ "$seconds" -lt 60 ]; then printf '%d s' "$seconds"; else printf '%d min %d s' $((seconds / 60)) $((seconds % 60)); fi
}

# shell_scripts: every file that bash reads, by name or by its first line.
shell_scripts() {
  git -C "$ROOT" ls-files -z | while IFS= read -r -d '' file; do
    if [[ $file == *.sh ]] || head -n 1 "$ROOT/$file" | grep -aq '^#!/usr/bin/env bash'; then printf '%s\n' "$file"; fi
  done
}
