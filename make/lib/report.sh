# shellcheck shell=bash
# What a run of the tests says: each stage with its time and tests, and the sum as the last line.

TEST_LOGS=$STATE_ROOT/$INSTANCE.test-logs
TOTAL_PASSED=0 TOTAL_FAILED=0 TOTAL_SKIPPED=0
SUMMARY=()
RUNNING=
TESTS_BEGAN=$SECONDS

# run_stages: those that are chosen, on a cluster of their own that is gone afterwards, however this ends.
run_stages() {
  local stage
  IMAGES=$IMAGES_FOR_TEST
  VALUES=${VALUES:-$ROOT/make/values-test.yaml}
  own_cluster || die "the tests start a cluster of their own; leave out KUBECONFIG=..."
  [ "$(id -u)" = 0 ] || die "the tests start a cluster on this machine, which needs root"
  mkdir -p "$STATE_ROOT" "$TEST_LOGS"
  exec 8>"$STATE_ROOT/$INSTANCE.test-lock"
  flock --nonblock 8 || die "another run of the tests uses the cluster \"$INSTANCE\"; wait for it, or say INSTANCE=othername"

  trap end_tests EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM HUP
  for stage in "${CHOSEN[@]}"; do run_stage "$stage"; done
}

# run_stage NAME: its output goes to the screen and to a file. It is a process group of its own, so that an interrupted
# run can end it as a whole, and it does not hold the lock, which processes that it leaves behind would keep.
run_stage() {
  local began=$SECONDS since status=0
  step "stage $1: $(about "$1")"
  since=$(mktemp "$TEST_LOGS/.since.XXXXXX")
  set -m
  (
    set -euo pipefail
    # Not "stage || ...": bash would ignore what fails inside.
    "stage_$1" 2>&1 | tee "$TEST_LOGS/$1.log"
  ) 8>&- </dev/null &
  RUNNING=$!
  set +m
  wait "$RUNNING" || status=$?
  RUNNING=
  count_tests "$1" "$since" "$(took "$began")" "$status"
  rm -f "$since"
  [ "$status" = 0 ] || {
    say "make: stage $1 failed; its words are above and in $TEST_LOGS/$1.log. FROM=$1 goes on there."
    exit 1
  }
}

# end_stage: of an interrupted run.
end_stage() {
  [ -n "$RUNNING" ] || return 0
  say "make: interrupted; ending what runs"
  kill -TERM -- "-$RUNNING" 2>/dev/null || true
  wait "$RUNNING" 2>/dev/null || true
}

# count_tests STAGE SINCE SPAN STATUS: Maven's reports that are newer than SINCE, and lines such as "3 passed, 1 failed"
# at a stage's end.
count_tests() {
  local passed failed skipped line
  read -r passed failed skipped < <(maven_counts "$2")
  line=$(grep -E '^[0-9]+ passed, [0-9]+ failed' "$TEST_LOGS/$1.log" | tail -n 1 || true)
  if [ -n "$line" ]; then
    passed=$((passed + $(sed -E 's/^([0-9]+) passed.*/\1/' <<<"$line")))
    failed=$((failed + $(sed -E 's/.* ([0-9]+) failed.*/\1/' <<<"$line")))
  fi
  # A stage can fail without a test that did.
  if [ "$4" != 0 ] && [ "$failed" = 0 ]; then failed=1; fi
  TOTAL_PASSED=$((TOTAL_PASSED + passed))
  TOTAL_FAILED=$((TOTAL_FAILED + failed))
  TOTAL_SKIPPED=$((TOTAL_SKIPPED + skipped))
  SUMMARY+=("$(printf '%-9s %13s  %s passed, %s failed, %s skipped' "$1" "$3" "$passed" "$failed" "$skipped")")
}

# maven_counts SINCE: passed, failed and skipped in the reports of surefire and failsafe. Cases are counted one by one: the sums at the
# top of a report leave out those of nested classes.
maven_counts() {
  find "$ROOT" -path '*/target/*-reports/TEST-*.xml' -newer "$1" \
    -exec grep -hoE '^  <testcase |^    <(failure|error|skipped)[ />]' {} + | awk '
    /testcase/ { tests++ }
    /failure|error/ { failed++ }
    /skipped/ { skipped++ }
    END { printf "%d %d %d\n", tests - failed - skipped, failed, skipped }'
}

# end_tests: whatever happened, the cluster goes and the sum is said.
end_tests() {
  local status=$?
  trap '' INT TERM HUP
  end_stage
  cluster down --purge 8>&- || status=1
  if [ ${#SUMMARY[@]} -gt 0 ]; then printf '%s\n' "" "${SUMMARY[@]}"; fi
  printf '%-9s %13s\n' "together" "$(took "$TESTS_BEGAN")"
  printf '%d passed, %d failed, %d skipped\n' "$TOTAL_PASSED" "$TOTAL_FAILED" "$TOTAL_SKIPPED"
  exit "$status"
}
