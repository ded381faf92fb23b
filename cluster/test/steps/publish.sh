# shellcheck shell=bash
# A Service on the machine's own loopback address, without a process that carries it.

publish_step() {
  local wanted=18090 given other listener
  kubectl -n probes label pod two app=two --overwrite >/dev/null
  kubectl -n probes create service nodeport two --tcp=8080:8080 --node-port=30100 >/dev/null
  "$PROBE" serve "127.0.0.1:$wanted" &
  listener=$!
  check "something listens on the port that is wanted" eventually 10 "$PROBE" dial "127.0.0.1:$wanted"
  given=$("$CLUSTER" publish two 30100 "$wanted" --instance "$ONE")
  refute "a Service is published beside it" test "$given" = "$wanted"
  check "and answers" eventually 30 "$PROBE" dial "127.0.0.1:$given"
  refute "on the loopback address alone" "$PROBE" dial "$(machine_address):$given"
  equal "publishing it again changes nothing" "$given" "$("$CLUSTER" publish two 30100 "$wanted" --instance "$ONE")"
  other=$("$CLUSTER" publish further 30101 "$wanted" --instance "$ONE")
  check "what else is published gets a port of its own" test "$other" != "$given" -a "$other" != "$wanted"
  equal "it is listed" "further,two" "$("$CLUSTER" publish --instance "$ONE" | awk '{ print $1 }' | sort | paste -sd,)"
  kill "$listener"

  kubectl apply -f "$HERE/walls.yaml" >/dev/null
  check "a policy that lets nobody in keeps the machine out" eventually 30 never "$PROBE" dial "127.0.0.1:$given"
  kubectl -n probes patch networkpolicy walls --type merge \
    --patch '{"spec": {"ingress": [{"from": [{"ipBlock": {"cidr": "169.254.96.0/24"}}]}]}}' >/dev/null
  check "one that names the links lets it in" eventually 30 "$PROBE" dial "127.0.0.1:$given"
  kubectl -n probes delete networkpolicy walls >/dev/null

  connection_survives "$given"
  machine_loopback
  PUBLISHED=$given
}

machine_address() { ip -4 route get 198.51.100.1 | sed -n 's/.* src \([^ ]*\).*/\1/p'; }

# connection_survives PORT: one that was open before `up` laid its rules anew still carries words both ways.
connection_survives() {
  local before after
  exec 7<>"/dev/tcp/127.0.0.1/$1"
  echo before >&7
  IFS= read -rt 10 before <&7 || true
  check "up, while a connection is open" "$CLUSTER" up --instance "$ONE"
  echo after >&7
  IFS= read -rt 10 after <&7 || true
  exec 7>&-
  equal "leaves it open" "before after" "$before $after"
}

# machine_loopback: the way in leads nobody out of the instance to what listens on the machine's loopback addresses, not
# even to a name server there, whose port is open elsewhere.
machine_loopback() {
  local listener inside=("$CLUSTER" exec --instance "$ONE" --) address=127.0.0.99
  "$PROBE" serve "$address:53" &
  listener=$!
  check "what listens on the machine's loopback address is there" eventually 10 "$PROBE" dial "$address:53"
  loopback_leads_out add -I 1
  refute "and root of the instance does not get there" "${inside[@]}" "$PROBE" dial "$address:53"
  loopback_leads_out del -D 0
  kill "$listener"
}

# loopback_leads_out add|del -I|-D 1|0: what root would do inside to send packets for such an address to the machine.
loopback_leads_out() {
  # shellcheck disable=SC2016 # for the inner bash
  "${inside[@]}" bash -ec 'ip route "$1" table local "$4" via "$(ip -4 route show default | cut -d" " -f3)"
    iptables "$2" OUTPUT -d "$4" -j ACCEPT
    echo "$3" >/proc/sys/net/ipv4/conf/eth0/route_localnet' _ "$@" "$address"
}
