# shellcheck shell=bash
# Brings an instance up, or what is missing of it; may be repeated and may be cut off.

WITHOUT=
GPUS=

is_without() { [[ " $WITHOUT " == *" $1 "* ]]; }

up_command() {
  while [ $# -gt 0 ]; do
    case $1 in
      --gpus)
        [[ ${2:-} =~ ^[0-9]{1,2}$ ]] || die "--gpus needs a number from 0 to 99"
        GPUS=$2
        shift
        ;;
      --without)
        WITHOUT=${2//,/ }
        shift
        ;;
      *) die "up does not know \"$1\"; it takes --gpus N and --without dns,volumes,metrics,registry,policies" ;;
    esac
    shift
  done
  local name
  for name in $WITHOUT; do
    [[ " dns volumes metrics registry policies " == *" $name "* ]] ||
      die "up can leave out dns, volumes, metrics, registry and policies, not \"$name\""
  done
  packages_command
  build_command
  mkdir -p "$STATE"
  with_lock "$STATE/lock" up
}

up() {
  local started=$SECONDS
  step "instance $INSTANCE: state in $STATE (start usually 30 to 60 s, with all that is there 3 s)"
  make_places
  with_lock "$MACHINE_RUN/lock" enter_machine
  link_addresses "$(<"$STATE/link")"
  name_system_images
  make_certificates
  write_kubeconfigs
  configure
  open_instance
  start_control_plane
  start_node
  start_addons
  await_node
  advertise_gpus "$(remember_gpus)"
  await_addons
  check_parts
  step "instance $INSTANCE is up after $((SECONDS - started)) s: export KUBECONFIG=$KUBECONFIG_OUTSIDE"
}

# open_instance: namespaces, mounts and link; all or nothing, for they take but a second.
open_instance() {
  # Under the lock: another instance's end may remove the directory above.
  with_lock "$MACHINE_RUN/lock" make_cgroups
  if ! find_holder || [ "$(cat "$RUN/open" 2>/dev/null)" != "$HOLDER $LINK_INSIDE" ] || ! ip link show "$LINK" >/dev/null 2>&1; then
    step "opening its namespaces (1 s)"
    end_holder
    rm -f "$RUN"/*.pid "$RUN/open"
    start_holder
    mount_instance
    connect_instance
    echo "$HOLDER $LINK_INSIDE" >"$RUN/open"
  fi
  with_lock "$MACHINE_RUN/lock" translate
  guard_node
}

start_control_plane() {
  step "starting etcd and the API server (usually 5 to 15 s)"
  start_part etcd
  await 30 "etcd answering" inside bash -c '</dev/tcp/127.0.0.1/2379'
  start_part kube-apiserver
  await 120 "the API server becoming ready" kubectl_outside get --raw /readyz
  apply_rights
  start_part kube-controller-manager
  start_part kube-scheduler
}

start_node() {
  step "starting the node (usually 5 to 20 s)"
  start_part containerd
  await 30 "containerd answering" ctr_inside version
  import_system_image pause
  is_without registry || start_part registry
  # Felix and the proxy wait for the node; the kubelet makes it.
  is_without policies || start_part calico-felix
  start_part kube-proxy
  NODE_SINCE=$(date -u +%FT%TZ)
  start_part kubelet
}

# await_node: Ready, and said so by a kubelet that has registered: a report from before a
# restart does not count, and registration takes extended resources away.
await_node() {
  step "waiting for the node (usually 5 to 15 s)"
  await 120 "the node becoming Ready" node_ready
  is_without policies ||
    await 60 "Felix becoming ready" inside bash -c 'exec 3<>/dev/tcp/127.0.0.1/9099; printf "GET /readiness HTTP/1.0\r\n\r\n" >&3; head -1 <&3 | grep -q " 20"'
}

node_ready() {
  local status heartbeat
  read -r status heartbeat < <(kubectl_outside get node "$NODE" \
    -o 'jsonpath={range .status.conditions[?(@.type=="Ready")]}{.status} {.lastHeartbeatTime}{end}')
  [ "$status" = True ] || return 1
  [[ " ${STARTED[*]} " != *" kubelet "* ]] || [[ ! $heartbeat < $NODE_SINCE ]]
}

# remember_gpus: what was asked now, else what was asked last.
remember_gpus() {
  [ -z "$GPUS" ] || echo "$GPUS" >"$STATE/gpus"
  cat "$STATE/gpus" 2>/dev/null || echo 0
}

# check_parts: a part may have started and ended again.
check_parts() {
  local part
  for part in "${PARTS[@]}"; do
    part_wanted "$part" || continue
    part_alive "$part" || die "$part ended soon after its start; its last words are in $LOGS/$part.log"
  done
}
