# shellcheck shell=bash
# What an instance leaves on the machine, for comparing before and after. Other instances may
# come and go meanwhile, so their traces are left out.

# traces NAME...: of these instances and of everything that is not an instance.
traces() {
  local ours others
  ours=$(printf '%s|' "$@")
  others="mlr-(?!(${ours%|})\\b)|mlride_(?!(${ours%|})\\b)"
  echo "interfaces:"
  ip -o link | awk -F': ' '{ print $2 }' | sed 's/@.*//' | grep -vP "$others" | sort
  echo "routes:"
  ip -4 route | grep -vP "$others" | sort
  echo "tables:"
  nft list tables | grep -vP "$others" | sort
  echo "filter and translation rules:"
  iptables-save 2>/dev/null | grep '^-' | grep -vP "$others" || true
  echo "mounts:"
  awk '{ print $2, $3 }' /proc/mounts | grep -E 'mlride|kubelet|/var/lib/(cni|calico)|netns|containerd' | sort || true
  echo "cgroups:"
  local name
  for name in "$@"; do
    find /sys/fs/cgroup -type d -path "*/mlride/$name*" | sort
  done
}

# machine_settings: the kernel's and the mount points, which all instances share; they can
# only be compared when no other instance is up.
machine_settings() {
  local name
  for name in net/ipv4/ip_forward vm/overcommit_memory vm/panic_on_oom kernel/panic kernel/panic_on_oops; do
    printf '%s %s\n' "$name" "$(cat "/proc/sys/$name")"
  done
  find /var/lib -maxdepth 1 \( -name kubelet -o -name cni -o -name calico \) | sort
}

other_instances() { (cd /run/mlride/instances 2>/dev/null && ls) | grep -vxE "$ONE|$TWO" || true; }

# descendants PID: every process below it, with its start time so that a reused pid is not
# taken for it.
descendants() {
  local child
  for child in $(pgrep -P "$1"); do
    printf '%s ' "$child"
    sed 's/.*) //' "/proc/$child/stat" 2>/dev/null | awk '{ print $20 }'
    descendants "$child"
  done
}

# survivors: of the list on standard input, those that still run.
survivors() {
  local pid start
  while read -r pid start; do
    [ "$(sed 's/.*) //' "/proc/$pid/stat" 2>/dev/null | awk '{ print $20 }')" != "$start" ] ||
      ps -o pid=,args= -p "$pid"
  done
}
