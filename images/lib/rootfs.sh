# shellcheck shell=bash
# The file system of the base image, from Debian's packages alone.

# make_rootfs DIRECTORY LOG: a minimal Debian without documentation, package lists and set-user-id bits.
make_rootfs() {
  local root=$1 log=$2 mirror security
  mirror=$(debian_uri "$SUITE")
  [ -n "$mirror" ] || mirror=$(sed -n 's/^DEF_MIRROR="\(.*\)"$/\1/p' "$(command -v debootstrap)")
  security=$(debian_uri "$SUITE-security")
  # A mount namespace of its own: what debootstrap mounts goes with it, even when it is killed.
  logged "$log" unshare --mount --propagation private \
    debootstrap --variant=minbase --include=ca-certificates,tini "$SUITE" "$root" "$mirror"

  {
    printf 'deb %s %s main\n' "$mirror" "$SUITE" "$mirror" "$SUITE-updates"
    printf 'deb %s %s main\n' "${security:-$mirror-security}" "$SUITE-security"
  } >"$root/etc/apt/sources.list"
  # Later packages leave out what the base leaves out. Licences stay.
  cat >"$root/etc/dpkg/dpkg.cfg.d/slim" <<'TEXT'
path-exclude=/usr/share/doc/*
path-include=/usr/share/doc/*/copyright
path-exclude=/usr/share/info/*
path-exclude=/usr/share/lintian/*
path-exclude=/usr/share/locale/*
path-exclude=/usr/share/man/*
TEXT
  # Nor keep the archives they came in, and apt's binary caches.
  printf '%s\n' 'APT::Keep-Downloaded-Packages "false";' 'Dir::Cache::pkgcache "";' 'Dir::Cache::srcpkgcache "";' \
    >"$root/etc/apt/apt.conf.d/slim"
  # No services in a container: packages must not start theirs while they are installed.
  printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"
  chmod 755 "$root/usr/sbin/policy-rc.d"
  logged "$log" chroot "$root" sh -c 'apt-get update && apt-get --yes upgrade'

  rm -rf "$root"/var/cache/apt/*.bin "$root"/var/cache/apt/archives/*.deb "$root"/var/lib/apt/lists/* "$root"/var/log/* \
    "$root"/usr/share/locale/* "$root"/usr/share/info/* "$root"/usr/share/lintian "$root"/tmp/*
  find "$root/usr/share/doc" -type f ! -name copyright -delete
  find "$root/usr/share/doc" -type l -delete
  # The directories stay: update-alternatives fails without them.
  find "$root/usr/share/man" ! -type d -delete
  find "$root" -xdev -type f -perm /6000 -exec chmod ug-s {} +
  chmod 755 "$root/var/local" "$root/var/mail"
  # The runtime fills /dev.
  find "$root/dev" -mindepth 1 -delete
  # This machine's name, resolver and identity.
  rm -f "$root/etc/hostname" "$root/etc/resolv.conf" "$root/etc/machine-id"
}
