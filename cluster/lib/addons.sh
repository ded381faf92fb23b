# shellcheck shell=bash
# What runs in the cluster to make it one: rights, policies' own resources, DNS, volumes, metrics.

# apply FILE: server-side, so that it can be repeated and large objects fit.
apply() { render "$1" | kubectl_outside apply --server-side --force-conflicts -f - >/dev/null; }

rollout() { kubectl_outside --request-timeout=0 rollout status "deployment/$2" -n "$1" --timeout="$3" >/dev/null; }

apply_rights() {
  apply "$HERE/manifests/rights.yaml"
  if ! is_without policies; then
    kubectl_outside apply --server-side --force-conflicts -f "$(part_dir calico)/crds.yaml" >/dev/null
    kubectl_outside --request-timeout=0 wait --for=condition=Established --timeout=60s \
      crd/clusterinformations.crd.projectcalico.org crd/ippools.crd.projectcalico.org >/dev/null
    apply "$HERE/manifests/policies.yaml"
  fi
}

start_addons() {
  local name namespace deployment part
  while read -r name part namespace deployment; do
    is_without "$name" || import_system_image "$part"
    is_without "$name" || apply "$HERE/manifests/$name.yaml"
  done < <(addons)
  is_without volumes || import_system_image volume-helper
}

await_addons() {
  local name namespace deployment part
  while read -r name part namespace deployment; do
    is_without "$name" && continue
    step "waiting for $name (usually 3 to 40 s)"
    rollout "$namespace" "$deployment" 180s || die "$deployment did not become ready; see: kubectl -n $namespace describe pods"
  done < <(addons)
  is_without metrics || kubectl_outside --request-timeout=0 wait --for=condition=Available --timeout=120s \
    apiservice/v1beta1.metrics.k8s.io >/dev/null || die "the metrics API did not become available"
}

addons() {
  printf '%s\n' 'dns coredns kube-system coredns' 'volumes local-path local-path-storage local-path-provisioner' \
    'metrics metrics-server kube-system metrics-server'
}

# advertise_gpus COUNT: a real extended resource to the scheduler, quota and kubelet, without
# a device behind it. The kubelet keeps it until it registers again.
advertise_gpus() {
  local patch
  if [ "$1" = 0 ]; then
    [ -n "$(kubectl_outside get node "$NODE" -o 'jsonpath={.status.capacity.nvidia\.com/gpu}')" ] || return 0
    patch='{"status":{"capacity":{"nvidia.com/gpu":null},"allocatable":{"nvidia.com/gpu":null}}}'
  else
    patch="{\"status\":{\"capacity\":{\"nvidia.com/gpu\":\"$1\"},\"allocatable\":{\"nvidia.com/gpu\":\"$1\"}}}"
  fi
  kubectl_outside patch node "$NODE" --subresource=status --type=merge -p "$patch" >/dev/null
}
