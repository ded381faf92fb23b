# shellcheck shell=sh
# The shell of a terminal. Arguments: a name for it. Its process id is kept, so that it can be ended when nobody looks
# at it any more; the variable tells it from another process that gets the same number.
MLRIDE_TERMINAL=$1
TERM=xterm-256color
export MLRIDE_TERMINAL TERM
echo "$$" >"/tmp/.mlride-terminal-$1"
if command -v bash >/dev/null 2>&1; then
  exec bash
fi
exec sh -i
