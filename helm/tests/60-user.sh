# shellcheck shell=bash
section "what a user's account may do"

user() { kubectl --as system:serviceaccount:mlride-u-alice:user "$@"; }
mine() { user -n mlride-u-alice "$@"; }
allowed() { equal "may $*" yes "$(user auth can-i "$@" 2>&1 || :)"; }
not_allowed() { equal "may not $*" no "$(user auth can-i "$@" 2>&1 || :)"; }

for verb in get list watch create update patch delete; do
  allowed "$verb" workspaces.mlride.io -n mlride-u-alice
  allowed "$verb" imagetemplates.mlride.io -n mlride-u-alice
  not_allowed "$verb" workspaces.mlride.io -n mlride-u-foreign
  not_allowed "$verb" userspaces.mlride.io --all-namespaces
done
allowed get pods -n mlride-u-alice
allowed get pods --subresource log -n mlride-u-alice
allowed create pods --subresource exec -n mlride-u-alice
allowed list imagetemplates.mlride.io -n mlride-catalogue
not_allowed create imagetemplates.mlride.io -n mlride-catalogue
not_allowed get secrets -n mlride-catalogue
for forbidden in "create pods" "patch pods" "delete pods" "create pods --subresource ephemeralcontainers" \
  "patch workspaces.mlride.io --subresource status" "delete persistentvolumeclaims" "create persistentvolumeclaims" \
  "patch resourcequotas" "delete resourcequotas" "delete networkpolicies" "create rolebindings" "create serviceaccounts" \
  "create serviceaccounts --subresource token" "get secrets" "list secrets" "delete events"; do
  # shellcheck disable=SC2086 # words of one command
  not_allowed $forbidden -n mlride-u-alice
done

# secret NAME TYPE
secret() {
  jq -n --arg name "$1" --arg type "$2" '{apiVersion: "v1", kind: "Secret", type: $type,
    metadata: {name: $name, annotations: {"kubernetes.io/service-account.name": "user"}}}' >"$WORK/secret-$1.json"
  printf '%s\n' "$WORK/secret-$1.json"
}

takes_effect_for_users() {
  timeout 60 bash -c 'until "$@" 2>&1 | grep -q "your Secrets must"; do read -rt 0.2 <> <(:) || :; done' _ \
    kubectl --as system:serviceaccount:mlride-u-alice:user -n mlride-u-alice create secret generic probe --dry-run=server
}
works "the policy takes effect" takes_effect_for_users
works "makes a Secret named user-..." mine create secret generic user-git --from-literal token=x
works "changes it" mine apply --server-side --force-conflicts -f "$(secret user-git Opaque)"
refused "makes none of another name" "names that begin with \"user-\"" mine create secret generic git
refused "learns nothing of a pull secret by a patch that changes nothing" "names that begin with \"user-\"" \
  mine apply --server-side -o yaml -f "$(secret mlride-pull-1 kubernetes.io/dockerconfigjson)"
refused "deletes no pull secret" "names that begin with \"user-\"" mine delete secret mlride-pull-1
refused "gets no lasting token of an account" "tokens must be short-lived" \
  mine create -f "$(secret user-token kubernetes.io/service-account-token)"
works "deletes their own" mine delete secret user-git
works "an admin is not held to these names" kubectl -n mlride-u-alice create secret generic anything
