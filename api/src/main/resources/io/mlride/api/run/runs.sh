# shellcheck shell=sh disable=SC2016 # what is in single quotes is for an inner shell
# Runs of a workspace: begins them, tells of them, stops and deletes them. Runs in the workspace by its own user; POSIX.
# Arguments: what to do, the home, the Pod's uid, the run's id, and more for some. A run is a folder
# <home>/.mlride/runs/<id>: its process is a keeper (keep.sh) that outlives the connection that began it.
# Exit codes from 40 on are explained by RunRefusal.
export LC_ALL=C
set -f
umask 077
do=$1 home=$2 uid=$3 id=$4
runs=$home/.mlride/runs
folder=$runs/$id
[ $# -lt 4 ] || shift 4

# When process $1 was started, in ticks of the clock; nothing: it is gone, or only waits to be buried.
since() {
  fields=$(cat "/proc/$1/stat" 2>/dev/null) || return 0
  # shellcheck disable=SC2086 # words are wanted
  set -- ${fields##*) }
  case $1 in Z | X) ;; *) echo "${20}" ;; esac
}

# Whether the keeper of the run in folder $1 is there: in this Pod, under that number, and the same one.
alive() {
  pod='' pid='' ticks=''
  [ -r "$1/process" ] && read -r pod pid ticks <"$1/process"
  [ "$pod" = "$uid" ] && [ -n "$ticks" ] && [ "$(since "$pid")" = "$ticks" ]
}

ended() { [ -e "$1/exit" ]; }

all() { ls -1 "$runs" 2>/dev/null; }

# Removes old runs that are over until there is room for one more.
tidy() {
  count=$(all | wc -l)
  for old in $(all); do
    [ "$count" -ge 20 ] || break
    if ended "$runs/$old" || ! alive "$runs/$old"; then
      rm -rf -- "${runs:?}/$old" && count=$((count - 1))
    fi
  done
  [ "$count" -lt 20 ] || exit 61
}

# A run for RunLines.
tell() {
  # Asked first: who ends meanwhile has ended.
  now=lost
  alive "$1" && now=running
  ended "$1" && now=ended
  printf 'run %s\n' "${1##*/}"
  echo "state $now"
  for fact in exit started ended; do
    [ ! -e "$1/$fact" ] || printf '%s %s\n' "$fact" "$(cat "$1/$fact")"
  done
  [ ! -e "$1/stop" ] || echo "stop"
  [ ! -e "$1/cut" ] || echo "cut"
  [ ! -e "$1/output" ] || echo "size $(($(wc -c <"$1/output")))"
  # Not by echo, which reads meaning into backslashes.
  printf 'meta %s\n' "$(cat "$1/meta")"
}

case $do in
  submit)
    total=$1 meta=$2 code=$3 interpreter=$4 file=$5 keeper=$6
    shift 6
    cd -- "$home" || exit 1
    if [ -n "$file" ]; then
      [ -f "$file" ] || exit 41
      case $(realpath -- "$file") in "$(pwd -P)"/*) ;; *) exit 40 ;; esac
    fi
    command -v "$interpreter" >/dev/null 2>&1 || exit 60
    mkdir -p -- "$runs" || exit 1
    tidy
    mkdir -- "$folder" || exit 1
    trap 'rm -rf -- "$folder"' EXIT
    head -c "$total" >"$folder/all" || exit 1
    [ "$(($(wc -c <"$folder/all")))" = "$total" ] || exit 46
    head -c "$meta" "$folder/all" >"$folder/meta" || exit 1
    tail -c "+$((meta + 1))" "$folder/all" | head -c "$code" >"$folder/code" || exit 1
    tail -c "+$((meta + code + 1))" "$folder/all" >"$folder/words" || exit 1
    rm -f -- "$folder/all"
    : >"$folder/output" || exit 1
    # The sizes of the words are what is left of the arguments.
    setsid sh -c "$keeper" mlride-run "$folder" "$home" "$@" </dev/null >/dev/null 2>&1 &
    echo "$uid $! $(since $!)" >"$folder/process"
    trap - EXIT
    ;;
  list)
    for each in $(all); do tell "$runs/$each"; done
    ;;
  going)
    # A home that cannot be read says nothing about runs.
    [ -d "$home" ] || exit 1
    [ ! -e "$runs" ] || ls "$runs" >/dev/null || exit 1
    for each in $(all); do
      ended "$runs/$each" || ! alive "$runs/$each" || { echo going; break; }
    done
    ;;
  show)
    [ -d "$folder" ] || exit 41
    tell "$folder"
    ;;
  output)
    follow=$1
    [ -d "$folder" ] || exit 41
    if [ "$follow" = true ]; then
      # Whoever follows holds the input open; when it ends, nobody listens any more.
      exec 3<&0
      { cat <&3; kill "$$"; } >/dev/null 2>&1 &
    fi
    done=
    at=0
    while :; do
      if [ "$follow" != true ] || ended "$folder" || ! alive "$folder"; then done=yes; fi
      size=$(($(wc -c <"$folder/output")))
      [ "$size" -le "$at" ] || tail -c "+$((at + 1))" "$folder/output" | head -c "$((size - at))" || exit 0
      at=$size
      [ -z "$done" ] || break
      sleep 1
    done
    ;;
  stop)
    [ -d "$folder" ] || exit 41
    ended "$folder" && exit 63
    alive "$folder" || exit 64
    : >"$folder/stop"
    # A keeper that has only begun sees the wish by itself.
    [ -s "$folder/group" ] || exit 0
    group=$(cat "$folder/group")
    kill -s TERM -- "-$group" 2>/dev/null
    # The keeper ends whatever is left of the group once it sees the exit; this is for who does not listen.
    setsid sh -c 'sleep 10; [ -e "$1/exit" ] || kill -s KILL -- "-$2"' mlride-stop "$folder" "$group" \
      </dev/null >/dev/null 2>&1 &
    ;;
  delete)
    [ -d "$folder" ] || exit 41
    ended "$folder" || ! alive "$folder" || exit 62
    rm -rf -- "${folder:?}" || exit 1
    ;;
  *) exit 1 ;;
esac
exit 0
