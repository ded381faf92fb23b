# shellcheck shell=bash
# One instance: its name, its places and its addresses. Every instance has the same addresses
# inside; only the link to the machine differs (lib/machine.sh).

# Outside the Pod and Service ranges, not on any real interface, so the same at every start.
API_ADDRESS=10.245.0.1
POD_CIDR=10.244.0.0/16
SERVICE_CIDR=10.96.0.0/12
API_SERVICE_ADDRESS=10.96.0.1
DNS_ADDRESS=10.96.0.10
REGISTRY=registry.mlride.test:5000

ARGS=()

# take_instance ARGUMENT...: takes --instance NAME out wherever it stands before "--", leaves
# the rest in ARGS and sets the variables that name the instance's places.
take_instance() {
  local name=dev
  ARGS=()
  while [ $# -gt 0 ]; do
    case $1 in
      --instance)
        [ $# -ge 2 ] || die "--instance needs a name"
        name=$2
        shift
        ;;
      --instance=*) name=${1#*=} ;;
      --)
        ARGS+=("$@")
        break
        ;;
      *) ARGS+=("$1") ;;
    esac
    shift
  done
  # Interface names hold 15 characters and this one begins with "mlr-".
  [[ $name =~ ^[a-z][a-z0-9]{0,9}$ ]] ||
    die "\"$name\" cannot name an instance: 1 to 10 lower-case letters and digits, a letter first"
  name_places "$name"
}

name_places() {
  export INSTANCE=$1
  export NODE=mlride-$1 STATE=$STATE_ROOT/$1
  export CONF=$STATE/conf PKI=$STATE/pki LOGS=$STATE/log RUN=$STATE/run
  export KUBECONFIG_INSIDE=$CONF/admin.kubeconfig KUBECONFIG_OUTSIDE=$STATE/kubeconfig
  export LINK=mlr-$1 NFT_TABLE=mlride_$1 CGROUP=/mlride/$1
  export API_ADDRESS POD_CIDR SERVICE_CIDR API_SERVICE_ADDRESS DNS_ADDRESS REGISTRY
}

make_places() {
  mkdir -p "$STATE" "$CONF" "$PKI" "$LOGS" "$RUN" "$STATE"/{etcd,containerd,kubelet,cni,calico,volumes,registry}
  chmod 700 "$STATE" "$PKI" "$CONF"
}

# render TEMPLATE: the file with ${NAME} replaced for the names below and no others.
render() {
  # shellcheck disable=SC2016 # the names, not their values
  envsubst '${INSTANCE} ${NODE} ${STATE} ${CONF} ${PKI} ${LOGS} ${RUN} ${CGROUP} ${CNI_BIN} ${MTU} ${API_ADDRESS}
    ${POD_CIDR} ${SERVICE_CIDR} ${API_SERVICE_ADDRESS} ${DNS_ADDRESS} ${REGISTRY} ${COREDNS_IMAGE}
    ${METRICS_IMAGE} ${LOCAL_PATH_IMAGE} ${HELPER_IMAGE} ${PAUSE_IMAGE}' <"$1"
}

# kubectl_outside ARGUMENT...: as the instance's administrator, from the machine.
kubectl_outside() { "$(bin kubectl)" --kubeconfig "$KUBECONFIG_OUTSIDE" --request-timeout=10s "$@"; }
