# shellcheck shell=bash
# NetworkPolicies on real packets: the same dials before and after the walls.

policies_step() {
  local two
  two=$(kubectl -n probes get pod two -o 'jsonpath={.status.podIP}')
  local port
  check "without a policy a Pod reaches another" in_pod one dial "$two:8080"
  for port in 6443 5000 10250; do
    check "without a policy a Pod reaches the node's $port" in_pod one dial "10.245.0.1:$port"
  done
  refute "etcd answers nobody but the API server" in_pod one dial 10.245.0.1:2379

  kubectl apply -f "$HERE/walls.yaml" >/dev/null
  check "the walls stand" eventually 30 never in_pod one dial "$two:8080"
  for port in 6443 5000 10250 2379; do
    refute "behind them the node's $port is out of reach" in_pod one dial "10.245.0.1:$port"
  done
  refute "behind them the API server's Service is out of reach" in_pod one dial 10.96.0.1:443
  refute "behind them the node's outer address is out of reach" in_pod one dial "$(api_address)"
  check "names still resolve" in_pod one resolve "${OUTSIDE%:*}"
  check "the package index still answers" in_pod one dial "$OUTSIDE"
  kubectl -n probes delete networkpolicy walls >/dev/null
  check "without them the other Pod answers again" eventually 30 in_pod one dial "$two:8080"
}

api_address() { kubectl config view --minify -o 'jsonpath={.clusters[0].cluster.server}' | sed 's|https://||'; }
