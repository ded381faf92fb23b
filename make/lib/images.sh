# shellcheck shell=bash
# Builds images and brings them to the cluster's nodes.

# Image, and where it goes: "node" by its own name, "registry" under that name for templates. The first ones are
# what a first workspace needs.
IMAGES_FOR_RUN="operator node
api node
gateway node
postgres node
minimal-slim registry minimal:1.0-slim
minimal registry minimal:1.0"
# And what the journeys open besides.
IMAGES_FOR_TEST="$IMAGES_FOR_RUN
code-server registry code-server:4.139"
ALL_IMAGES="$IMAGES_FOR_TEST
tensorflow registry tensorflow:1.0
pytorch registry pytorch:1.0"
IMAGES=$IMAGES_FOR_RUN

# build_jars: operator, API and gateway, when a source is newer than what was made of it.
build_jars() {
  if is_built operator && is_built api && is_built gateway; then return 0; fi
  need mvn
  step "building operator, API and gateway (usually 90 s, the first time 5 min)"
  (cd "$ROOT" && mvn -q -ntp -B -Dstyle.color=never -pl operator,api,gateway -am package -DskipTests)
}

# is_built MODULE
is_built() {
  local made=$ROOT/$1/target/quarkus-app/quarkus-run.jar
  [ -e "$made" ] && [ -z "$(find "$ROOT"/{pom.xml,crds,rules,database,"$1"} -newer "$made" \
    \( -name pom.xml -o -path '*/src/main/*' \) -type f -print -quit)" ]
}

# build_images: archives by image in ARCHIVES.
declare -A ARCHIVES
build_images() {
  local names archives i
  mapfile -t names < <(cut -d' ' -f1 <<<"$IMAGES")
  step "building images: ${names[*]} (usually 2 s, the first time a minute each)"
  mapfile -t archives < <("$ROOT/images/build" "${names[@]}")
  [ ${#archives[@]} = ${#names[@]} ] || die "images/build made ${#archives[@]} of ${#names[@]} images; its words are above"
  for i in "${!names[@]}"; do ARCHIVES[${names[i]}]=${archives[i]}; done
}

# image_identity ARCHIVE: changes when the archive does. Its name holds a hash of what went in; Debian's updates, which come
# in by `images/build --fresh`, show in its time.
image_identity() { printf '%s-%s' "$(basename "$1" .tar)" "$(stat -c %Y "$1")"; }

deliver_images() {
  local name how target archive
  while read -r name how target; do
    archive=${ARCHIVES[$name]}
    if own_cluster; then deliver "$archive" "$how" "$target"; else deliver_to_kind "$archive" "$how" "$target"; fi
  done <<<"$IMAGES"
}

# deliver ARCHIVE HOW TARGET: once; what an instance has got is noted beside its state and goes with it.
deliver() {
  local archive=$1 how=$2 target=$3 note=$STATE_ROOT/$INSTANCE/delivered
  ! grep -qxF "$(image_identity "$archive")" "$note" 2>/dev/null || return 0
  case $how in
    node) cluster load "$archive" ;;
    registry) cluster push "$archive" "$target" ;;
  esac
  image_identity "$archive" >>"$note"
  echo >>"$note"
}

# kind_cluster: the name of the kind cluster that KUBECONFIG=... means; empty for any other kind of cluster.
kind_cluster() { kubectl config current-context | sed -n 's/^kind-//p'; }

# deliver_to_kind ARCHIVE HOW TARGET: there is no registry there, so the nodes get workspace images under the names
# that the example templates give them.
deliver_to_kind() {
  local archive=$1 how=$2 target=$3 renamed
  if [ "$how" = registry ]; then
    renamed=$(mktemp -d)/image.tar
    rename_image "$archive" "$REGISTRY/$target" "$renamed"
    archive=$renamed
  fi
  step "loading $(basename "$1") into the kind cluster (usually 5 to 30 s)"
  kind load image-archive "$archive" --name "$(kind_cluster)"
  [ -z "${renamed:-}" ] || rm -rf "$(dirname "$renamed")"
}

# rename_image ARCHIVE NAME TARGET: a docker archive is a tar whose manifest.json lists the names.
rename_image() {
  local work
  work=$(mktemp -d)
  tar -xf "$1" -C "$work"
  jq -c --arg name "$2" '.[0].RepoTags = [$name]' "$work/manifest.json" >"$work/manifest.new"
  mv "$work/manifest.new" "$work/manifest.json"
  rm -f "$work/repositories"
  tar -cf "$3" -C "$work" .
  rm -rf "$work"
}
