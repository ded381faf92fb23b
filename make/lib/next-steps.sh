# shellcheck shell=bash

# print_next_steps SPAN: what people do first; a few lines to a workspace in the browser.
print_next_steps() {
  local setup="export KUBECONFIG=$KUBECONFIG" which='' portal apps
  if ! own_cluster; then
    which=" KUBECONFIG=$KUBECONFIG"
  elif [ "$INSTANCE" != dev ]; then
    which=" INSTANCE=$INSTANCE"
  fi
  portal=$(installed_url portalUrl)
  apps=$(installed_url appsUrl)
  cat <<END

MLRide is ready after $1.

$(print_addresses)

An account for Alice, and what the examples give her:

  curl $portal/api/v1/auth/register --json '{"handle": "alice", "password": "choose a long one"}'
  $setup
END
  ! own_cluster || path_is_set || printf '  %s\n' "$(cluster env)"
  cat <<END
  kubectl apply --server-side -f examples/1-user.yaml
  kubectl wait --for=condition=Ready userspace/alice
  kubectl apply -f examples/2-workspaces.yaml
  kubectl wait --for=condition=Ready workspace/first -n mlride-u-alice --timeout=5m

Then open ${apps/\*/first--alice} in a browser and log in as "alice": JupyterLab.
The first admin is "chief"; the password:
  kubectl -n mlride-system get secret mlride-api -o jsonpath='{.data.first-admin-password}' | base64 -d
\`make status$which\` says what runs, \`make stop$which\` ends it.
END
}

# path_is_set: whether a kubectl stands ready in the caller's shell, whose PATH we have put ours in front of.
path_is_set() { [ -n "$CALLERS_KUBECTL" ]; }
