# shellcheck shell=bash
# What this machine lends to a build, none of it kept in an image: tools, lock, package sources, certificates, proxies.

lock() {
  [ "$(id -u)" = 0 ] || die "this needs root, for debootstrap and buildah's chroot isolation; run it as root or with sudo"
  mkdir -p "$IMAGES"
  exec 9>"$IMAGES/.lock"
  flock --nonblock 9 || {
    step "another build holds $IMAGES/.lock; waiting for it"
    flock 9
  }
}

# need_tools COMMAND...: Debian packages have the names of these commands.
need_tools() {
  local missing=() tool
  for tool in "$@"; do
    command -v "$tool" >/dev/null || missing+=("$tool")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  command -v apt-get >/dev/null || die "${missing[*]} not found, and without apt-get it has to be installed by hand"
  step "installing ${missing[*]} with apt-get (usually 20 s)"
  export DEBIAN_FRONTEND=noninteractive
  logged "$IMAGES/tools.log" apt-get update
  logged "$IMAGES/tools.log" apt-get install --yes --no-install-recommends "${missing[@]}"
}

# debian_uri SUITE: from where this machine's apt takes that suite; empty when it does not.
debian_uri() {
  # shellcheck disable=SC2016
  apt-get indextargets --format '$(CREATED_BY) $(ORIGIN) $(CODENAME) $(COMPONENT) $(REPO_URI)' 2>/dev/null |
    awk -v suite="$1" '$1 == "Packages" && $2 == "Debian" && $3 == suite && $4 == "main" { sub("/$", "", $5); print $5; exit }'
}

# certificates: this machine's bundle of certificate authorities, which may know a proxy that the image's does not.
certificates() {
  local bundle
  for bundle in "${SSL_CERT_FILE:-}" /etc/ssl/certs/ca-certificates.crt /etc/pki/tls/certs/ca-bundle.crt; do
    [ ! -f "$bundle" ] || { printf '%s\n' "$bundle" && return; }
  done
}

# use_proxies: apt's proxy counts for the build when the environment names none.
use_proxies() {
  [ -z "${http_proxy:-}" ] || return 0
  eval "$(apt-config shell http_proxy Acquire::http::Proxy https_proxy Acquire::https::Proxy)"
  export http_proxy https_proxy
}

# pip_settings: a pip.conf with this machine's index, if it has one, and the bundle that is mounted over the image's.
pip_settings() {
  local key variable value
  printf '[global]\ncert = /etc/ssl/certs/ca-certificates.crt\n'
  for key in index-url extra-index-url trusted-host; do
    variable=PIP_$(tr 'a-z-' 'A-Z_' <<<"$key")
    value=${!variable:-$(pip3 config get "global.$key" 2>/dev/null || true)}
    [ -z "$value" ] || printf '%s = %s\n' "$key" "$value"
  done
}

# npm_settings: an .npmrc with this machine's registry, if it has one, and the bundle that is mounted over the image's.
npm_settings() {
  local registry=${npm_config_registry:-}
  [ -n "$registry" ] || registry=$(npm config get registry 2>/dev/null || true)
  printf 'cafile=/etc/ssl/certs/ca-certificates.crt\n'
  [ -z "$registry" ] || printf 'registry=%s\n' "$registry"
}
