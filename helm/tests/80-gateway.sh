# shellcheck shell=bash
section "what the gateway's account may do"

gateway() { kubectl --as system:serviceaccount:mlride-system:mlride-gateway "$@"; }
gateway_may() { equal "the gateway may $*" yes "$(gateway auth can-i "$@" 2>&1 || :)"; }
gateway_may_not() { equal "the gateway may not $*" no "$(gateway auth can-i "$@" 2>&1 || :)"; }

for verb in list watch; do
  for kind in workspaces imagetemplates; do gateway_may "$verb" "$kind.mlride.io" --all-namespaces; done
done
for verb in create update patch delete; do gateway_may_not "$verb" userspaces.mlride.io --all-namespaces; done
for namespace in mlride-u-alice mlride-system mlride-catalogue; do
  for verb in create update patch delete; do
    for kind in workspaces imagetemplates; do gateway_may_not "$verb" "$kind.mlride.io" -n "$namespace"; done
  done
  for forbidden in "get secrets" "list secrets" "watch secrets" "create secrets" "get pods" "list pods" "create pods" \
    "delete pods" "get pods --subresource log" "create pods --subresource exec" "get pods --subresource portforward" \
    "get pods --subresource proxy" "get services --subresource proxy" "create serviceaccounts --subresource token" \
    "patch workspaces.mlride.io --subresource status" "get configmaps" "create events" "get persistentvolumeclaims"; do
    # shellcheck disable=SC2086 # words of one command
    gateway_may_not $forbidden -n "$namespace"
  done
done
equal "its role has rules for two kinds and no more" '[["imagetemplates","workspaces"]]' "$(rights '
  [.[] | select(.kind == "ClusterRole" and .metadata.name == "mlride-gateway") | .rules[].resources]')"
equal "and is the only one given to it" '["mlride-gateway"]' "$(rights '
  [.[] | select(.subjects) | select(.subjects | any(.name == "mlride-gateway")) | .roleRef.name]')"
refused "reads no password" "cannot get resource \"secrets\"" gateway -n mlride-system get secret mlride-postgres
refused "reads no Secret of a user" "cannot list resource \"secrets\"" gateway -n mlride-u-alice get secrets
refused "sees no Pod" "cannot list resource \"pods\"" gateway -n mlride-u-alice get pods
jq -n '{apiVersion: "mlride.io/v1alpha1", kind: "Workspace", metadata: {name: "thesis", namespace: "mlride-u-alice"},
  spec: {imageTemplateRef: {name: "minimal"}, desiredState: "Running"}}' >"$WORK/workspace.json"
refused "starts no workspace by itself" "cannot patch resource \"workspaces\"" gateway apply --server-side -f "$WORK/workspace.json"

section "the gateway's network, as rendered"
policy() { rights "[.[] | select(.kind == \"NetworkPolicy\" and .metadata.name == \"$1\") | .spec] | first | $2"; }
equal "the API lets it in" true "$(policy api '.ingress | any((.from[].podSelector.matchLabels["app.kubernetes.io/component"] == "gateway")
  and .ports == [{protocol: "TCP", port: 8080}])')"
equal "the trial database lets it in" true "$(policy postgres '.ingress
  | any(.from | any(.podSelector.matchLabels["app.kubernetes.io/component"] == "gateway"))')"
equal "it reaches workspaces, in namespaces of users alone" '[{"app.kubernetes.io/managed-by":"mlride"}]' "$(policy gateway '
  [.egress[].to[]? | select(.podSelector.matchExpressions) | .namespaceSelector.matchLabels]')"
equal "it lets in whom networkPolicy.ingress names, on its own port" '["203.0.113.0/24"]' "$(policy gateway '
  [.ingress[] | select(.ports == [{protocol: "TCP", port: 8080}]) | .from[].ipBlock.cidr | values]')"
