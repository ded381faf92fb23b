# shellcheck shell=bash
# The holder: process 1 of an instance's process, mount and network namespaces. When it ends,
# however it ends, the kernel ends every process, mount, interface and rule in them.

HOLDER=

# process_start PID: when it started, in clock ticks since boot; with the pid it is unique.
# The name, field 2, may hold spaces, so fields are counted from its closing bracket.
process_start() {
  local stat
  stat=$(cat "/proc/$1/stat" 2>/dev/null) || return 1
  # shellcheck disable=SC2086 # split into fields
  set -- ${stat##*) }
  echo "${20}"
}

# find_holder: sets HOLDER to the live holder's pid, or fails.
find_holder() {
  local pid start
  HOLDER=
  [ -s "$RUN/holder" ] && read -r pid start <"$RUN/holder" || return 1
  [ "$(process_start "$pid")" = "$start" ] || return 1
  HOLDER=$pid
}

need_instance() {
  find_holder || die "instance \"$INSTANCE\" is not up; start it with: cluster up --instance $INSTANCE"
}

# close_inherited: what outlives this run must not keep the locks and pipes of whoever called.
close_inherited() {
  local descriptor
  for descriptor in "/proc/$BASHPID/fd"/*; do
    descriptor=${descriptor##*/}
    # bash reads scripts through 255 and closes it itself when it is replaced.
    [ "$descriptor" -le 2 ] || [ "$descriptor" = 255 ] || eval "exec $descriptor>&-"
  done
}

start_holder() {
  local outer pause
  pause=$(bin pause)
  (
    close_inherited
    exec setsid unshare --net --mount --pid --fork --kill-child=KILL --mount-proc --propagation private \
      "$pause" "mlride-instance-$INSTANCE"
  ) </dev/null >/dev/null 2>&1 &
  outer=$!
  await 10 "the holder's start" pgrep -P "$outer" -x pause
  HOLDER=$(pgrep -P "$outer" -x pause)
  printf '%s %s\n' "$HOLDER" "$(process_start "$HOLDER")" >"$RUN/holder"
}

# end_holder: returns when its namespaces are empty.
end_holder() {
  local pid
  find_holder || return 0
  pid=$HOLDER
  kill -KILL "$pid" 2>/dev/null || true
  # Process 1 of a pid namespace is reaped only after everything in it.
  await 30 "the end of the instance's processes" not_running "$pid"
  rm -f "$RUN/holder"
  HOLDER=
}

not_running() { [ ! -d "/proc/$1" ]; }

# inside COMMAND...: runs it in the instance; nsenter starts in /, so paths are absolute.
inside() { nsenter -t "$HOLDER" -n -m -p -- "$@"; }
