# shellcheck shell=bash
# Which images there are, what each is made from, and where its archive is.

IMAGES=${MLRIDE_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/mlride}/images
# shellcheck disable=SC2034
SUITE=bookworm

image_rows() { grep -v '^#' "$HERE/images.tsv"; }

# image_names [yes]: all of them; with yes those that are built without being named.
image_names() { image_rows | awk -F'\t' -v only="${1:-}" 'only == "" || $3 == only { print $1 }'; }

# image_field NAME COLUMN: empty when there is no such image.
image_field() { image_rows | awk -F'\t' -v name="$1" -v column="$2" '$1 == name { print $column }'; }

# parent_of NAME: the image of ours that its Containerfile begins with; empty for the base.
parent_of() { sed -n 's|^FROM localhost/mlride/||p' "$HERE/$1/Containerfile"; }

# context_of NAME: the directory that COPY sees. A file called context names one elsewhere in the repository.
context_of() {
  local context=$HERE/$1
  if [ -f "$context/context" ]; then
    context=$(dirname "$HERE")/$(cat "$HERE/$1/context")
    [ -d "$context" ] || die "$context is missing, and the image $1 is made from it; build that part of the product first"
  fi
  printf '%s\n' "$context"
}

# hash_of NAME: stands for the Containerfile, its context with modes, the processor, and the same of its parent.
hash_of() {
  local name=$1 parent context
  parent=$(parent_of "$name")
  context=$(context_of "$name")
  {
    uname -m
    if [ -n "$parent" ]; then hash_of "$parent"; else cat "$HERE/lib/rootfs.sh"; fi
    cat "$HERE/$name/Containerfile"
    tar --create --sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner --directory="$context" .
  } | sha256sum | cut -c1-16
}

archive_of() { printf '%s/%s-%s.tar\n' "$IMAGES" "$1" "$(hash_of "$1")"; }
