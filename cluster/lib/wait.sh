# shellcheck shell=bash
# Waiting for a condition, with a limit and a sentence for when the limit is reached.

# await SECONDS WHAT COMMAND...: until COMMAND succeeds; else ends the run and says what did
# not come true. The pause only spaces the questions.
await() {
  local limit=$1 what=$2 end
  shift 2
  end=$((SECONDS + limit))
  until "$@" >/dev/null 2>&1; do
    [ $SECONDS -lt $end ] || die "$what did not happen within $limit s; the logs are in ${LOGS:-the state directory}"
    sleep 0.2
  done
}

# within SECONDS COMMAND...: the same as a question: fails instead of ending the run.
within() {
  local end=$((SECONDS + $1))
  shift
  until "$@" >/dev/null 2>&1; do
    [ $SECONDS -lt $end ] || return 1
    sleep 0.2
  done
}
