# shellcheck shell=bash
# The scene of the benchmarks: the product in a cluster of its own, and nodes and volumes that kwok simulates.

SIMULATED_NODES=10
KWOK=
MEASURING=

# build_bench: the program that measures, which nothing else builds; it comes with JMeter.
build_bench() {
  need mvn
  need jcmd
  step "building the benchmarks (usually 30 s, the first time 2 min)"
  (cd "$ROOT" && mvn -q -ntp -B -Dstyle.color=never -Pbench -pl bench package)
}

start_scene() {
  cluster build kwok
  build_jars
  build_images
  # What a run that was killed has left would be taken for a part of this one.
  [ -n "${KEEP:-}" ] || cluster down --purge
  cluster up
  use_cluster
  deliver_images
  install_charts
  kubectl apply --server-side --field-manager=mlride-bench -f "$ROOT/bench/scene.yaml" >/dev/null
  simulate_nodes
  start_kwok
  kubectl -n mlride-catalogue wait imagetemplate/simulated --for=condition=Ready --timeout=2m >/dev/null
}

# simulate_nodes: with room for all that is asked for. Other Pods keep away from them.
simulate_nodes() {
  step "adding $SIMULATED_NODES simulated nodes (usually 2 s)"
  kubectl delete node -l mlride.io/simulated >/dev/null
  jq -n --argjson count "$SIMULATED_NODES" '{apiVersion: "v1", kind: "List", items: [range($count) | {
    apiVersion: "v1", kind: "Node",
    metadata: {name: "simulated-\(.)", labels: {"mlride.io/simulated": "true", "kubernetes.io/os": "linux"}},
    spec: {taints: [{key: "mlride.io/simulated", effect: "NoSchedule"}]},
    status: ({cpu: "256", memory: "1Ti", "ephemeral-storage": "1Ti", pods: "2000"} | {capacity: ., allocatable: .})}]}' |
    kubectl create -f - >/dev/null
}

# simulate_volumes COUNT: each serves one home and is used up by it.
simulate_volumes() {
  step "making $1 simulated volumes (usually 10 s)"
  kubectl delete pv -l mlride.io/simulated --wait=false >/dev/null
  jq -n --argjson count "$1" --arg run "$(date +%s)" '{apiVersion: "v1", kind: "List", items: [range($count) | {
    apiVersion: "v1", kind: "PersistentVolume",
    metadata: {name: "simulated-\($run)-\(.)", labels: {"mlride.io/simulated": "true"}},
    spec: {storageClassName: "simulated", capacity: {storage: "5Gi"}, accessModes: ["ReadWriteOnce"],
      persistentVolumeReclaimPolicy: "Retain", hostPath: {path: "/simulated"}}}]}' |
    kubectl create -f - >/dev/null
}

# start_kwok: a process group of its own, so that it can be ended whole.
start_kwok() {
  local account=$STATE_ROOT/$INSTANCE/kwok.kubeconfig token program
  program=$(kwok_program)
  token=$(kubectl -n mlride-bench create token kwok --duration=12h)
  (umask 077 && kubectl config view --raw --minify -o json |
    jq --arg token "$token" '.users[0].user = {token: $token}' >"$account")
  set -m
  cluster exec -- "$program" --kubeconfig "$account" --config "$ROOT/bench/kwok.yaml" \
    --config "$(dirname "$program")/stages.yaml" \
    --manage-nodes-with-label-selector mlride.io/simulated --node-lease-duration-seconds 40 \
    8>&- </dev/null >"$STATE_ROOT/$INSTANCE/kwok.log" 2>&1 &
  KWOK=$!
  set +m
  kubectl wait node -l mlride.io/simulated --for=condition=Ready --timeout=1m >/dev/null ||
    die "the simulated nodes did not become ready; kwok said: $(tail -n 3 "$STATE_ROOT/$INSTANCE/kwok.log")"
}

kwok_program() { find "$CACHE"/bin/kwok-* -name kwok -type f | sort -V | tail -n 1; }

# measure NAME: on the node itself, which reaches the API's Pod without anything between them.
measure() {
  local address results=$ROOT/bench/target/$1 status=0
  address=$(kubectl -n "$NAMESPACE" get pods -l app.kubernetes.io/component=api -o jsonpath='{.items[0].status.podIP}')
  step "measuring: $1 (usually $(lasts "$1"))"
  set -m
  cluster exec -- env API="http://$address:8080" METRICS="http://$address:9000/q/metrics" RESULTS="$results" \
    ADMIN_PASSWORD="$(first_admin_password)" USERS="${USERS:-}" ROUNDS="${ROUNDS:-}" \
    STREAMS="${STREAMS:-}" CHANGES="${CHANGES:-}" \
    java -Djdk.httpclient.allowRestrictedHeaders=host -cp "$ROOT/bench/target/classes:$ROOT/bench/target/lib/*" io.mlride.bench.Bench "$1" 8>&- </dev/null &
  MEASURING=$!
  set +m
  wait "$MEASURING" || status=$?
  MEASURING=
  [ "$status" = 0 ] || {
    component_words >&2
    say "make: not all went well while \"$1\" was measured; what is known stands above"
    return "$status"
  }
}

lasts() {
  case $1 in
    load) echo "8 min" ;;
    streams) echo "30 s" ;;
    gateway) echo "5 min" ;;
  esac
}

# end_group PID: of something that was started as a process group of its own.
end_group() {
  [ -n "$1" ] || return 0
  kill -TERM -- "-$1" 2>/dev/null || true
  wait "$1" 2>/dev/null || true
}

# end_bench: whatever happened, what was started goes.
end_bench() {
  local status=$?
  trap '' INT TERM HUP
  end_group "$MEASURING"
  end_group "$KWOK"
  end_group "$PEER"
  if [ -n "${KEEP:-}" ]; then
    say "The cluster \"$INSTANCE\" goes on; cluster/cluster down --instance $INSTANCE --purge ends it."
  else
    cluster down --purge 8>&- || status=1
  fi
  exit "$status"
}
