# shellcheck shell=bash
# The parts of a node, in the order of a cold start, and what each is started with.

PARTS=(etcd kube-apiserver kube-controller-manager kube-scheduler containerd registry
  calico-felix kube-proxy kubelet)
STARTED=()

start_part() {
  case $1 in
    etcd) start_etcd ;;
    kube-apiserver) start_api_server ;;
    kube-controller-manager) start_controller_manager ;;
    kube-scheduler)
      run_part kube-scheduler "$(bin kube-scheduler)" --kubeconfig="$CONF/scheduler.kubeconfig" \
        --bind-address=127.0.0.1 --leader-elect=false
      ;;
    containerd)
      run_part containerd /usr/bin/env PATH=/usr/sbin:/usr/bin:/sbin:/bin \
        /usr/bin/containerd --config "$CONF/containerd.toml"
      ;;
    registry) run_part registry /usr/bin/docker-registry serve "$CONF/registry.yaml" ;;
    calico-felix) start_felix ;;
    kube-proxy) run_part kube-proxy "$(bin kube-proxy)" --config="$CONF/kube-proxy.yaml" ;;
    kubelet)
      run_part kubelet "$(bin kubelet)" --config="$CONF/kubelet.yaml" --kubeconfig="$CONF/kubelet.kubeconfig" \
        --hostname-override="$NODE" --node-ip="$API_ADDRESS"
      ;;
    *) die "there is no part \"$1\"; the parts are: ${PARTS[*]}" ;;
  esac
}

start_etcd() {
  run_part etcd "$(bin etcd)" --name="$NODE" --data-dir="$STATE/etcd" \
    --listen-client-urls=http://127.0.0.1:2379 --advertise-client-urls=http://127.0.0.1:2379 \
    --listen-peer-urls=http://127.0.0.1:2380 --log-level=warn
}

# All addresses: the machine comes in over the link, Pods by the advertised address.
start_api_server() {
  run_part kube-apiserver "$(bin kube-apiserver)" \
    --etcd-servers=http://127.0.0.1:2379 \
    --bind-address=0.0.0.0 --secure-port=6443 --advertise-address="$API_ADDRESS" \
    --tls-cert-file="$PKI/apiserver.crt" --tls-private-key-file="$PKI/apiserver.key" \
    --client-ca-file="$PKI/ca.crt" --authorization-mode=Node,RBAC --enable-admission-plugins=NodeRestriction \
    --allow-privileged=true --service-cluster-ip-range="$SERVICE_CIDR" \
    --service-account-issuer=https://kubernetes.default.svc.cluster.local \
    --service-account-key-file="$PKI/service-accounts.key" \
    --service-account-signing-key-file="$PKI/service-accounts.key" \
    --kubelet-certificate-authority="$PKI/ca.crt" --kubelet-preferred-address-types=InternalIP \
    --kubelet-client-certificate="$PKI/kubelet-client.crt" --kubelet-client-key="$PKI/kubelet-client.key" \
    --enable-aggregator-routing=true --requestheader-client-ca-file="$PKI/front-proxy-ca.crt" \
    --requestheader-allowed-names=front-proxy --requestheader-username-headers=X-Remote-User \
    --requestheader-group-headers=X-Remote-Group --requestheader-extra-headers-prefix=X-Remote-Extra- \
    --proxy-client-cert-file="$PKI/front-proxy.crt" --proxy-client-key-file="$PKI/front-proxy.key" \
    --audit-policy-file="$CONF/audit-policy.yaml" --audit-log-path="$LOGS/audit.log" \
    --audit-log-maxsize=512 --audit-log-maxbackup=2 --profiling=false
}

# The rates are those of a cluster that creates and deletes namespaces all day.
start_controller_manager() {
  run_part kube-controller-manager "$(bin kube-controller-manager)" \
    --kubeconfig="$CONF/controller-manager.kubeconfig" --bind-address=127.0.0.1 --leader-elect=false \
    --use-service-account-credentials --root-ca-file="$PKI/ca.crt" \
    --service-account-private-key-file="$PKI/service-accounts.key" \
    --cluster-signing-cert-file="$PKI/ca.crt" --cluster-signing-key-file="$PKI/ca.key" \
    --allocate-node-cidrs --cluster-cidr="$POD_CIDR" --service-cluster-ip-range="$SERVICE_CIDR" \
    --kube-api-qps=200 --kube-api-burst=400 --concurrent-namespace-syncs=20
}

# RETURN: what a Pod's policies allow towards the node goes on to our own chain (guard_node).
start_felix() {
  run_part calico-felix /usr/bin/env \
    KUBECONFIG="$CONF/calico.kubeconfig" FELIX_DATASTORETYPE=kubernetes FELIX_FELIXHOSTNAME="$NODE" \
    FELIX_IPTABLESBACKEND=NFT FELIX_BPFENABLED=false FELIX_IPV6SUPPORT=false FELIX_XDPENABLED=false \
    FELIX_IPINIPENABLED=false FELIX_VXLANENABLED=false FELIX_USAGEREPORTINGENABLED=false \
    FELIX_DEFAULTENDPOINTTOHOSTACTION=RETURN FELIX_HEALTHENABLED=true FELIX_HEALTHHOST=127.0.0.1 \
    FELIX_LOGFILEPATH=none FELIX_LOGSEVERITYFILE=none FELIX_LOGSEVERITYSYS=none FELIX_LOGSEVERITYSCREEN=Warning \
    PATH=/usr/sbin:/usr/bin:/sbin:/bin "$(bin calico-felix)"
}

# part_wanted PART: not among what `up` was told to leave out.
part_wanted() {
  case $1 in
    registry) ! is_without registry ;;
    calico-felix) ! is_without policies ;;
    *) true ;;
  esac
}

# part_name NAME: the part that is meant by its full name or by the end of it.
part_name() {
  local part
  for part in "${PARTS[@]}"; do
    case $part in "$1" | "kube-$1" | "calico-$1") echo "$part" && return ;; esac
  done
  die "there is no part \"$1\"; the parts are: ${PARTS[*]}"
}
