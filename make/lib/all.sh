# shellcheck shell=bash
# Reads the other files beside it.
for file in "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")"/*.sh; do
  # shellcheck source=/dev/null
  [[ $file == */all.sh ]] || . "$file"
done
