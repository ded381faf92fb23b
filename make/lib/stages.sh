# shellcheck shell=bash
# The stages of `make test`, in order.

STAGES=(machine binaries scripts installer portal java charts images cluster install api e2e rights)
CHOSEN=()

# choose_stages FROM: all of them, or those from there on.
choose_stages() {
  local stage chosen=
  [ -n "$1" ] || chosen=yes
  for stage in "${STAGES[@]}"; do
    [ "$stage" != "$1" ] || chosen=yes
    [ -z "$chosen" ] || CHOSEN+=("$stage")
  done
  [ ${#CHOSEN[@]} -gt 0 ] || die "FROM=$1: there is no such stage; there are: ${STAGES[*]}"
}

about() {
  case $1 in
    machine) echo "what this machine lacks and apt-get can bring; usually 1 min the first time" ;;
    binaries) echo "the cluster's programs; usually 2 s, the first time 15 min" ;;
    scripts) echo "shellcheck on every shell script; usually 10 s" ;;
    installer) echo "installing packages with real pip, from an index on the loopback interface; usually 1 min" ;;
    portal) echo "the portal's style, types, unit tests, build and size; usually 1 min, the first time 2 min" ;;
    java) echo "formatting, static checks, unit tests, tests on a real API server, database and identity provider; usually 9 min" ;;
    charts) echo "rendering, values, and what accounts may do on a real API server; usually 30 s" ;;
    images) echo "building and testing the images; usually 1 min, the first time 5 min" ;;
    cluster) echo "a node of its own; usually 1 min" ;;
    install) echo "MLRide in it; usually 1 min" ;;
    api) echo "examples/life.sh, the Postman collection, and made-up requests; usually 90 s" ;;
    e2e) echo "journeys through the installed product, in a real browser too; usually 25 min" ;;
    soak) echo "a kernel that says nothing for ${MINUTES:-10} min; usually 1 min more than that" ;;
    rights) echo "whether operator, API or gateway was refused anything, by the audit log, and which rights they never used; usually 5 s" ;;
  esac
}

# The cluster's packages too: tests of the stages before it start a registry of theirs.
stage_machine() {
  install_tools
  cluster packages
}
stage_binaries() { cluster build; }

stage_scripts() {
  local scripts
  mapfile -t scripts < <(shell_scripts)
  (cd "$ROOT" && shellcheck -x "${scripts[@]}")
  echo "${#scripts[@]} passed, 0 failed"
}

stage_installer() { python3 -B "$ROOT/operator/src/test/python"; }

# What vitest says of its tests, as other stages say it.
stage_portal() {
  local said=$TEST_LOGS/vitest.log
  NO_COLOR=1 "$ROOT/ui/check" | tee "$said"
  sed -nE 's/^ +Tests +([0-9]+) passed \([0-9]+\)$/\1 passed, 0 failed/p' "$said"
}

# Two modules at a time: each waits more than it computes. The benchmarks are only looked at: what they are built with is
# big, and nothing here depends on it.
stage_java() {
  maven -Pbench -pl bench validate
  maven -T 2 verify
}

stage_charts() { "$ROOT/helm/test"; }

stage_images() {
  build_jars
  build_images
  "$ROOT/images/test" "${!ARCHIVES[@]}"
}

stage_cluster() {
  # What a run that was killed has left would be taken for a part of this one.
  cluster down --purge
  cluster up --gpus 2
}

stage_install() {
  build_jars
  build_images
  use_cluster
  deliver_images
  install_charts
}

stage_api() {
  use_cluster
  offer_catalogue
  "$ROOT/examples/life.sh"
  forward_api
  EXAMPLES=5 ADMIN_PASSWORD=$(first_admin_password) "$ROOT/api/contract/run" "$API_URL" || {
    component_words
    return 1
  }
}

stage_e2e() {
  cluster build probe
  use_cluster
  push_e2e_images
  journeys
}

# The journey waits longer than any time-out between browser and kernel.
stage_soak() {
  use_cluster
  journeys -Dit.test='OpenIT#aSilentKernelsConnectionOutlivesEveryTimeOut' -Dfailsafe.failIfNoSpecifiedTests=false \
    -Dmlride.e2e.silence=$((${MINUTES:-10} * 60))
}

stage_rights() {
  use_cluster
  "$ROOT/helm/used-rights" "$(cluster audit-log)"
}

# journeys PROPERTY...: those of e2e/, on the running cluster.
journeys() {
  local account=$STATE_ROOT/$INSTANCE/e2e.kubeconfig
  make_e2e_account "$account"
  maven verify -pl e2e -am -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false \
    -Dmlride.e2e.kubeconfig="$account" -Dmlride.e2e.instance="$INSTANCE" \
    -Dmlride.e2e.portal="$(installed_url portalUrl)" -Dmlride.e2e.apps="$(installed_url appsUrl)" "$@"
}

maven() {
  need mvn
  (cd "$ROOT" && mvn -ntp -B "$@")
}
