# shellcheck shell=bash
# Builds the parts from their locked modules, each once, into the cache by version.

BUILD=$HERE/build

# parts_table: the rows of build/parts.tsv without comments.
parts_table() { grep -v '^#' "$BUILD/parts.tsv"; }

# part_version PART: what its go.mod locks; our own programs have the hash of their source.
part_version() {
  local part=$1 module
  module=$(parts_table | awk -F'\t' -v p="$part" '$1 == p { print $2; exit }')
  if [ "$module" = - ]; then
    cat "$BUILD/$part"/*.go | sha256sum | cut -c1-12
  else
    awk -v m="$module" '$1 == m && $2 ~ /^v/ { print substr($2, 2); exit }
                        $1 == "require" && $2 == m { print substr($3, 2); exit }' "$BUILD/$part/go.mod"
  fi
}

# part_dir PART: where its binaries are, whether built yet or not.
part_dir() { printf '%s/bin/%s-%s\n' "$CACHE" "$1" "$(part_version "$1")"; }

# bin NAME: the path of a built binary by its file name.
bin() {
  local part
  part=$(parts_table | awk -F'\t' -v b="$1" '$4 == b { print $1; exit }')
  printf '%s/%s\n' "$(part_dir "$part")" "$1"
}

# link_flags PART VERSION: stripped, and with the version where the program reports one.
link_flags() {
  local flags='-s -w'
  if [ "$1" = kubernetes ]; then
    local v=k8s.io/component-base/version
    local major=${2%%.*} rest=${2#*.}
    flags+=" -X $v.gitVersion=v$2 -X $v.gitMajor=$major -X $v.gitMinor=${rest%%.*} -X $v.gitTreeState=clean"
  fi
  [ "$1" != helm ] || flags+=" -X helm.sh/helm/v3/internal/version.version=v$2"
  printf '%s\n' "$flags"
}

# build_one PART PACKAGE BINARY SECONDS: nothing if it is there; else complete or not at all.
build_one() {
  local part=$1 package=$2 binary=$3 seconds=$4 version dir started partial
  version=$(part_version "$part")
  [ -n "$version" ] || die "build/$part/go.mod does not require the module that build/parts.tsv names for it"
  dir=$(part_dir "$part")
  [ ! -x "$dir/$binary" ] || return 0
  command -v go >/dev/null ||
    die "$binary $version is not built yet and Go is not installed; \`cluster doctor\` says which version and where to get it"
  step "building $binary $version (usually about ${seconds} s on two idle cores)"
  started=$SECONDS
  mkdir -p "$dir"
  partial=$(mktemp "$dir/.$binary.XXXXXX")
  if ! (cd "$BUILD/$part" &&
    CGO_ENABLED=0 GOWORK=off GOTOOLCHAIN=local GOFLAGS=-mod=readonly go build -trimpath -buildvcs=false \
      -ldflags "$(link_flags "$part" "$version")" -o "$partial" "$package"); then
    rm -f "$partial"
    die "$binary $version did not build; the compiler's words are above"
  fi
  chmod 755 "$partial"
  mv -f "$partial" "$dir/$binary"
  say "    $binary took $((SECONDS - started)) s"
}

# offer_api_server_to_tests: the directory layout in which fabric8's kube-api-test looks.
offer_api_server_to_tests() {
  local dir name
  dir="$CACHE/k8s/$(part_version kubernetes)-linux-$(machine_arch)"
  mkdir -p "$dir"
  for name in kube-apiserver etcd kubectl; do
    [ -x "$(bin "$name")" ] || continue
    [ "$dir/$name" -ef "$(bin "$name")" ] || ln -f "$(bin "$name")" "$dir/$name"
  done
}

# copy_resources PART TARGET FILE...: what a program reads at run time and comes with its module: the resource definitions
# of Felix, and what kwok's nodes and Pods go through.
copy_resources() {
  local part=$1 target source file
  target=$(part_dir "$1")/$2
  [ ! -s "$target" ] || return 0
  source=$(cd "$BUILD/$part" && GOWORK=off GOTOOLCHAIN=local GOFLAGS=-mod=readonly \
    go list -m -f '{{.Dir}}' "$(parts_table | awk -F'\t' -v p="$part" '$1 == p { print $2; exit }')")
  for file in "${@:3}"; do
    cat "$source/$file"
    printf '\n---\n'
  done >"$target.partial"
  mv "$target.partial" "$target"
}

# build_parts [PART|BINARY...]: the named ones, or all but those that only tests need.
build_parts() {
  local part module package binary seconds
  while IFS=$'\t' read -r part module package binary seconds <&3; do
    if [ $# = 0 ]; then
      case $part in kwok | probe) continue ;; esac
    elif [[ " $* " != *" $part "* && " $* " != *" $binary "* ]]; then
      continue
    fi
    build_one "$part" "$package" "$binary" "$seconds"
    case $part in
      calico) copy_resources calico crds.yaml manifests/crds.yaml ;;
      kwok)
        copy_resources kwok stages.yaml kustomize/stage/node/fast/node-initialize.yaml \
          kustomize/stage/node/heartbeat-with-lease/node-heartbeat-with-lease.yaml \
          kustomize/stage/pod/fast/pod-delete.yaml
        ;;
    esac
    offer_api_server_to_tests
  done 3< <(parts_table)
}

build_command() {
  local name
  for name in "$@"; do
    parts_table | cut -f1,4 | tr '\t' '\n' | grep -qx -- "$name" ||
      die "there is no part \"$name\"; known: $(parts_table | cut -f1 | uniq | tr '\n' ' ')"
  done
  with_lock "$CACHE/build.lock" build_parts "$@"
}
