# shellcheck shell=bash
# The account of the journeys, which is not an administrator of the cluster, and images that only they need.

# make_e2e_account FILE: writes a kubeconfig whose token lasts longer than the tests.
make_e2e_account() {
  kubectl apply --server-side --field-manager=mlride-e2e -f "$ROOT/e2e/rights.yaml" >/dev/null
  local token
  token=$(kubectl -n mlride-e2e create token e2e --duration=12h)
  (umask 077 && kubectl config view --raw --minify -o json |
    jq --arg token "$token" '.users[0].user = {token: $token}' >"$1")
}

# push_e2e_images: the workspace image under names that no node has yet, and spoilt in some ways.
push_e2e_images() {
  local name
  step "putting the journeys' images into the registry (usually 5 s)"
  for name in fresh later locked; do mutate "$name" --label "e2e=$name-$(date +%s)"; done
  mutate root --user 0
  mutate arm --set-platform linux/arm64
  # A node asks what an image is for only where there is a list to choose from.
  registry_crane index append --manifest "$REGISTRY/e2e/arm:1" --tag "$REGISTRY/e2e/only-arm:1"
}

# mutate NAME CHANGE...
mutate() { registry_crane mutate "${@:2}" "$REGISTRY/minimal:1.0-slim" --tag "$REGISTRY/e2e/$1:1"; }

# registry_crane COMMAND...: says something only when it fails.
registry_crane() {
  local said
  said=$(cluster exec -- crane --insecure "$@" 2>&1) || die "the journeys' images were not made: $said"
}
