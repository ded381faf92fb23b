# shellcheck shell=bash
section "rendering"
for chart in mlride mlride-crds; do
  works "$chart: lint" helm lint --strict --quiet --namespace mlride-system "$HELM_DIR/$chart"
done

mapfile -t long < <(find "$HELM_DIR/mlride/templates" -type f -exec awk 'FNR == 101 { print FILENAME }' {} +)
equal "every template has at most 100 lines" "" "${long[*]}"

kubectl create namespace mlride-system >/dev/null
kubectl label namespace mlride-system pod-security.kubernetes.io/enforce=restricted >/dev/null
kubectl create namespace mlride-catalogue >/dev/null
# A chart of definitions without any would pass everything below.
render_crds() { helm template mlride-crds "$HELM_DIR/mlride-crds" --kube-version 1.36.0; }
equal "mlride-crds has the three kinds, kept when it is uninstalled" "imagetemplates userspaces workspaces" \
  "$(render_crds >"$WORK/crds.yaml" && as_json "$WORK/crds.yaml" | jq -r '[.[]
    | select(.metadata.annotations["helm.sh/resource-policy"] == "keep") | .spec.names.plural] | sort | join(" ")')"
works "mlride-crds: the API server takes it" kubectl apply --server-side -f "$WORK/crds.yaml"

for values in "$HELM_DIR"/tests/values/*.yaml; do
  name=$(basename "$values" .yaml)
  works "$name: renders" render -f "$values" --output-dir "$WORK/$name"
  render -f "$values" | without_prometheus >"$WORK/$name.yaml"
  works "$name: the API server takes it" kubectl apply --server-side --dry-run=server -f "$WORK/$name.yaml"
  kubectl apply --server-side --dry-run=server -f "$WORK/$name.yaml" >"$WORK/applied" 2>&1 || :
  equal "$name: without a warning" "" "$(grep -i warning "$WORK/applied" || :)"
done
