# shellcheck shell=bash
# One image: from its parent's archive, its Containerfile and its context to its own archive.

# buildah in a store of its own, as copies (vfs) because a container or a plain machine may have no overlay file system.
buildah_in() {
  local work=$1
  shift
  TMPDIR=$work BUILDAH_ISOLATION=chroot STORAGE_DRIVER=vfs unshare --mount --propagation private \
    buildah --root "$work/store" --runroot "$work/run" "$@"
}

# ensure_image NAME [yes]: builds it, and first its parent, unless the archive is there; yes builds it anyway.
ensure_image() {
  local name=$1 fresh=${2:-} archive parent seconds started
  archive=$(archive_of "$name")
  if [ ! -e "$archive" ] || [ -n "$fresh" ]; then
    parent=$(parent_of "$name")
    [ -z "$parent" ] || ensure_image "$parent" "$fresh"
    seconds=$(image_field "$name" 4)
    need_tools buildah debootstrap
    started=$SECONDS
    step "building image $name (usually $seconds s on two idle cores)"
    build_image "$name" "$parent" "$archive"
    step "built image $name in $((SECONDS - started)) s, $(du --human-readable "$archive" | cut -f1): $archive"
  fi
  ln --symbolic --force "$(basename "$archive")" "$IMAGES/.$name.link"
  mv --force --no-target-directory "$IMAGES/.$name.link" "$IMAGES/$name.tar"
}

# build_image NAME PARENT ARCHIVE: the archive appears complete or not at all.
build_image() {
  local name=$1 parent=$2 archive=$3 log=$IMAGES/$1.log reference work context bundle options=()
  reference=$(image_field "$name" 2)
  context=$(context_of "$name")
  work=$(mktemp --directory "$IMAGES/.work-XXXXXX")
  : >"$log"
  use_proxies
  if [ -n "$parent" ]; then
    logged "$log" buildah_in "$work" pull --quiet "docker-archive:$(archive_of "$parent")"
    logged "$log" buildah_in "$work" tag "$(image_field "$parent" 2)" "localhost/mlride/$parent"
    bundle=$(certificates)
    [ -z "$bundle" ] || options+=(--volume "$bundle:/etc/ssl/certs/ca-certificates.crt:ro")
  else
    context=$work/context
    mkdir "$context"
    make_rootfs "$work/rootfs" "$log"
    tar --create --file="$context/rootfs.tar" --numeric-owner --directory="$work/rootfs" .
  fi
  # One layer for each line that changes files, where the Containerfile is about the order of change.
  ! grep --quiet '^# layers: one for each step$' "$HERE/$name/Containerfile" || options+=(--layers)
  pip_settings >"$work/pip.conf"
  npm_settings >"$work/npmrc"
  logged "$log" buildah_in "$work" build --network host --pull-never --format docker --identity-label=false \
    --secret "id=pip.conf,src=$work/pip.conf" --secret "id=npmrc,src=$work/npmrc" "${options[@]}" --iidfile "$work/id" --file "$HERE/$name/Containerfile" "$context"
  # By its id: a tag in the store would be written into the archive as a second name.
  logged "$log" buildah_in "$work" push --quiet "$(cat "$work/id")" "docker-archive:$work/image.tar:$reference"
  mv "$work/image.tar" "$archive"
  rm -rf "$work"
  forget_older "$name"
}

# forget_older NAME: three archives of a name are kept, for branches that are worked on side by side.
forget_older() {
  local old
  find "$IMAGES" -maxdepth 1 -type f -regex ".*/$1-[0-9a-f]*\.tar" -printf '%T@ %p\n' | sort --reverse --numeric |
    tail -n +4 | cut -d' ' -f2- | while read -r old; do
    rm -f "$old"
  done
}
