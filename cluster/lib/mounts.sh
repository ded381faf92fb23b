# shellcheck shell=bash
# What an instance sees instead of the machine's own files.

# write_resolver: the machine's name servers for Pods. A loopback address would be the Pod's
# own, so where the machine runs a stub, the servers behind it are taken.
write_resolver() {
  local source=/etc/resolv.conf
  if ! grep -E '^nameserver' "$source" | grep -qvE '^nameserver +(127\.|::1)' &&
    [ -r /run/systemd/resolve/resolv.conf ]; then
    source=/run/systemd/resolve/resolv.conf
  fi
  grep -vE '^nameserver +(127\.|::1)' "$source" >"$CONF/resolv.conf" || true
  grep -q '^nameserver' "$CONF/resolv.conf" ||
    die "$source names no server that a Pod could reach; put a non-loopback \"nameserver ADDRESS\" line there"
}

write_hosts() {
  {
    printf '127.0.0.1 localhost\n%s %s %s\n' "$API_ADDRESS" "$NODE" "${REGISTRY%:*}"
    grep -vE '^(127\.0\.0\.1|::1)\s.*localhost|^\s*(#|$)' /etc/hosts || true
  } >"$CONF/hosts"
}

# mount_privately STATE MOUNT_POINT...: runs inside. Pods get volumes by mount propagation,
# so everything is shared, but only within this namespace.
mount_privately() {
  local state=$1 path
  shift
  mount --make-rshared /
  for path in "$@"; do
    mount --bind "$state/$(basename "$path")" "$path"
  done
  mount --bind "$state/log" /var/log
  local resolver
  resolver=$(readlink -f /etc/resolv.conf)
  # Sockets, network namespaces and the iptables lock of this instance alone.
  mount -t tmpfs -o mode=755 tmpfs /run
  mkdir -p /run/netns /run/lock "$(dirname "$resolver")"
  mount --bind /run/netns /run/netns
  [ -e "$resolver" ] || : >"$resolver"
  mount --bind "$state/conf/resolv.conf" "$resolver"
  mount --bind "$state/conf/hosts" /etc/hosts
}

mount_instance() {
  inside bash -euc "$(declare -f mount_privately); mount_privately \"\$@\"" mount "$STATE" "${MOUNT_POINTS[@]}"
}
