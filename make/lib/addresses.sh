# shellcheck shell=bash
# Where people reach portal and workspaces.

# Ports of the node that make/values-own-cluster.yaml gives to the Services of API and gateway.
PORTAL_NODE_PORT=30080
APPS_NODE_PORT=30081

# address_values: as values of the chart. A cluster of ours publishes both on this machine's loopback address, "dev" on 8080
# and 8081, others further up; elsewhere the chart's defaults or VALUES say where they are.
address_values() {
  local first=8080 portal apps
  [ "$INSTANCE" = dev ] || first=18080
  portal=$(cluster publish portal "$PORTAL_NODE_PORT" "$first")
  apps=$(cluster publish apps "$APPS_NODE_PORT" $((first + 1)))
  jq -n --arg portal "http://localhost:$portal" --arg apps "http://*.localhost:$apps" \
    '{gateway: {portalUrl: $portal, appsUrl: $apps}}'
}

# installed_url portalUrl|appsUrl: as the installation has it.
installed_url() { helm get values mlride --namespace "$NAMESPACE" --all --output json | jq -r --arg name "$1" '.gateway[$name]'; }

# is_published URL: whether people get there without doing anything.
is_published() { own_cluster || [[ ! $1 =~ ^http:// ]]; }

# port_of URL: of one on localhost.
port_of() { sed -nE 's/.*:([0-9]+)$/\1/p' <<<"$1"; }

# print_addresses: where people get in, and with a cluster that is not ours what has to run for it.
print_addresses() {
  local portal apps
  portal=$(installed_url portalUrl)
  apps=$(installed_url appsUrl)
  printf 'portal:      %s\n' "$portal"
  printf 'workspaces:  %s\n' "${apps/\*/WORKSPACE--USER}"
  if is_published "$portal" && is_published "$apps"; then return 0; fi
  cat <<END
These are on this machine, while both of these run:
  kubectl -n $NAMESPACE port-forward service/mlride-api $(port_of "$portal"):80
  kubectl -n $NAMESPACE port-forward service/mlride-gateway $(port_of "$apps"):80
END
}
