# shellcheck shell=bash
# A real API server with etcd on loopback, without controllers: what needs one is said where it matters.

CACHE=${MLRIDE_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/mlride}

# newest GLOB-PREFIX NAME: the path of a built binary of the highest version.
newest() { find "$CACHE/bin" -path "$CACHE/bin/$1-*/$2" 2>/dev/null | sort -V | tail -n 1; }

use_binaries() {
  local part name path
  mkdir -p "$WORK/bin"
  while read -r part name; do
    path=$(newest "$part" "$name")
    if [ -z "$path" ]; then
      printf 'helm/test: %s is not built; run: cluster/cluster build %s\n' "$name" "$part" >&2
      exit 1
    fi
    ln -s "$path" "$WORK/bin/$name"
  done <<'LIST'
etcd etcd
kubernetes kube-apiserver
kubernetes kubectl
helm helm
LIST
  PATH=$WORK/bin:$PATH
  command -v jq >/dev/null || {
    echo "helm/test: jq is not installed; run: apt-get install jq" >&2
    exit 1
  }
}

start_api_server() {
  local dir=$WORK/api token
  mkdir -p "$dir"
  ip link set lo up
  token=$(openssl rand -hex 16)
  printf '%s,admin,admin,system:masters\n' "$token" >"$dir/tokens"
  openssl genrsa -out "$dir/accounts.key" 2048 2>/dev/null
  etcd --data-dir "$dir/etcd" --log-level error >"$dir/etcd.log" 2>&1 &
  kube-apiserver --etcd-servers http://127.0.0.1:2379 --bind-address 127.0.0.1 --cert-dir "$dir/certs" \
    --service-cluster-ip-range 10.0.0.0/24 --authorization-mode RBAC --token-auth-file "$dir/tokens" \
    --service-account-issuer https://kubernetes.default.svc --service-account-key-file "$dir/accounts.key" \
    --service-account-signing-key-file "$dir/accounts.key" --advertise-address 10.245.0.1 >"$dir/api.log" 2>&1 &
  export KUBECONFIG=$dir/kubeconfig HELM_CACHE_HOME=$WORK/helm HELM_CONFIG_HOME=$WORK/helm HELM_DATA_HOME=$WORK/helm
  kubectl config set-cluster test --server https://127.0.0.1:6443 --insecure-skip-tls-verify >/dev/null
  kubectl config set-credentials admin --token "$token" >/dev/null
  kubectl config set-context test --cluster test --user admin >/dev/null
  kubectl config use-context test >/dev/null
  printf 'starting an API server (usually 5 to 15 s)\n'
  # "readyz" waits for the post-start hooks, among them the one that writes the cluster's own roles.
  if ! timeout 120 bash -c 'until kubectl get --raw /readyz >/dev/null 2>&1; do read -rt 0.3 <> <(:) || :; done'; then
    tail -n 20 "$dir/api.log" "$dir/etcd.log"
    exit 1
  fi
}
