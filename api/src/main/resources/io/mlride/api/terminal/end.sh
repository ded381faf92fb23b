# shellcheck shell=sh disable=SC2002 # a file that cannot be read is no error here
# Ends the shell of a terminal as a closed window does: it and what runs in its foreground. Arguments: its name.
note=/tmp/.mlride-terminal-$1
[ -e "$note" ] || exit 0
shell=$(cat "$note")
rm -f "$note"
case $(cat "/proc/$shell/environ" 2>/dev/null | tr '\0' '\n') in
  *"MLRIDE_TERMINAL=$1"*) ;;
  *) exit 0 ;;
esac
kill -s HUP "$shell"
kill -s CONT "$shell" 2>/dev/null
sleep 3
kill -s KILL "$shell" 2>/dev/null
exit 0
