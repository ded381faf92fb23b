# shellcheck shell=bash
# Tools of the tests that are Debian packages of the same name.

TOOLS=(jq shellcheck)

install_tools() {
  local tool missing=()
  for tool in "${TOOLS[@]}"; do
    command -v "$tool" >/dev/null || missing+=("$tool")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  command -v apt-get >/dev/null || die "these are missing and there is no apt-get to install them with: ${missing[*]}"
  step "installing ${missing[*]} (usually 20 s)"
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}
