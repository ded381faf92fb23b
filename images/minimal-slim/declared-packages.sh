# shellcheck shell=sh
# Commands and Jupyter extensions of the packages that a workspace declares, see PYTHONPATH, and of `pip install --user`.
# Both come last: what the image ships cannot be replaced by them.
for mlride_bin in ${PYTHONPATH:+"${PYTHONPATH%%:*}/bin"} "$HOME/.local/bin"; do
  case ":$PATH:" in
    *":$mlride_bin:"*) ;;
    *) PATH=$PATH:$mlride_bin ;;
  esac
done
unset mlride_bin
if [ -n "$PYTHONPATH" ]; then
  export JUPYTER_PATH="${PYTHONPATH%%:*}/share/jupyter" JUPYTER_CONFIG_PATH="${PYTHONPATH%%:*}/etc/jupyter"
fi
