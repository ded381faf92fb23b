# shellcheck shell=sh
# What is done with files of a workspace. Runs in the workspace by its own user; POSIX, so that the shell of any image
# can run it. Arguments: what to do, the home, a path that begins with "./" or is ".", and more for some.
# Exit codes from 40 on are explained by FileRefusal.
export LC_ALL=C
do=$1 home=$2 path=$3
cd -- "$home" || exit 41
home=$(pwd -P)

# Ends unless the place that $1 really is lies in the home. The last part need not be there.
inside() {
  place=$1
  while [ ! -e "$place" ] && [ ! -L "$place" ]; do place=${place%/*}; done
  # A link to nowhere shows its end to -m alone; without -m it is refused.
  real=$(realpath -- "$place" 2>/dev/null) || real=$(realpath -m -- "$place" 2>/dev/null) || exit 40
  case $real/ in "$home"/*) ;; *) exit 40 ;; esac
}

there() { [ -e "$1" ] || exit 41; }

case $do in
  list)
    inside "$path"
    there "$path"
    [ -d "$path" ] || exit 43
    cd -- "$path" || exit 1
    # Enough for a hundred thousand names, and no more than the service holds.
    find . ! -name . -prune -exec stat -c '%f %s %Y %n' -- {} + | head -c 8000000
    # A file that went meanwhile is no failure.
    exit 0
    ;;
  read)
    most=$4
    inside "$path"
    there "$path"
    [ ! -d "$path" ] || exit 42
    [ -f "$path" ] || exit 43
    exec <"$path" || exit 1
    size=$(stat -L -c %s -- "$path") || exit 1
    [ "$size" -le "$most" ] || exit 48
    echo "$size"
    head -c "$size"
    ;;
  write)
    length=$4 part=$5
    inside "$path"
    [ ! -d "$path" ] || exit 42
    folder=${path%/*}
    [ -d "$folder" ] || exit 45
    # What a link leads to is replaced, and the link stays.
    [ ! -L "$path" ] || path=$real folder=${real%/*}
    part=$folder/$part
    trap 'rm -f -- "$part"' EXIT
    trap 'exit 46' HUP INT TERM PIPE
    head -c "$length" >"$part" || exit 1
    [ "$(stat -c %s -- "$part")" = "$length" ] || exit 46
    if [ -e "$path" ]; then
      echo replaced
      chmod "$(stat -L -c %a -- "$path")" "$part" || exit 1
    fi
    mv -f -- "$part" "$path" || exit 1
    ;;
  delete)
    recursive=$4
    [ "$path" != . ] || exit 40
    # The folder it is in counts: of a link, the link is deleted.
    inside "${path%/*}"
    [ -e "$path" ] || [ -L "$path" ] || exit 41
    if [ -d "$path" ] && [ ! -L "$path" ]; then
      [ "$recursive" = true ] || exit 44
      rm -rf -- "$path" || exit 1
    else
      rm -f -- "$path" || exit 1
    fi
    ;;
  folder)
    inside "$path"
    [ ! -e "$path" ] || exit 49
    mkdir -p -- "$path" || exit 1
    ;;
  *) exit 1 ;;
esac
