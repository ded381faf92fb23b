# shellcheck shell=bash
section "what the operator's account may do"

operator() { kubectl --as system:serviceaccount:mlride-system:mlride-operator "$@"; }

# namespace NAME OWNER LEVEL: of the user OWNER, with that Pod Security level.
namespace() {
  jq -n --arg name "$1" --arg owner "$2" --arg level "$3" '{apiVersion: "v1", kind: "Namespace", metadata: {name: $name,
    labels: {"app.kubernetes.io/managed-by": "mlride", "pod-security.kubernetes.io/enforce": $level},
    ownerReferences: [{apiVersion: "mlride.io/v1alpha1", kind: "UserSpace", name: $owner, controller: true,
      uid: "00000000-0000-0000-0000-000000000001"}]}}' >"$WORK/namespace-$1.json"
  printf '%s\n' "$WORK/namespace-$1.json"
}

# pod NAMESPACE ACCOUNT TOKEN
pod() {
  jq -n --arg namespace "$1" --arg account "$2" --argjson token "$3" '{apiVersion: "v1", kind: "Pod",
    metadata: {name: "ws-x", namespace: $namespace}, spec: {serviceAccountName: $account, automountServiceAccountToken: $token,
      securityContext: {runAsNonRoot: true, seccompProfile: {type: "RuntimeDefault"}},
      containers: [{name: "x", image: "x", securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: ["ALL"]}}}]}}' \
    >"$WORK/pod.json"
  printf '%s\n' "$WORK/pod.json"
}

# A new policy is known to the API server a moment after it was written.
takes_effect() {
  timeout 60 bash -c 'until "$@" 2>&1 | grep -q "operator of MLRide"; do read -rt 0.2 <> <(:) || :; done' _ "$@"
}
works "the policy takes effect" takes_effect kubectl --as system:serviceaccount:mlride-system:mlride-operator \
  create namespace not-a-users --dry-run=server
only_users="the operator of MLRide may only write"

works "makes a user's namespace" operator create -f "$(namespace mlride-u-alice alice restricted)"
refused "makes no namespace of another name" "$only_users namespaces named mlride-u-NAME" \
  operator create -f "$(namespace team-a team-a restricted)"
refused "makes no namespace of one user under the name of another" "that belong to the UserSpace NAME" \
  operator create -f "$(namespace mlride-u-bob alice restricted)"
refused "makes no namespace that lets Pods do more" "$only_users namespaces" \
  operator create -f "$(namespace mlride-u-bob bob baseline)"
refused "does not loosen one" "$only_users namespaces" operator apply --server-side --force-conflicts \
  -f "$(namespace mlride-u-alice alice privileged)"
kubectl create namespace mlride-u-foreign >/dev/null
refused "does not take over a namespace that somebody else made" "$only_users namespaces" operator apply \
  --server-side -f "$(namespace mlride-u-foreign foreign restricted)"
kubectl label namespace mlride-u-alice app.kubernetes.io/managed-by- pod-security.kubernetes.io/enforce=privileged \
  --overwrite >/dev/null
works "mends one that somebody has opened" operator apply --server-side --force-conflicts \
  -f "$(namespace mlride-u-alice alice restricted)"
refused "deletes no namespace: they go with their UserSpace" "cannot delete resource \"namespaces\"" \
  operator delete namespace mlride-u-alice

for target in kube-system mlride-system mlride-catalogue mlride-u-foreign; do
  kubectl -n "$target" create serviceaccount workspace >/dev/null
  refused "writes no Pod in $target" "in namespaces of users, not in $target" operator create -f "$(pod "$target" workspace false)"
  refused "writes no quota in $target" "in namespaces of users, not in $target" \
    operator -n "$target" create quota x --hard pods=1
done
works "has the account \"workspace\" made" operator -n mlride-u-alice create serviceaccount workspace
works "has the account \"user\" made" operator -n mlride-u-alice create serviceaccount user
works "makes a Pod of that account without a token" operator create --dry-run=server -f "$(pod mlride-u-alice workspace false)"
refused "makes no Pod with a token" "that get no token" operator create -f "$(pod mlride-u-alice workspace true)"
refused "makes no Pod of another account" "may only create Pods of the account" operator create -f "$(pod mlride-u-alice user false)"

works "gives a user their rights" operator -n mlride-u-alice create rolebinding mlride-user --clusterrole mlride-user \
  --serviceaccount mlride-u-alice:user
works "lets a user read the catalogue" operator -n mlride-catalogue create rolebinding mlride-u-alice \
  --role mlride-catalogue-reader --serviceaccount mlride-u-alice:user
refused "gives nobody a user's rights elsewhere" "in namespaces of users, not in kube-system" operator -n kube-system \
  create rolebinding x --clusterrole mlride-user --serviceaccount mlride-u-alice:user
refused "writes nothing else into the catalogue" "in namespaces of users, not in mlride-catalogue" operator -n mlride-catalogue \
  create rolebinding x --clusterrole mlride-user --serviceaccount mlride-u-alice:user
refused "does not give away more than it has" "attempting to grant RBAC permissions not currently held" operator \
  -n mlride-u-alice create rolebinding x --clusterrole cluster-admin --serviceaccount mlride-u-alice:user
for role in edit mlride-operator; do
  refused "does not give away $role" "may only give away" operator -n mlride-u-alice \
    create rolebinding "x-$role" --clusterrole "$role" --serviceaccount mlride-u-alice:user
done
kubectl -n mlride-u-alice create rolebinding x-view --clusterrole view --serviceaccount mlride-u-alice:user >/dev/null
works "takes away a role that somebody else gave" operator -n mlride-u-alice delete rolebinding x-view
works "lets the API act for a user" operator -n mlride-u-alice create rolebinding mlride-api \
  --clusterrole mlride-api-user --serviceaccount mlride-system:mlride-api
refused "lets nobody else act for a user" "may only give away" operator -n mlride-u-alice \
  create rolebinding x-api --clusterrole mlride-api-user --serviceaccount mlride-u-alice:user
refused "gives nobody else the right to write pull secrets" "may only give away" operator -n mlride-u-alice \
  create rolebinding x-pull --clusterrole mlride-pull-secrets --serviceaccount mlride-u-alice:user

make_pull_secret() {
  operator -n mlride-u-alice create secret docker-registry "$1" --docker-server r.example.org --docker-username u --docker-password p "${@:2}"
}
refused "writes no Secret without a right of its own in that namespace" "cannot create resource \"secrets\"" make_pull_secret mlride-pull-1
works "gives itself that right where a template needs it" operator -n mlride-u-alice create rolebinding mlride-pull-secrets \
  --clusterrole mlride-pull-secrets --serviceaccount mlride-system:mlride-operator
works "then writes a pull secret" make_pull_secret mlride-pull-1
refused "but no Secret of another name" "Secrets named mlride-pull-" make_pull_secret user-1
refused "and none of another type" "Secrets named mlride-pull-" operator -n mlride-u-alice create secret generic mlride-pull-2
refused "reads no Secret there" "cannot get resource \"secrets\"" operator -n mlride-u-alice get secret mlride-pull-1
refused "reads no password of mlride-system" "cannot get resource \"secrets\"" operator -n mlride-system get secret mlride-postgres
