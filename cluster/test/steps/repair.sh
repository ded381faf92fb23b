# shellcheck shell=bash
# `up` again: changes nothing where nothing is wrong, repairs what died, starts from what is kept.

repair_step() {
  local before part
  before=$(part_pids)
  check "up again succeeds" "$CLUSTER" up --instance "$ONE"
  equal "and leaves every part as it was" "$before" "$(part_pids)"

  for part in etcd containerd kubelet kube-apiserver calico-felix; do
    "$CLUSTER" exec --instance "$ONE" -- kill -KILL "$(cat "$STATE_ROOT/$ONE/run/$part.pid")"
    check "$part is gone after kill -9" eventually 10 never part_listed "$part"
  done
  check "up repairs" "$CLUSTER" up --instance "$ONE"
  check "every part runs and the node is Ready" "$CLUSTER" status --instance "$ONE"
  equal "the Pod was not restarted by it" 0 "$(kubectl -n probes get pod one -o 'jsonpath={.status.containerStatuses[0].restartCount}')"
  check "the Pod is there and its volume too" eventually 30 in_pod one read /data/file
  equal "the GPUs are advertised again" 2 "$(kubectl get node -o 'jsonpath={.items[0].status.allocatable.nvidia\.com/gpu}')"

  check "a part can be stopped" "$CLUSTER" stop-part controller-manager --instance "$ONE"
  refute "and status says so" "$CLUSTER" status --instance "$ONE"
  check "and started" "$CLUSTER" start-part controller-manager --instance "$ONE"
  check "and status is content" "$CLUSTER" status --instance "$ONE"
}

part_pids() { (cd "$STATE_ROOT/$ONE/run" && grep -H . holder ./*.pid); }

part_listed() { "$CLUSTER" status --instance "$ONE" 2>/dev/null | grep -q "^$1  *running"; }
