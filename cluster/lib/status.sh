# shellcheck shell=bash
# What an instance does right now, and the small commands that reach into it.

# status_command: a table; fails if a part is down or the node is not Ready.
status_command() {
  [ $# = 0 ] || die "status takes nothing but --instance NAME"
  need_root
  need_instance
  local part state wrong=0
  for part in "${PARTS[@]}"; do
    if part_alive "$part"; then
      state="running, process $(part_pid "$part") inside"
    else
      state="not running"
      wrong=1
    fi
    printf '%-24s %s\n' "$part" "$state"
  done
  kubectl_outside get nodes || wrong=1
  kubectl_outside get pods -A || wrong=1
  return $wrong
}

kubeconfig_command() {
  [ $# = 0 ] || die "kubeconfig takes nothing but --instance NAME"
  [ -s "$KUBECONFIG_OUTSIDE" ] || die "instance \"$INSTANCE\" was never up; start it with: cluster up --instance $INSTANCE"
  printf '%s\n' "$KUBECONFIG_OUTSIDE"
}

audit_log_command() {
  [ $# = 0 ] || die "audit-log takes nothing but --instance NAME"
  printf '%s\n' "$LOGS/audit.log"
}

# exec_command [--] COMMAND...: in the instance's namespaces, as its administrator.
exec_command() {
  [ "${1:-}" != -- ] || shift
  [ $# -gt 0 ] || die "exec needs a command: cluster exec -- COMMAND..."
  need_root
  need_instance
  local path
  path=$(tools_path)
  exec nsenter -t "$HOLDER" -n -m -p -- env KUBECONFIG="$KUBECONFIG_INSIDE" PATH="$path:$PATH" "$@"
}

stop_part_command() {
  [ $# = 1 ] || die "stop-part needs one part; the parts are: ${PARTS[*]}"
  local part
  part=$(part_name "$1")
  need_root
  need_instance
  with_lock "$STATE/lock" end_part "$part"
}

start_part_command() {
  [ $# = 1 ] || die "start-part needs one part; the parts are: ${PARTS[*]}"
  local part
  part=$(part_name "$1")
  need_root
  need_instance
  with_lock "$STATE/lock" start_part "$part"
}

tools_path() { printf '%s:%s:%s:%s\n' "$(part_dir kubernetes)" "$(part_dir helm)" "$(part_dir crane)" "$(part_dir probe)"; }

# env_command: for eval: the built kubectl and helm before any others.
env_command() {
  # shellcheck disable=SC2016 # expanded by the shell that evaluates it
  printf 'export PATH="%s:$PATH"\n' "$(tools_path)"
}
