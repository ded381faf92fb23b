# shellcheck shell=bash
# Says what this machine lacks, and what mends it.

LACKING=0

# found WHAT, lacks WHAT MENDING: one line of the report each.
found() { printf 'ok       %s\n' "$1"; }
lacks() {
  LACKING=$((LACKING + 1))
  printf 'missing  %s\n         mend: %s\n' "$1" "$2"
}

# ask WHAT MENDING COMMAND...: by whether the command succeeds.
ask() {
  local what=$1 mending=$2
  shift 2
  if "$@" >/dev/null 2>&1; then found "$what"; else lacks "$what" "$mending"; fi
}

doctor_command() {
  [ $# = 0 ] || die "doctor takes nothing"
  ask "Linux" "run it on Linux, or use a cluster you have: make run KUBECONFIG=FILE" test "$(uname -s)" = Linux
  if [ "$(id -u)" != 0 ]; then
    lacks "root" "sudo $HERE/cluster doctor (the kernel was not examined)"
  else
    found "root"
    examine_kernel
    examine_cgroups
  fi
  examine_room
  examine_resolver
  examine_tools
  examine_packages
  if [ "$LACKING" -gt 0 ]; then
    printf '%s missing\n' "$LACKING"
    return 1
  fi
  printf 'nothing is missing\n'
}

# ask_apart WHAT MENDING SCRIPT: tried out in namespaces of its own, which end with it.
ask_apart() { ask "$1" "$2" unshare --net --mount --pid --fork --mount-proc --propagation private bash -ec "$3"; }

examine_kernel() {
  local mend="use a kernel with"
  ask_apart "network, mount and process namespaces" "$mend CONFIG_NET_NS, CONFIG_PID_NS and the capability CAP_SYS_ADMIN" true
  ask_apart "veth interfaces" "modprobe veth, or $mend CONFIG_VETH" 'ip link add one type veth peer name two'
  ask_apart "overlay file systems" "modprobe overlay, or $mend CONFIG_OVERLAY_FS" \
    'mount -t tmpfs tmpfs /mnt; mkdir /mnt/a /mnt/b /mnt/c /mnt/d
     mount -t overlay overlay -o lowerdir=/mnt/a,upperdir=/mnt/b,workdir=/mnt/c /mnt/d'
  ask "IPv4 forwarding can be switched on" "make /proc/sys writable (a container needs --privileged)" \
    test -w /proc/sys/net/ipv4/ip_forward
  if command -v nft >/dev/null && command -v ipset >/dev/null; then
    ask_apart "nf_tables" "modprobe nf_tables, or $mend CONFIG_NF_TABLES, CONFIG_NFT_MASQ and CONFIG_NFT_NAT" \
      'nft add table ip x; nft "add chain ip x y { type nat hook postrouting priority 0; }"; nft add rule ip x y masquerade
       nft "add chain ip x z { type nat hook output priority -100; }"; nft add rule ip x z tcp dport 1 dnat to 127.0.0.1:2'
    ask_apart "iptables matches and sets" "modprobe xt_set xt_conntrack xt_multiport xt_comment ip_set_hash_ip, or $mend them" \
      'ipset create x hash:ip; iptables -A INPUT -p tcp -m set --match-set x src -m conntrack --ctstate NEW \
         -m multiport --dports 1,2 -m comment --comment y -j ACCEPT; iptables -t nat -A POSTROUTING -j MASQUERADE'
  fi
}

examine_cgroups() {
  local controller there
  there=" $(hierarchies | while read -r root; do
    cat "$root/cgroup.controllers" 2>/dev/null || basename "$root" | tr ',' ' '
  done | tr '\n' ' ') "
  for controller in cpu cpuset memory pids; do
    ask "cgroup controller $controller" "enable it at boot (cgroup_enable=$controller) and mount it under /sys/fs/cgroup" \
      grep -q " $controller " <<<"$there"
  done
}

# existing DIRECTORY: it or the nearest directory above it that is there.
existing() {
  local dir=$1
  until [ -d "$dir" ]; do dir=$(dirname "$dir"); done
  echo "$dir"
}

examine_room() {
  local dir free memory
  for dir in "$STATE_ROOT" "$CACHE"; do
    free=$(df -Pk "$(existing "$dir")" | awk 'NR == 2 { print int($4 / 1048576) }')
    ask "20 GiB free for $dir ($free there)" "free some, or name another place in MLRIDE_STATE and MLRIDE_CACHE" test "$free" -ge 20
  done
  memory=$(awk '/^MemTotal/ { print int($2 / 1048576 + 0.5) }' /proc/meminfo)
  ask "8 GiB of memory ($memory there)" "use a larger machine, or a cluster you have: make run KUBECONFIG=FILE" test "$memory" -ge 8
}

examine_resolver() {
  local files=(/etc/resolv.conf)
  [ ! -r /run/systemd/resolve/resolv.conf ] || files+=(/run/systemd/resolve/resolv.conf)
  ask "a name server that Pods can reach" "put \"nameserver ADDRESS\" with an address that is not loopback into /etc/resolv.conf" \
    grep -qE '^nameserver +([^1 :]|1[^2 :]|12[^7 :])' "${files[@]}"
}

# at_least WANTED FOUND: compares version numbers.
at_least() { [ -n "$2" ] && [ "$(printf '%s\n%s\n' "$1" "$2" | sort -V | head -1)" = "$1" ]; }

# ask_version NAME WANTED MENDING COMMAND...: the first number that the command prints.
ask_version() {
  local name=$1 wanted=$2 mending=$3 version
  shift 3
  version=$("$@" 2>&1 | grep -oE '[0-9]+(\.[0-9]+)+' | head -1) || version=
  ask "$name $wanted or newer (${version:-none} there)" "$mending" at_least "$wanted" "$version"
}

examine_tools() {
  local go
  go=$(awk '$1 == "go" { print $2 }' "$BUILD"/*/go.mod | sort -V | tail -1)
  ask_version Go "$go" "install Go $go or newer (go.dev/doc/install)" go version
  ask_version JDK 17.0 "apt-get install openjdk-17-jdk-headless" javac -version
  ask_version Maven 3.8 "apt-get install maven" mvn -v
  ask_version Node.js 20.0 "install Node.js 20 or newer (nodejs.org)" node --version
}

examine_packages() {
  local missing
  if ! command -v dpkg-query >/dev/null; then
    lacks "Debian's packages" "use Debian 12 or newer, or a cluster you have: make run KUBECONFIG=FILE"
    return
  fi
  mapfile -t missing < <(missing_packages "${NODE_PACKAGES[@]}" "${IMAGE_PACKAGES[@]}")
  if [ ${#missing[@]} = 0 ]; then
    found "Debian packages"
  else
    lacks "Debian packages: ${missing[*]}" "cluster up installs them; or apt-get install --no-install-recommends ${missing[*]}"
  fi
}
