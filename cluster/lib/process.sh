# shellcheck shell=bash
# Starting, finding and ending the parts: processes in an instance's namespaces, each with
# its pid (the one inside), its log and a note of what it was started with.

# part_program PART: the file name of its program, cut as the kernel cuts it in comm.
part_program() {
  local program=$1
  [ "$program" != registry ] || program=docker-registry
  printf '%.15s\n' "$program"
}

part_pid() { cat "$RUN/$1.pid" 2>/dev/null; }

# part_alive PART: the process is there and is still that program, not a later owner of the pid.
part_alive() {
  local pid
  pid=$(part_pid "$1") && [ -n "$pid" ] || return 1
  [ "$(cat "/proc/$HOLDER/root/proc/$pid/comm" 2>/dev/null)" = "$(part_program "$1")" ]
}

# fingerprint WORD...: of a command line and of the files of ours that it names.
fingerprint() {
  local word path
  {
    printf '%s\n' "$@"
    for word in "$@"; do
      path=${word#*=}
      case $path in "$CONF"/* | "$PKI"/*) [ ! -f "$path" ] || cat "$path" ;; esac
    done
  } | sha256sum | cut -d' ' -f1
}

# run_part PART COMMAND...: does nothing if it runs with the same command and files already.
run_part() {
  local part=$1 print
  shift
  print=$(fingerprint "$@")
  if part_alive "$part"; then
    [ "$(cat "$RUN/$part.print" 2>/dev/null)" != "$print" ] || return 0
    say "    $part: its settings changed; restarting it"
    end_part "$part"
  fi
  say "    $part: starting"
  rm -f "$RUN/$part.pid"
  printf '\n--- started %s\n' "$(date -u +%FT%TZ)" >>"$LOGS/$part.log"
  (
    close_inherited
    # shellcheck disable=SC2016 # expanded by the shell inside
    inside setsid --fork bash -c 'echo $$ >"$0.partial"; mv "$0.partial" "$0"; exec "$@"' "$RUN/$part.pid" "$@"
  ) </dev/null >>"$LOGS/$part.log" 2>&1
  await 10 "the start of $part" test -s "$RUN/$part.pid"
  echo "$print" >"$RUN/$part.print"
  STARTED+=("$part")
}

# end_part PART [SECONDS]: asks first, then insists.
end_part() {
  local part=$1 patience=${2:-10} pid
  part_alive "$part" || return 0
  pid=$(part_pid "$part")
  inside kill -TERM "$pid" 2>/dev/null || true
  within "$patience" part_gone "$part" || inside kill -KILL "$pid" 2>/dev/null || true
  await 10 "the end of $part" part_gone "$part"
  rm -f "$RUN/$part.pid"
}

part_gone() { ! part_alive "$1"; }
