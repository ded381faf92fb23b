# shellcheck shell=bash
# An instance's Pods live under a cgroup of their own; a kubelet ends Pod cgroups that it
# does not know, so two of them must never share one.

# hierarchies: where control groups are mounted: one directory each in version 1, one in all in version 2.
hierarchies() { awk '$3 == "cgroup" || $3 == "cgroup2" { print $2 }' /proc/mounts; }

make_cgroups() {
  local root level
  while read -r root; do
    for level in "$root${CGROUP%/*}" "$root$CGROUP"; do
      mkdir -p "$level"
      copy_cpuset "$level"
      [ ! -e "$level/cgroup.subtree_control" ] || delegate "$(dirname "$level")"
    done
    [ ! -e "$root$CGROUP/cgroup.subtree_control" ] || delegate "$root$CGROUP"
  done < <(hierarchies)
}

# copy_cpuset DIRECTORY: a new version 1 cpuset is empty, and no process can enter an empty one.
copy_cpuset() {
  local file
  [ -e "$1/cgroup.clone_children" ] || return 0
  for file in cpuset.cpus cpuset.mems; do
    [ ! -e "$1/$file" ] || [ -n "$(<"$1/$file")" ] || cat "$(dirname "$1")/$file" >"$1/$file"
  done
}

# delegate DIRECTORY: version 2 gives children only the controllers that their parent names.
delegate() {
  local controller
  for controller in $(<"$1/cgroup.controllers"); do
    echo "+$controller" >"$1/cgroup.subtree_control" 2>/dev/null || true
  done
}

# remove_cgroups: depth first; only empty ones can be removed, and by now they all are.
remove_cgroups() {
  local root
  while read -r root; do
    [ ! -d "$root$CGROUP" ] || await 15 "the removal of $root$CGROUP" remove_tree "$root$CGROUP"
    rmdir "$root${CGROUP%/*}" 2>/dev/null || true
  done < <(hierarchies)
}

remove_tree() {
  find "$1" -depth -type d -exec rmdir {} + 2>/dev/null
  [ ! -d "$1" ]
}
