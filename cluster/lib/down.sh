# shellcheck shell=bash
# Ends an instance and takes from the machine whatever it put there.

down_command() {
  local purge=
  while [ $# -gt 0 ]; do
    case $1 in
      --purge) purge=yes ;;
      *) die "down does not know \"$1\"; it takes --purge, which deletes volumes, images and records too" ;;
    esac
    shift
  done
  need_root
  if [ ! -d "$STATE" ] && [ ! -e "$CLAIMS/$INSTANCE" ]; then
    step "instance $INSTANCE does not exist; nothing to do"
    return
  fi
  mkdir -p "$STATE"
  with_lock "$STATE/lock" down
  if [ "$purge" = yes ]; then
    step "deleting $STATE"
    rm -rf --one-file-system "$STATE"
    rmdir "$STATE_ROOT" 2>/dev/null || true
  fi
}

down() {
  step "ending instance $INSTANCE (usually 2 to 10 s)"
  if find_holder; then
    # No more Pods, then a clean end for what is stored; the rest goes with the namespaces.
    end_part kubelet
    end_part kube-apiserver
    end_part etcd
    end_holder
  fi
  disconnect_instance
  with_lock "$MACHINE_RUN/lock" remove_cgroups
  with_lock "$MACHINE_RUN/lock" leave_machine
  rm -f "$RUN"/*
  step "instance $INSTANCE is down; its state stays in $STATE until down --purge"
}
