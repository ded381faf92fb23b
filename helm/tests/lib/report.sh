# shellcheck shell=bash
# Counts what passed and failed.

passed=0
failed=0

section() { printf '%s\n' "-- $*"; }

pass() {
  passed=$((passed + 1))
  printf 'ok    %s\n' "$1"
}

# fail WHAT [OUTPUT]
fail() {
  failed=$((failed + 1))
  printf 'FAIL  %s\n' "$1"
  [ -z "${2:-}" ] || printf '      %s\n' "${2//$'\n'/$'\n      '}"
}

# works WHAT COMMAND...
works() {
  local what=$1 output
  shift
  if output=$("$@" 2>&1 </dev/null); then pass "$what"; else fail "$what" "$output"; fi
}

# refused WHAT WORDS COMMAND...: the command fails and its message holds the words.
refused() {
  local what=$1 words=$2 output
  shift 2
  if output=$("$@" 2>&1 </dev/null); then
    fail "$what: was not refused"
  elif [[ $output == *"$words"* ]]; then
    pass "$what"
  else
    fail "$what: refused, but not with \"$words\"" "$output"
  fi
}

# equal WHAT EXPECTED ACTUAL
equal() {
  if [ "$2" = "$3" ]; then pass "$1"; else fail "$1" "expected: $2"$'\n'"found:    $3"; fi
}

close_report() {
  printf '%d passed, %d failed\n' "$passed" "$failed"
  [ "$failed" = 0 ]
}
