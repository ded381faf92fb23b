# shellcheck shell=sh
# The surroundings of JupyterLab, of terminals and of `kubectl exec -it ... bash`.

# Commands of the packages that the workspace declares, see PYTHONPATH, and of `pip install --user`. They come last:
# what the image ships cannot be replaced by them.
for mlride_bin in ${PYTHONPATH:+"${PYTHONPATH%%:*}/bin"} "$HOME/.local/bin"; do
  case ":$PATH:" in
    *":$mlride_bin:"*) ;;
    *) PATH=$PATH:$mlride_bin ;;
  esac
done
unset mlride_bin

# Jupyter extensions among the declared packages.
if [ -n "${PYTHONPATH:-}" ]; then
  export JUPYTER_PATH="${PYTHONPATH%%:*}/share/jupyter" JUPYTER_CONFIG_PATH="${PYTHONPATH%%:*}/etc/jupyter"
fi

# Authorities that the installation trusts besides Debian's. OpenSSL and Python read SSL_CERT_FILE, the others do not.
if [ -n "${MLRIDE_CA_CERTIFICATES:-}" ] && [ -z "${SSL_CERT_FILE:-}" ]; then
  export SSL_CERT_FILE=/tmp/authorities.pem
  export REQUESTS_CA_BUNDLE=$SSL_CERT_FILE CURL_CA_BUNDLE=$SSL_CERT_FILE GIT_SSL_CAINFO=$SSL_CERT_FILE
  { cat /etc/ssl/certs/ca-certificates.crt && printf '%s\n' "$MLRIDE_CA_CERTIFICATES"; } >$SSL_CERT_FILE
fi
