# shellcheck shell=bash
# Counting checks. A failed one shows what was said and the run goes on.

PASSED=0
FAILED=0

pass() {
  PASSED=$((PASSED + 1))
  printf 'ok    %s\n' "$1"
}

fail() {
  FAILED=$((FAILED + 1))
  printf 'FAIL  %s\n' "$1"
  [ -z "${2:-}" ] || printf '      %s\n' "${2//$'\n'/$'\n'      }"
}

# check SENTENCE COMMAND...: what the sentence promises is true if the command succeeds.
check() {
  local sentence=$1 output
  shift
  if output=$("$@" 2>&1); then pass "$sentence"; else fail "$sentence" "$output"; fi
}

# refute SENTENCE COMMAND...: the other way round.
refute() {
  local sentence=$1 output
  shift
  if output=$("$@" 2>&1); then fail "$sentence" "$output"; else pass "$sentence"; fi
}

# equal SENTENCE WANTED FOUND
equal() {
  if [ "$2" = "$3" ]; then
    pass "$1"
  else
    fail "$1" "$(diff --label wanted --label found -u <(printf '%s\n' "$2") <(printf '%s\n' "$3") || true)"
  fi
}

# eventually SECONDS COMMAND...: waits for a condition.
eventually() {
  local end=$((SECONDS + $1))
  shift
  until "$@"; do
    [ $SECONDS -lt $end ] || return 1
    sleep 0.3
  done
}

never() { ! "$@"; }

finish() {
  printf '%s passed, %s failed\n' "$PASSED" "$FAILED"
  [ "$FAILED" = 0 ]
}
