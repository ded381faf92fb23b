# shellcheck shell=bash
# The one way out of an instance: a veth pair, and address translation on the machine.

# outward_mtu: that of the interface with the default route; larger packets would vanish.
outward_mtu() {
  local device
  device=$(ip -4 -o route show default | sed -n 's/.* dev \([^ ]*\).*/\1/p' | head -1)
  cat "/sys/class/net/${device:-lo}/mtu" 2>/dev/null || echo 1500
}

MTU=$(outward_mtu)
export MTU

connect_instance() {
  ip link delete "$LINK" 2>/dev/null || true
  ip link add "$LINK" mtu "$MTU" type veth peer name eth0 mtu "$MTU" netns "$HOLDER"
  ip address add "$LINK_MACHINE/30" dev "$LINK"
  ip link set "$LINK" up
  # For what is published: connections from the machine's loopback address may leave by this interface and no other.
  echo 1 >"/proc/sys/net/ipv4/conf/$LINK/route_localnet"
  inside ip link set lo up
  inside ip address add "$API_ADDRESS/32" dev lo
  inside ip address add "$LINK_INSIDE/30" dev eth0
  inside ip link set eth0 up
  inside ip route add default via "$LINK_MACHINE"
  inside bash -c 'echo 1 >/proc/sys/net/ipv4/ip_forward'
}

# translate: a table of our own, so that taking it away takes everything away. Instances
# must not reach each other: they have the same addresses inside. And what listens on the
# machine is no business of a Pod, the machine's name server apart; its loopback addresses are for answers alone.
translate() {
  nft -f - <<END
table ip $NFT_TABLE
delete table ip $NFT_TABLE
table ip $NFT_TABLE {
  chain outward {
    type nat hook postrouting priority srcnat;
    ip saddr $LINK_INSIDE oifname != "$LINK" masquerade
    ip saddr 127.0.0.0/8 oifname "$LINK" masquerade
  }
  chain published {
    type nat hook output priority -100;
    $(published_rules)
  }
  chain between {
    type filter hook forward priority filter;
    iifname "$LINK" oifname "mlr-*" drop
  }
  chain machine {
    type filter hook input priority filter;
    iifname "$LINK" ip daddr 127.0.0.0/8 ct direction original drop
    iifname "$LINK" ct state established,related accept
    iifname "$LINK" meta l4proto { tcp, udp } th dport 53 accept
    iifname "$LINK" reject
  }
}
END
  open_forwarding
}

# open_forwarding: a firewall on the machine (Docker's, for one) may drop what is forwarded;
# an accept in our own table would not overrule it.
open_forwarding() {
  local rule
  nft list chain ip filter FORWARD 2>/dev/null | grep -q 'policy drop' || return 0
  for rule in "-i $LINK" "-o $LINK -m conntrack --ctstate RELATED,ESTABLISHED"; do
    # shellcheck disable=SC2086 # two or more words
    iptables -C FORWARD $rule -j ACCEPT 2>/dev/null || iptables -I FORWARD $rule -j ACCEPT
  done
}

# guard_node: runs before Felix and is appended after its jump. Felix decides first, by the
# Pod's policies; what they let through to the node reaches these ports and no others:
# API server, registry, kubelet (metrics).
guard_node() {
  inside iptables-restore --noflush <<END
*filter
:MLRIDE-NODE - [0:0]
-A MLRIDE-NODE -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT
-A MLRIDE-NODE -d $API_ADDRESS -p tcp -m multiport --dports 6443,5000,10250 -j ACCEPT
-A MLRIDE-NODE -j DROP
COMMIT
END
  inside iptables -C INPUT -i cali+ -j MLRIDE-NODE 2>/dev/null || inside iptables -A INPUT -i cali+ -j MLRIDE-NODE
}

disconnect_instance() {
  local rule
  ip link delete "$LINK" 2>/dev/null || true
  nft delete table ip "$NFT_TABLE" 2>/dev/null || true
  nft list chain ip filter FORWARD 2>/dev/null | grep -q "\"$LINK\"" || return 0
  for rule in "-i $LINK" "-o $LINK -m conntrack --ctstate RELATED,ESTABLISHED"; do
    # shellcheck disable=SC2086 # two or more words
    iptables -D FORWARD $rule -j ACCEPT 2>/dev/null || true
  done
}
