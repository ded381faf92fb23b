# shellcheck shell=bash
# What a Pod finds: image, volume, names, the way out, metrics, GPUs.

node_step() {
  check "an archive goes into the registry" "$CLUSTER" push "$PROBE_ARCHIVE" probe:1 --instance "$ONE"
  kubectl apply -f "$HERE/pods.yaml" >/dev/null
  check "Pods run, with an image pulled from the registry and a volume made for them" \
    kubectl -n probes wait --for=condition=Ready pod/one pod/two --timeout=90s
  check "the volume can be written" in_pod one write /data/file
  check "the volume is there for its reader" in_pod one read /data/file
  check "a Service's name resolves" in_pod one resolve kubernetes.default.svc.cluster.local
  check "a name outside resolves" in_pod one resolve "${OUTSIDE%:*}"
  equal "the registry's name is the API server's address" '[10.245.0.1]' "$(in_pod one resolve registry.mlride.test 2>&1)"
  check "the package index answers" in_pod one dial "$OUTSIDE"
  machine_listener
  check "node metrics are served" eventually 60 kubectl top node
  equal "the node advertises two GPUs" 2 "$(kubectl get node -o 'jsonpath={.items[0].status.allocatable.nvidia\.com/gpu}')"
  check "a Pod's memory changes while it runs" kubectl -n probes patch pod one --subresource=resize \
    -p '{"spec":{"containers":[{"name":"probe","resources":{"limits":{"memory":"48Mi"},"requests":{"memory":"24Mi"}}}]}}'
  check "and the kernel's limit with it" eventually 60 resized_to 48Mi
  check "every request is in the audit log" grep -q '"objectRef":{"resource":"pods","namespace":"probes","name":"one"' \
    "$("$CLUSTER" audit-log --instance "$ONE")"
  refute "nothing of it listens on all the machine's addresses" listening_on_machine 6443
}

in_pod() { kubectl -n probes exec "$1" -- /probe "${@:2}"; }

resized_to() {
  [ "$(kubectl -n probes get pod one -o 'jsonpath={.status.containerStatuses[0].resources.limits.memory}')" = "$1" ]
}

# machine_listener: something on the machine that the machine reaches and a Pod does not.
machine_listener() {
  local address listener
  address=$(ip -4 route get 198.51.100.1 | sed -n 's/.* src \([^ ]*\).*/\1/p'):18080
  "$PROBE" serve "$address" &
  listener=$!
  check "what listens on the machine is there" eventually 10 "$PROBE" dial "$address"
  refute "and a Pod cannot reach it" in_pod one dial "$address"
  kill "$listener"
}

listening_on_machine() { ss -Hltn "sport = :$1" | grep -qE '(0\.0\.0\.0|\*|\[::\]):'; }
