# shellcheck shell=bash
# Tools of the tests that are Debian packages of the same name.

TOOLS=(curl jq openssl python3 shellcheck)

install_tools() {
  local tool missing=()
  for tool in "${TOOLS[@]}"; do
    command -v "$tool" >/dev/null || missing+=("$tool")
  done
  # A part of Python that Debian packages by itself: it makes virtual environments.
  python3 -c 'import ensurepip' 2>/dev/null || missing+=(python3-venv)
  # The journeys open workspaces in it.
  command -v chromium >/dev/null || missing+=(chromium)
  [ ${#missing[@]} -gt 0 ] || return 0
  command -v apt-get >/dev/null || die "these are missing and there is no apt-get to install them with: ${missing[*]}"
  step "installing ${missing[*]} (usually 20 s, a browser 30 s more)"
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

# machine_values: how this machine reaches package indexes, as values of the chart. Workspaces in a cluster on this
# machine go the same way: pip's index, proxy, and the certificate authorities that were added to Debian's.
machine_values() {
  local authorities=() index
  [ ! -d /usr/local/share/ca-certificates ] ||
    mapfile -t authorities < <(find /usr/local/share/ca-certificates -name '*.crt' | sort)
  index=${PIP_INDEX_URL:-$(pip3 config get global.index-url 2>/dev/null || true)}
  cat /dev/null "${authorities[@]}" |
    jq -Rs --arg index "$index" --arg proxy "${https_proxy:-}" --arg without "${no_proxy:-}" '{packages: {
      caCertificates: ., indexUrl: $index, proxy: $proxy, noProxy: ($without | split(",") | map(select(. != "")))}}'
}
