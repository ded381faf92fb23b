# shellcheck shell=sh disable=SC2016 # what is in single quotes is for an inner shell
# Keeps one run: gives it its words and environment, holds its output to 10 MB, writes down how it ended. Detached from
# whoever began it. Arguments: the run's folder, the home, and the sizes of the words that the command is made of.
folder=$1 home=$2
shift 2
trap '' HUP
cd -- "$home" || exit 1
date +%s >"$folder/started"

# The words are read from a file: whoever looks at processes or logs of the cluster does not see them.
sizes=$*
set --
at=1
for size in $sizes; do
  word=$(tail -c "+$at" "$folder/words" | head -c "$size"; echo x)
  set -- "$@" "${word%x}"
  at=$((at + size))
done

# The first 9 MiB as they come, and of the rest the last MiB when it is over. The limit on sizes of files, in units of
# 512 bytes, is what stops dd, which writes at once what it reads; head would hold it back.
keep() {
  limited=
  (
    trap '' XFSZ
    ulimit -f 18432
    exec dd bs=4096 >>"$folder/output" 2>/dev/null
  ) || limited=yes
  tail -c 1048576 >"$folder/tail"
  if [ -n "$limited" ]; then
    : >"$folder/cut"
    printf '\n[mlride: output was left out here]\n' >>"$folder/output"
    cat "$folder/tail" >>"$folder/output"
  fi
  rm -f "$folder/tail"
}

{
  # A session of its own: one signal reaches all of it. The surroundings are a terminal's: commands of the declared
  # packages, and the authorities to trust.
  setsid sh -c '
    echo "$$" >"$0/group"
    [ ! -e "$0/stop" ] || exit 143
    if [ -r /etc/profile.d/workspace.sh ]; then . /etc/profile.d/workspace.sh; fi
    exec env "$@"' "$folder" "$@"
  echo "$?" >"$folder/code-exit"
  # What it left behind would hold the output open.
  kill -s KILL -- "-$(cat "$folder/group")" 2>/dev/null
} 2>&1 | keep

date +%s >"$folder/ended"
rm -f "$folder/words"
mv -f -- "$folder/code-exit" "$folder/exit"
