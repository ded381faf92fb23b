# shellcheck shell=bash
# The charts as an admin's values make them.

render() { helm template mlride "$HELM_DIR/mlride" --namespace mlride-system --kube-version 1.36.0 "$@"; }

# without_prometheus: leaves out what only the Prometheus operator knows.
without_prometheus() { awk 'BEGIN { RS = "\n---\n" } !/\napiVersion: monitoring.coreos.com/ { print "---\n" $0 }'; }

# as_json FILE: its documents as one JSON array; the API server fills in no defaults.
as_json() { kubectl create --dry-run=client --validate=false -o json -f "$1" | jq -s 'map(if .kind == "List" then .items[] else . end)'; }
