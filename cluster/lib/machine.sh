# shellcheck shell=bash
# What instances share on the machine: link addresses, kernel settings, mount points. The
# first instance takes note of how the machine was, the last one puts it back.

CLAIMS=$MACHINE_RUN/instances
# An instance needs IPv4 forwarding for its translation; the kubelet sets the others itself
# (setupKernelTunables in pkg/kubelet/cm/container_manager_linux.go), and they are the whole machine's.
SHARED_SETTINGS=(net/ipv4/ip_forward vm/overcommit_memory vm/panic_on_oom kernel/panic
  kernel/panic_on_oops kernel/keys/root_maxkeys kernel/keys/root_maxbytes)
# Paths that programs have built in; each instance binds its own directory over them.
MOUNT_POINTS=(/var/lib/kubelet /var/lib/cni /var/lib/calico)

# link_addresses INDEX: sets both ends of the /30 with that number. Link-local, because no
# machine routes it; far from 169.254.169.254, where clouds answer.
link_addresses() {
  LINK_MACHINE=169.254.96.$(($1 * 4 + 1))
  LINK_INSIDE=169.254.96.$(($1 * 4 + 2))
}

# link_is_free INDEX: no other instance has it and the machine has no such route.
link_is_free() {
  local claim
  link_addresses "$1"
  for claim in "$CLAIMS"/*; do
    [ -f "$claim" ] || continue
    [ "$claim" = "$CLAIMS/$INSTANCE" ] || [ "$(<"$claim")" != "$1" ] || return 1
  done
  # Our own link from before is no obstacle.
  ! ip -4 -o address | grep -v " $LINK " | grep -qE "inet ($LINK_MACHINE|$LINK_INSIDE)/"
}

choose_link() {
  local index
  for index in "$(cat "$STATE/link" 2>/dev/null || echo 0)" {0..62}; do
    if link_is_free "$index"; then
      echo "$index" >"$STATE/link"
      echo "$index" >"$CLAIMS/$INSTANCE"
      return
    fi
  done
  die "no free link address in 169.254.96.0/24; take an instance down first"
}

note_settings() {
  local name
  [ ! -e "$MACHINE_RUN/settings" ] || return 0
  for name in "${SHARED_SETTINGS[@]}"; do
    printf '%s %s\n' "$name" "$(cat "/proc/sys/$name")"
  done >"$MACHINE_RUN/settings.partial"
  mv "$MACHINE_RUN/settings.partial" "$MACHINE_RUN/settings"
}

note_mount_points() {
  local dir
  for dir in "${MOUNT_POINTS[@]}"; do
    if [ ! -d "$dir" ]; then
      mkdir -p "$dir"
      echo "$dir" >>"$MACHINE_RUN/mount-points"
    fi
  done
}

enter_machine() {
  mkdir -p "$CLAIMS"
  note_settings
  note_mount_points
  choose_link
  link_addresses "$(<"$STATE/link")"
  echo 1 >/proc/sys/net/ipv4/ip_forward
}

# leave_machine: gives the claim back; the last one out restores what the first one noted.
leave_machine() {
  local name value dir
  rm -f "$CLAIMS/$INSTANCE"
  [ -z "$(ls -A "$CLAIMS" 2>/dev/null)" ] || return 0
  if [ -e "$MACHINE_RUN/settings" ]; then
    while read -r name value; do
      echo "$value" >"/proc/sys/$name" || say "    could not set $name back to $value"
    done <"$MACHINE_RUN/settings"
  fi
  if [ -e "$MACHINE_RUN/mount-points" ]; then
    while read -r dir; do
      rmdir "$dir" 2>/dev/null || say "    left $dir: something is in it"
    done <"$MACHINE_RUN/mount-points"
  fi
  rm -f "$MACHINE_RUN/settings" "$MACHINE_RUN/mount-points"
  rmdir "$CLAIMS" 2>/dev/null || true
}
