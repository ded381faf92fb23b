# shellcheck shell=bash
# What comes from Debian, and how it is installed without starting anything.

# The node's own programs, by package.
NODE_PACKAGES=(containerd runc containernetworking-plugins iptables nftables ipset conntrack
  iproute2 procps util-linux gettext-base openssl docker-registry)
# What images are built with.
IMAGE_PACKAGES=(debootstrap buildah)
# Packages whose services must not run on the machine: an instance runs its own.
SERVICES=(containerd docker-registry nftables)

POLICY=/usr/sbin/policy-rc.d

# missing_packages PACKAGE...: those that are not installed, one a line.
missing_packages() {
  local package
  for package in "$@"; do
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || echo "$package"
  done
}

packages_command() {
  [ $# = 0 ] || die "packages takes no words"
  need_root
  install_packages "${NODE_PACKAGES[@]}" "${IMAGE_PACKAGES[@]}"
}

# install_packages PACKAGE...: installs what is missing and says so.
install_packages() {
  local missing
  mapfile -t missing < <(missing_packages "$@")
  [ ${#missing[@]} -gt 0 ] || return 0
  command -v apt-get >/dev/null ||
    die "these Debian packages are missing and there is no apt-get to install them with: ${missing[*]}"
  step "installing from Debian: ${missing[*]} (usually 10 to 40 s)"
  with_lock "$MACHINE_RUN/apt.lock" install_without_services "${missing[@]}"
}

# install_without_services PACKAGE...: invoke-rc.d asks policy-rc.d whether it may start a
# service; 101 means no. One that is there already is put back as it was, also on a signal.
install_without_services() (
  local kept='' service new=()
  export DEBIAN_FRONTEND=noninteractive
  for service in "${SERVICES[@]}"; do
    [[ " $* " != *" $service "* ]] || new+=("$service")
  done
  if [ -e "$POLICY" ]; then
    kept=$(mktemp "$POLICY.XXXXXX")
    mv -f "$POLICY" "$kept"
  fi
  # shellcheck disable=SC2064 # the name is known now
  trap "rm -f '$POLICY'; [ -z '$kept' ] || mv -f '$kept' '$POLICY'" EXIT
  trap 'exit 130' INT TERM HUP
  printf '#!/bin/sh\nexit 101\n' >"$POLICY"
  chmod 755 "$POLICY"

  apt-get update -qq || say "    apt-get update failed; trying with the lists that are there"
  apt-get install -y -qq --no-install-recommends -o Dpkg::Use-Pty=0 "$@" >/dev/null ||
    die "apt-get could not install: $*"
  # Kept from starting now, they would still start with the next boot.
  if [ ${#new[@]} -gt 0 ] && command -v systemctl >/dev/null; then
    systemctl --quiet disable "${new[@]}" || die "these services would start at boot and could not be disabled: ${new[*]}"
  fi
)
