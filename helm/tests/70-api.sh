# shellcheck shell=bash
section "what the API's account may do"

api() { kubectl --as system:serviceaccount:mlride-system:mlride-api "$@"; }
api_may() { equal "the API may $*" yes "$(api auth can-i "$@" 2>&1 || :)"; }
api_may_not() { equal "the API may not $*" no "$(api auth can-i "$@" 2>&1 || :)"; }

for kind in userspaces workspaces imagetemplates; do api_may watch "$kind.mlride.io" --all-namespaces; done
for verb in create patch delete; do
  api_may "$verb" userspaces.mlride.io --all-namespaces
  api_may "$verb" imagetemplates.mlride.io -n mlride-catalogue
  api_may_not "$verb" workspaces.mlride.io -n mlride-catalogue
  for kind in workspaces.mlride.io imagetemplates.mlride.io; do
    api_may "$verb" "$kind" -n mlride-u-alice
    api_may_not "$verb" "$kind" -n mlride-u-foreign
  done
done
for verb in create update delete; do
  api_may "$verb" secrets -n mlride-u-alice
  api_may_not "$verb" secrets -n mlride-u-foreign
done
api_may get pods -n mlride-u-alice
api_may get pods --subresource log -n mlride-u-alice
api_may create pods --subresource exec -n mlride-u-alice
api_may list events -n mlride-u-alice
api_may create serviceaccounts/user --subresource token -n mlride-u-alice
api_may_not create serviceaccounts/workspace --subresource token -n mlride-u-alice
for forbidden in "list pods" "create pods" "delete pods" "get secrets" "list secrets" "patch workspaces.mlride.io --subresource status" \
  "delete persistentvolumeclaims" "patch resourcequotas" "delete networkpolicies" "create rolebindings"; do
  # shellcheck disable=SC2086 # words of one command
  api_may_not $forbidden -n mlride-u-alice
done
works "makes a Secret named user-..." api -n mlride-u-alice create secret generic user-hub --from-literal token=x
refused "makes none of another name" "names that begin with \"user-\"" api -n mlride-u-alice create secret generic hub
refused "reads none" "cannot get resource \"secrets\"" api -n mlride-u-alice get secret user-hub
