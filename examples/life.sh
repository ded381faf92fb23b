#!/usr/bin/env bash
# shellcheck disable=SC2016 # what is in single quotes is for an inner bash or for jq
# The life of a workspace and of an account through the API, with curl and jq:
#
#   examples/life.sh                                        # through `kubectl port-forward`
#   MLRIDE_URL=https://ml.example.org examples/life.sh
#
# It registers somebody new, works with a workspace of the image template "minimal", and deletes the account. Each step says
# what it does; the first that does not go as it should ends it with the API's own words.
set -euo pipefail

TEMPLATE=${TEMPLATE:-minimal}
HANDLE=${HANDLE:-life-$(date +%s)}
PASSWORD=$(head -c 18 /dev/urandom | base64)
WORK=$(mktemp -d)
FORWARD=
EVENTS=
trap 'kill ${FORWARD:-} ${EVENTS:-} 2>/dev/null || true; rm -rf "$WORK"' EXIT

step() { printf '%s\n' "-- $*"; }
fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

# forward: makes the API answer on a free port of this machine.
forward() {
  kubectl -n mlride-system port-forward service/mlride-api :80 >"$WORK/forward" 2>&1 &
  FORWARD=$!
  timeout 30 bash -c 'until grep -q "^Forwarding from 127" "$1"; do
    kill -0 "$2" && read -rt 0.2 <> <(:) || kill -0 "$2" || exit 1; done' _ "$WORK/forward" "$FORWARD" 2>/dev/null ||
    fail "the API cannot be reached: $(cat "$WORK/forward")"
  MLRIDE_URL=http://localhost:$(sed -n 's/^Forwarding from 127.0.0.1:\([0-9]*\).*/\1/p' "$WORK/forward")
}

# call STATUS METHOD PATH [CURL OPTION...]: the answer's body is in $WORK/answer and on standard output.
call() {
  local expected=$1 method=$2 path=$3 status
  shift 3
  status=$(curl -sS -o "$WORK/answer" -D "$WORK/headers" -w '%{http_code}' -X "$method" \
    ${TOKEN:+-H "Authorization: Bearer $TOKEN"} "$@" "$MLRIDE_URL/api/v1$path")
  [ "$status" = "$expected" ] ||
    fail "$method $path was answered $status instead of $expected: $(cat "$WORK/answer")"
  cat "$WORK/answer"
}

# send STATUS METHOD PATH JSON [CURL OPTION...]
send() { call "$1" "$2" "$3" -H 'Content-Type: application/json' -d "$4" "${@:5}"; }

# await PHASE: follows the live events until the workspace is in that phase.
await() {
  local phase=$1
  curl -sSN -H "Authorization: Bearer $TOKEN" "$MLRIDE_URL/api/v1/events" >"$WORK/events" &
  EVENTS=$!
  timeout 300 bash -c '
    until sed -n "s/^data: *//p" "$1" | jq -r "select(.object.name? == \"first\") | .object.status.phase // empty" 2>/dev/null |
      grep -qx "$2"; do read -rt 0.3 <> <(:) || :; done' _ "$WORK/events" "$phase" ||
    fail "the workspace did not become $phase: $(call 200 GET /workspaces/first)"
  kill "$EVENTS" && EVENTS=
}

[ -n "${MLRIDE_URL:-}" ] || forward
TOKEN=

step "register $HANDLE"
send 201 POST /auth/register "$(jq -n --arg handle "$HANDLE" --arg password "$PASSWORD" \
  '{$handle, $password, refreshTokenIn: "body"}')" >/dev/null

step "log in"
TOKEN=$(send 200 POST /auth/login "$(jq -n --arg login "$HANDLE" --arg password "$PASSWORD" \
  '{$login, $password, refreshTokenIn: "body"}')" | jq -r .accessToken)
call 200 GET /me | jq -c '{handle, role}'

step "what the quota leaves"
timeout 60 bash -c 'until curl -sS -H "Authorization: Bearer $1" "$2/api/v1/quota" | jq -e .left >/dev/null 2>&1; do
  read -rt 0.5 <> <(:) || :; done' _ "$TOKEN" "$MLRIDE_URL" || fail "there is no quota: $(call 200 GET /quota)"
call 200 GET /quota | jq -c .left

step "does it fit"
SPEC=$(jq -n --arg name "$TEMPLATE" '{imageTemplateRef: {$name}}')
send 200 POST /workspaces:check "{\"spec\": $SPEC}" | jq -c '{outcome, reasons}'

step "create it, and follow the events until it runs"
send 201 POST /workspaces "{\"name\": \"first\", \"spec\": $SPEC}" >/dev/null
await Running

step "upload a file and run it"
cat >"$WORK/hello.py" <<'PYTHON'
import sys
print("hello", *sys.argv[1:])
PYTHON
call 201 PUT '/workspaces/first/files/content?path=hello.py' -H 'Content-Type: application/octet-stream' \
  --data-binary "@$WORK/hello.py" >/dev/null
RUN=$(send 201 POST /workspaces/first/runs '{"file": "hello.py", "arguments": ["from", "MLRide"]}' | jq -r .id)
call 200 GET "/workspaces/first/runs/$RUN/output?follow=true"
[ "$(cat "$WORK/answer")" = "hello from MLRide" ] || fail "the run printed something else"
call 200 GET "/workspaces/first/runs/$RUN" | jq -c '{state, exitCode}'

step "what was used today"
call 200 GET "/usage?from=$(date -u +%F)&to=$(date -u +%F)&by=workspace" | jq -c .items

step "stop and start"
call 200 POST /workspaces/first/stop >/dev/null
await Stopped
call 200 POST /workspaces/first/start >/dev/null
await Running

step "delete it"
call 202 DELETE /workspaces/first >/dev/null

step "delete the account, cancel that, delete it again"
delete_account() {
  send 202 POST /me/deletion "$(jq -n --arg currentPassword "$PASSWORD" --arg confirm "$HANDLE" '{$currentPassword, $confirm}')"
}
delete_account | jq -c .
call 204 DELETE /me/deletion >/dev/null
call 200 GET /me | jq -e '.deletion == null' >/dev/null || fail "the deletion was not cancelled"
delete_account >/dev/null
step "done: the account goes when its cooling-off period is over"
