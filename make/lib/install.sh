# shellcheck shell=bash
# Puts the product into the cluster with the charts that admins use.

# make_namespace: Pod Security has to be there before the first Pod, and --create-namespace sets no labels.
make_namespace() {
  kubectl create namespace "$NAMESPACE" --dry-run=client -o json |
    kubectl apply --server-side --field-manager=mlride-install -f - >/dev/null
  kubectl label namespace "$NAMESPACE" pod-security.kubernetes.io/enforce=restricted --overwrite >/dev/null
}

# chart_values FOLDER: options for helm; the folder holds what is found out here. A new image under an old tag is a new Pod.
chart_values() {
  local image
  if own_cluster; then printf -- '--values\n%s\n' "$ROOT/make/values-own-cluster.yaml" "$1/machine.json" "$1/addresses.json"; fi
  printf -- '--values\n%s\n' "$1/cluster.json"
  for image in operator api gateway postgres; do
    [ -z "${ARCHIVES[$image]:-}" ] ||
      printf -- '--set-string\n%s.podAnnotations.mlride\\.io/image=%s\n' "$image" "$(image_identity "${ARCHIVES[$image]}")"
  done
  [ -z "${VALUES:-}" ] || printf -- '--values\n%s\n' "$VALUES"
}

# cluster_values: people on this machine reach the cluster where this installation does.
cluster_values() {
  kubectl config view --minify --raw --flatten -o json |
    jq '.clusters[0].cluster | {api: {publicCluster: {
      address: .server, caCertificates: (."certificate-authority-data" // "" | @base64d)}}}'
}

install_charts() {
  local options found
  found=$(mktemp -d)
  machine_values >"$found/machine.json"
  cluster_values >"$found/cluster.json"
  ! own_cluster || address_values >"$found/addresses.json"
  mapfile -t options < <(chart_values "$found")
  step "installing the custom resources (usually 2 s)"
  make_namespace
  helm upgrade --install mlride-crds "$ROOT/helm/mlride-crds" --namespace "$NAMESPACE" --wait >/dev/null
  await_counting
  step "installing MLRide and waiting until it is ready (usually 30 s)"
  helm upgrade --install mlride "$ROOT/helm/mlride" --namespace "$NAMESPACE" "${options[@]}" \
    --wait --timeout 10m >/dev/null || {
    rm -r "$found"
    explain_install
    die "MLRide did not become ready; what is known stands above"
  }
  rm -r "$found"
}

# await_counting: returns when the quota controller knows the custom resources. It looks for new kinds every half minute,
# and a quota that it meets before then stays without their numbers for five minutes; new ones are right from the start.
await_counting() {
  local tries
  step "waiting until the cluster counts the custom resources (usually 2 s, after their first installation up to 30 s)"
  for ((tries = 0; tries < 40; tries++)); do
    if is_counting; then return 0; fi
  done
  die "the cluster's quota controller does not count workspaces.mlride.io; is kube-controller-manager running?"
}

is_counting() {
  local status=0
  kubectl -n "$NAMESPACE" delete quota mlride-probe --ignore-not-found >/dev/null
  kubectl -n "$NAMESPACE" create quota mlride-probe --hard=count/workspaces.mlride.io=1 >/dev/null
  kubectl -n "$NAMESPACE" wait quota/mlride-probe --timeout=3s \
    --for=jsonpath='{.status.used.count/workspaces\.mlride\.io}'=0 >/dev/null 2>&1 || status=1
  kubectl -n "$NAMESPACE" delete quota mlride-probe >/dev/null
  return "$status"
}

# explain_install: what an admin would look at next.
explain_install() {
  {
    kubectl -n "$NAMESPACE" get pods -o wide
    kubectl -n "$NAMESPACE" get events --sort-by=.lastTimestamp | tail -n 15
    component_words
  } >&2 2>&1 || true
}

# component_words: what the logs of operator, API and gateway have in JSON, as sentences, with those of each exception; from
# before the last restart if there was one.
component_words() {
  local pod
  for pod in $(kubectl -n "$NAMESPACE" get pods -l 'app.kubernetes.io/component in (operator, api, gateway)' -o name); do
    echo "$pod says:"
    { kubectl -n "$NAMESPACE" logs "$pod" --previous --tail=100 2>/dev/null || kubectl -n "$NAMESPACE" logs "$pod" --tail=100; } |
      jq -Rr 'fromjson? | "  \(.level) \(.message)", (.exception // empty | .. | objects | select(has("exceptionType"))
        | "    \(.exceptionType): \(.message // "")")' | tail -n 20
  done
}

# uninstall_charts: the operator's absence stops no workspace. PURGE=1 deletes the users' spaces first, while there is
# an operator to do it, then all that the charts keep.
uninstall_charts() {
  if [ "${PURGE:-}" = 1 ]; then
    step "deleting all user spaces with their workspaces and homes (usually 1 min)"
    kubectl delete userspaces --all --timeout=10m
  fi
  step "uninstalling MLRide (usually 10 s)"
  helm uninstall mlride --namespace "$NAMESPACE" --ignore-not-found --wait
  if [ "${PURGE:-}" = 1 ]; then
    helm uninstall mlride-crds --namespace "$NAMESPACE" --ignore-not-found
    kubectl delete crd userspaces.mlride.io imagetemplates.mlride.io workspaces.mlride.io --ignore-not-found
    kubectl delete namespace "$NAMESPACE" mlride-catalogue --ignore-not-found
  else
    say "Workspaces go on, unattended. Users, templates, history and passwords are kept; PURGE=1 deletes them."
  fi
}
