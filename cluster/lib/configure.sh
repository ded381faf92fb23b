# shellcheck shell=bash
# Writes the configuration files of the parts.

configure() {
  CNI_BIN=$CONF/cni-bin
  export CNI_BIN
  mkdir -p "$CONF/cni" "$CNI_BIN" "$CONF/certs.d/$REGISTRY"
  write_resolver
  write_hosts
  local name
  for name in audit-policy.yaml containerd.toml registry.yaml kube-proxy.yaml kubelet.yaml; do
    write "$HERE/conf/$name" "$CONF/$name"
  done
  write "$HERE/conf/cni.conflist" "$CONF/cni/10-mlride.conflist"
  write "$HERE/conf/registry-hosts.toml" "$CONF/certs.d/$REGISTRY/hosts.toml"
  # The CNI plugin takes this file for the sign that policies are enforced.
  printf '%s' "$NODE" >"$STATE/calico/nodename"
  ln -sf "$(bin calico)" /usr/lib/cni/{host-local,loopback,portmap} "$CNI_BIN/"
}

# write TEMPLATE FILE: rendered, and replaced in one step.
write() {
  render "$1" >"$2.partial"
  mv "$2.partial" "$2"
}
