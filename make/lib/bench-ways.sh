# shellcheck shell=bash
# Ways into one workspace: the gateway, another proxy, and none.

PEER=
PEER_PORT=18000

# prepare_ways RESULTS: a workspace that runs, a session at the gateway, the other proxy; writes RESULTS/ways.json.
prepare_ways() {
  local results=$1 person token password host pod uid
  need npm
  need wrk
  install_peer
  mkdir -p "$results"
  step "making a workspace to reach (usually 20 s)"
  kubectl apply --server-side --field-manager=mlride-bench -f "$ROOT/bench/gateway.yaml" >/dev/null
  kubectl -n mlride-catalogue wait imagetemplate/ways --for=condition=Ready --timeout=2m >/dev/null
  person=way$(date +%s)
  password=$(openssl rand -hex 16)
  token=$(ask_api POST /auth/register "" "$(jq -n --arg h "$person" --arg p "$password" \
    '{handle: $h, password: $p, refreshTokenIn: "body"}')" | jq -r .accessToken)
  kubectl wait "userspace/$person" --for=condition=Ready --timeout=2m >/dev/null
  ask_api POST /workspaces "$token" '{"name": "ways", "spec": {"imageTemplateRef": {"name": "ways"}}}' >/dev/null
  kubectl -n "mlride-u-$person" wait workspace/ways --for=condition=Ready --timeout=5m >/dev/null
  pod=$(kubectl -n "mlride-u-$person" get workspace ways -o jsonpath='{.status.endpoint.address}')
  uid=$(kubectl -n "mlride-u-$person" get workspace ways -o jsonpath='{.status.endpoint.podUID}')
  host=ways--$person.$(apps_domain)
  start_peer "$pod"
  jq -n --arg pod "$pod" --arg uid "$uid" --arg gateway "$(pod_address gateway)" --arg host "$host" \
    --arg main "$(open_app "$host" "$token")" --arg echo "$(open_app "echo--$host" "$token")" \
    --argjson gatewayProcess "$(process_of_pod mlride-gateway)" --argjson peerProcess "$(peer_process)" \
    --arg peer "127.0.0.1:$PEER_PORT" '
    def token: {Authorization: "token \($uid)"};
    def session(host; cookie): {Host: host, Origin: "http://\(host)", Cookie: cookie};
    [{name: "direct", jupyter: "http://\($pod):8888", echo: "ws://\($pod):8890/echo", headers: token, echoHeaders: {}},
     {name: "gateway", jupyter: "http://\($gateway):8080", echo: "ws://\($gateway):8080/echo",
      headers: session($host; $main), echoHeaders: session("echo--\($host)"; $echo), process: $gatewayProcess},
     {name: "configurable-http-proxy", jupyter: "http://\($peer)", echo: "ws://\($peer)/echo", headers: token,
      echoHeaders: {}, process: $peerProcess}]' >"$results/ways.json"
}

pod_address() {
  kubectl -n "$NAMESPACE" get pods -l "app.kubernetes.io/component=$1" -o jsonpath='{.items[0].status.podIP}'
}

# apps_domain: of this installation, as its gateway was told.
apps_domain() {
  kubectl -n "$NAMESPACE" get configmap mlride-gateway -o json |
    jq -r '.data[]' | sed -n 's|^mlride\.apps\.url=[a-z]*://\*\.||p' | head -n 1
}

# ask_api METHOD PATH TOKEN BODY
ask_api() {
  local headers=(-H "Content-Type: application/json")
  [ -z "$3" ] || headers+=(-H "Authorization: Bearer $3")
  cluster exec -- curl -sS --fail-with-body -X "$1" "${headers[@]}" --data "$4" "http://$(pod_address api):8080/api/v1$2"
}

# open_app HOST TOKEN: goes the way of a browser and prints the cookie of its session.
open_app() {
  local gateway answer state opening url
  gateway=http://$(pod_address gateway):8080
  answer=$(navigate "$gateway/" "$1" "")
  state=$(sed -n 's/^[Ll]ocation: .*[?&]state=\([^&]*\).*/\1/p' <<<"$answer" | tr -d '\r')
  opening=$(cookie __Host-mlride-opening "$answer")
  url=$(ask_api POST /openings "$2" "$(jq -n --arg host "$1" --arg state "$state" '{host: $host, state: $state}')" | jq -r .url)
  cookie __Host-mlride-session "$(navigate "$gateway/${url#*://*/}" "$1" "$opening")"
}

# navigate URL HOST COOKIE: the headers of the answer.
navigate() {
  cluster exec -- curl -sS -o /dev/null -D - -H "Host: $2" -H "Cookie: $3" -H "Sec-Fetch-Mode: navigate" \
    -H "Sec-Fetch-Dest: document" -H "Sec-Fetch-Site: none" -H "Accept: text/html" "$1"
}

# cookie NAME HEADERS
cookie() { sed -n "s/^[Ss]et-[Cc]ookie: \($1=[^;]*\).*/\1/p" <<<"$2" | tr -d '\r' | grep . | tail -n 1; }

install_peer() {
  local folder=$ROOT/bench/target/peer
  mkdir -p "$folder"
  cp "$ROOT"/bench/peer/package*.json "$folder"
  step "installing configurable-http-proxy (usually 5 s)"
  (cd "$folder" && npm ci --no-audit --no-fund --silent)
}

# start_peer ADDRESS: a process group of its own, so that it can be ended whole.
start_peer() {
  local token
  token=$(openssl rand -hex 16)
  set -m
  cluster exec -- env CONFIGPROXY_AUTH_TOKEN="$token" "$ROOT/bench/target/peer/node_modules/.bin/configurable-http-proxy" \
    --ip 127.0.0.1 --port "$PEER_PORT" --api-ip 127.0.0.1 --api-port $((PEER_PORT + 1)) --log-level error \
    --default-target "http://$1:8888" 8>&- </dev/null >"$STATE_ROOT/$INSTANCE/peer.log" 2>&1 &
  PEER=$!
  set +m
  cluster exec -- curl -sS --fail --retry 30 --retry-connrefused --retry-delay 1 -o /dev/null \
    -X POST -H "Authorization: token $token" --data "{\"target\": \"http://$1:8890\"}" \
    "http://127.0.0.1:$((PEER_PORT + 1))/api/routes/echo" ||
    die "configurable-http-proxy did not start; it said: $(tail -n 3 "$STATE_ROOT/$INSTANCE/peer.log")"
}

peer_process() { cluster exec -- pgrep -f "configurable-http-proxy.*--port $PEER_PORT" | tail -n 1; }

# process_of_pod PREFIX: a Pod's host name is its own.
process_of_pod() {
  # shellcheck disable=SC2016 # for the inner bash
  cluster exec -- bash -c 'grep -lz "^HOSTNAME=$1-" /proc/[0-9]*/environ 2>/dev/null | head -n 1 | cut -d/ -f3' _ "$1"
}
