# shellcheck shell=bash
# The API of the cluster under test, from this machine.

# forward_api: sets API_URL. The process that keeps it reachable ends with the shell.
forward_api() {
  local said
  said=$(mktemp)
  kubectl -n "$NAMESPACE" port-forward service/mlride-api :80 >"$said" 2>&1 &
  API_FORWARD=$!
  trap 'kill "$API_FORWARD" 2>/dev/null || true' EXIT
  # shellcheck disable=SC2016 # for the inner bash
  timeout 30 bash -c 'until grep -q "^Forwarding from 127" "$1"; do read -rt 0.2 <> <(:) || :; done' _ "$said" ||
    die "the API cannot be reached: $(cat "$said")"
  API_URL=http://localhost:$(sed -n 's/^Forwarding from 127.0.0.1:\([0-9]*\).*/\1/p' "$said")
  rm -f "$said"
}

first_admin_password() {
  kubectl -n "$NAMESPACE" get secret mlride-api -o jsonpath='{.data.first-admin-password}' | base64 -d
}

# offer_catalogue: the image templates of the examples, without the example's user.
offer_catalogue() {
  kubectl create --dry-run=client -o json -f "$ROOT/examples/1-user.yaml" |
    jq 'select(.kind == "ImageTemplate")' | kubectl apply -f - >/dev/null
}
