# shellcheck shell=bash

# print_next_steps SPAN: what people do first; three lines to a workspace.
print_next_steps() {
  local setup="export KUBECONFIG=$KUBECONFIG" which=
  if ! own_cluster; then
    which=" KUBECONFIG=$KUBECONFIG"
  elif [ "$INSTANCE" != dev ]; then
    which=" INSTANCE=$INSTANCE"
  fi
  cat <<END

MLRide is ready after $1.

  $setup
END
  ! own_cluster || path_is_set || printf '  %s\n' "$(cluster env)"
  cat <<END
  kubectl apply -f examples/1-user.yaml
  kubectl wait --for=condition=Ready userspace/alice
  kubectl apply -f examples/2-workspaces.yaml

Then \`kubectl get workspaces --all-namespaces --watch\` shows two workspaces on their way to Running.
The same by the API, with an account: \`examples/life.sh\`. Its first admin is "chief"; the password:
  kubectl -n mlride-system get secret mlride-api -o jsonpath='{.data.first-admin-password}' | base64 -d
\`make status$which\` says what runs, \`make stop$which\` ends it.
END
}

# path_is_set: whether a kubectl stands ready in the caller's shell, whose PATH we have put ours in front of.
path_is_set() { [ -n "$CALLERS_KUBECTL" ]; }
