# shellcheck shell=bash
section "install, upgrade, uninstall"

release() { helm "$1" mlride "$HELM_DIR/mlride" --namespace mlride-system "${@:2}"; }
password() {
  kubectl -n mlride-system get secret mlride-postgres -o jsonpath='{.data.operator-password}' | sha256sum
}

kubectl delete namespace mlride-catalogue --wait=false >/dev/null
kubectl get namespace mlride-catalogue -o json | jq '.spec.finalizers = []' |
  kubectl replace --raw /api/v1/namespaces/mlride-catalogue/finalize -f - >/dev/null
works "helm install" release install
first=$(password)
equal "the first installation makes passwords of 32 characters" 32 \
  "$(kubectl -n mlride-system get secret mlride-postgres -o jsonpath='{.data.operator-password}' | base64 -d | wc -c)"
equal "and a signing secret for the API" 48 \
  "$(kubectl -n mlride-system get secret mlride-api -o jsonpath='{.data.signing-secret}' | base64 -d | wc -c)"
gateway_password() {
  kubectl -n mlride-system get secret mlride-postgres-gateway -o jsonpath='{.data.gateway-password}'
}
works "helm upgrade" release upgrade --set operator.replicas=2
equal "an upgrade keeps the passwords" "$first" "$(password)"
equal "an upgrade changes what it was told" 2 \
  "$(kubectl -n mlride-system get deployment mlride-operator -o jsonpath='{.spec.replicas}')"
kubectl -n mlride-system delete secret mlride-postgres-gateway >/dev/null
works "an upgrade from before the gateway" release upgrade
gateways=$(gateway_password)
equal "makes the gateway's password" 32 "$(base64 -d <<<"$gateways" | wc -c)"
equal "and leaves the others alone" "$first" "$(password)"
works "the next upgrade" release upgrade
equal "keeps it" "$gateways" "$(gateway_password)"
works "helm uninstall" helm uninstall mlride --namespace mlride-system
works "uninstalling keeps the catalogue" kubectl get namespace mlride-catalogue
works "uninstalling keeps the passwords, because it keeps the data" kubectl -n mlride-system get secret mlride-postgres
works "helm install over what was kept" release install
