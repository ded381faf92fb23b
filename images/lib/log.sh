# shellcheck shell=bash
# Messages go to standard error: standard output is the list of archives.

step() { printf '==> %s\n' "$*" >&2; }

# die SENTENCE: what is wrong and what would be right.
die() {
  printf 'images: %s\n' "$*" >&2
  exit 1
}

# logged FILE COMMAND...: its output goes to FILE; the end of it is shown when it fails.
logged() {
  local file=$1
  shift
  "$@" >>"$file" 2>&1 && return
  tail -n 40 "$file" >&2
  die "\"$1\" failed; the end of $file stands above"
}
