# shellcheck shell=bash
# Services of type NodePort on the machine's own loopback address, by address translation: no process carries the
# connections, so nothing has to be kept alive and nothing cuts them off.

# What an instance publishes, a line each: name, port of the node, port of the machine.
published() { cat "$STATE/published" 2>/dev/null || true; }

publish_command() {
  if [ $# = 0 ]; then
    published | while read -r name _ port; do printf '%-12s http://localhost:%s\n' "$name" "$port"; done
    return
  fi
  [[ $# = 3 && $1 =~ ^[a-z]{1,12}$ && $2 =~ ^[0-9]{4,5}$ && $3 =~ ^[0-9]{4,5}$ ]] ||
    die "publish takes a name, the port of the node and the port that is wanted here, for example: publish portal 30080 8080"
  need_root
  need_instance
  with_lock "$STATE/lock" with_lock "$MACHINE_RUN/lock" publish "$@"
}

# publish NAME NODE-PORT WANTED: prints the machine's port. One that was given before is kept while it is free.
publish() {
  local port
  port=$(published | awk -v name="$1" '$1 == name { print $3 }')
  [ -n "$port" ] && port_is_free "$port" || port=$(first_free_port "$3")
  {
    published | awk -v name="$1" '$1 != name'
    echo "$1 $2 $port"
  } >"$STATE/published.partial"
  mv "$STATE/published.partial" "$STATE/published"
  link_addresses "$(<"$STATE/link")"
  translate
  printf '%s\n' "$port"
}

# first_free_port WANTED: in steps of ten, so that ports that belong together stay side by side.
first_free_port() {
  local port taken
  taken=$(published | cut -d' ' -f3)
  for ((port = $1; port < $1 + 500 && port < 65536; port += 10)); do
    if port_is_free "$port" && ! grep -qx "$port" <<<"$taken"; then
      [ "$port" = "$1" ] || say "    port $1 is taken on this machine; $port it is"
      echo "$port"
      return
    fi
  done
  die "no free port was found on this machine, from $1 on in steps of ten; end what listens there"
}

# port_is_free PORT: nothing listens there, and no other instance has it.
port_is_free() {
  local table
  [ -z "$(ss -Hltn "sport = :$1")" ] || return 1
  for table in $(nft list tables ip | sed -n 's/^table ip \(mlride_.*\)/\1/p'); do
    [ "$table" = "$NFT_TABLE" ] || [[ $(nft list table ip "$table" 2>/dev/null) != *"tcp dport $1 dnat to"* ]] || return 1
  done
}

# published_rules: for the instance's table. A program that took a port while the instance was down keeps it.
published_rules() {
  local name node_port port
  while read -r name node_port port; do
    if port_is_free "$port"; then
      echo "ip daddr 127.0.0.1 tcp dport $port dnat to $LINK_INSIDE:$node_port"
    else
      say "    port $port of the machine is taken, so \"$name\" is not published there; publish it anew"
    fi
  done < <(published)
}
