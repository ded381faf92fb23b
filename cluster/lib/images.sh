# shellcheck shell=bash
# Images: the cluster's own, made from the built programs, and those that others bring.

# system_image PART: its name; the tag is the version, so a new program is a new image.
system_image() { printf 'mlride/%s:%s\n' "$1" "$(part_version "$1")"; }

name_system_images() {
  PAUSE_IMAGE=$(system_image pause) HELPER_IMAGE=$(system_image volume-helper)
  COREDNS_IMAGE=$(system_image coredns) METRICS_IMAGE=$(system_image metrics-server)
  LOCAL_PATH_IMAGE=$(system_image local-path)
  export PAUSE_IMAGE HELPER_IMAGE COREDNS_IMAGE METRICS_IMAGE LOCAL_PATH_IMAGE
}

# system_archive PART: the archive of its image in the cache, made if it is not there: one
# static program on nothing.
system_archive() {
  local part=$1 archive program work
  archive=$CACHE/images/$part-$(part_version "$part").tar
  if [ ! -s "$archive" ]; then
    program=$(parts_table | awk -F'\t' -v p="$part" '$1 == p { print $4; exit }')
    step "making the image $(system_image "$part") (usually 2 s)"
    mkdir -p "$CACHE/images"
    # Beside its place, so that the finished archive appears in one step.
    work=$(mktemp -d "$CACHE/images/.$part.XXXXXX")
    mkdir "$work/context"
    ln "$(bin "$program")" "$work/context/" 2>/dev/null || cp "$(bin "$program")" "$work/context/"
    printf 'FROM scratch\nCOPY %s /%s\nENTRYPOINT ["/%s"]\n' "$program" "$program" "$program" >"$work/Containerfile"
    if ! build_image "$work" "$(system_image "$part")" "$work/image.tar" >"$work/log" 2>&1; then
      cat "$work/log" >&2
      rm -rf "$work"
      die "the image of $part could not be made; buildah's words are above"
    fi
    mv "$work/image.tar" "$archive"
    rm -rf "$work"
  fi
  printf '%s\n' "$archive"
}

build_image() {
  local work=$1 name=$2 archive=$3
  local buildah=(buildah --root "$work/root" --runroot "$work/run" --storage-driver vfs)
  BUILDAH_ISOLATION=chroot "${buildah[@]}" build --file "$work/Containerfile" --tag "$name" "$work/context" &&
    "${buildah[@]}" push "$name" "docker-archive:$archive:$name"
}

ctr_inside() { inside ctr --address /run/containerd/containerd.sock --namespace k8s.io "$@"; }

# import_system_image PART: nothing if the node has it.
import_system_image() {
  local archive
  [ -z "$(ctr_inside images ls -q "name==docker.io/$(system_image "$1")")" ] || return 0
  archive=$(system_archive "$1")
  ctr_inside images import - <"$archive" >/dev/null
}

load_command() {
  [ $# -gt 0 ] || die "load needs at least one image archive: cluster load ARCHIVE..."
  need_root
  need_instance
  local archive
  for archive in "$@"; do
    [ -r "$archive" ] || die "there is no archive $archive"
    step "loading $archive (usually 1 to 20 s, by size)"
    ctr_inside images import - <"$archive" >&2
  done
}

# push_command ARCHIVE NAME:TAG: a Docker or OCI archive into the instance's registry.
push_command() {
  [ $# = 2 ] || die "push needs an archive and a name: cluster push ARCHIVE NAME:TAG"
  local archive=$1 name=${2#"$REGISTRY"/} source layout=
  [ -r "$archive" ] || die "there is no archive $archive"
  [[ $name == *:* ]] || die "\"$2\" has no tag; write NAME:TAG, for example minimal:1.0"
  need_root
  need_instance
  part_alive registry || die "the registry of instance \"$INSTANCE\" is not running; \`cluster up\` starts it"
  step "pushing $archive as $REGISTRY/$name (usually 1 to 30 s, by size)"
  source=$archive
  if ! tar -tf "$archive" manifest.json >/dev/null 2>&1; then
    layout=$(mktemp -d)
    if ! tar -xf "$archive" -C "$layout" 2>/dev/null || [ ! -e "$layout/oci-layout" ]; then
      rm -rf "$layout"
      die "$archive is neither a Docker nor an OCI archive; \`buildah push NAME docker-archive:FILE:NAME\` writes one"
    fi
    source=$layout
  fi
  # The registry's address, not its name: only inside does the name resolve.
  local result=0
  nsenter -t "$HOLDER" -n "$(bin crane)" push --insecure "$source" "$API_ADDRESS:5000/$name" >&2 || result=$?
  [ -z "$layout" ] || rm -rf "$layout"
  [ "$result" = 0 ] || die "$REGISTRY/$name was not pushed; the reason is above"
}
