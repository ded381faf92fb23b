# shellcheck shell=bash
# Certificates of one instance. Made once; made again when what they should say has changed
# or their end is near.

# authority NAME: a signing key of its own, for ten years.
authority() {
  [ ! -s "$PKI/$1.crt" ] || return 0
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 3650 -subj "/CN=mlride-$1" \
    -addext keyUsage=critical,keyCertSign,digitalSignature \
    -keyout "$PKI/$1.key" -out "$PKI/$1.crt.partial" 2>/dev/null
  mv "$PKI/$1.crt.partial" "$PKI/$1.crt"
}

# issue AUTHORITY NAME SUBJECT [ALTERNATIVE NAMES]: a certificate for client and server use.
issue() {
  local authority=$1 name=$2 subject=$3 names=${4:-} wanted
  wanted="$authority $subject $names"
  if [ "$(cat "$PKI/$name.wanted" 2>/dev/null)" = "$wanted" ] &&
    openssl x509 -in "$PKI/$name.crt" -checkend $((30 * 86400)) -noout >/dev/null 2>&1; then
    return 0
  fi
  rm -f "$PKI/$name.wanted"
  openssl req -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -subj "$subject" \
    -keyout "$PKI/$name.key" -out "$PKI/$name.csr" 2>/dev/null
  openssl x509 -req -in "$PKI/$name.csr" -CA "$PKI/$authority.crt" -CAkey "$PKI/$authority.key" -CAcreateserial \
    -days 365 -out "$PKI/$name.crt" 2>/dev/null -extfile <(
      printf 'keyUsage=critical,digitalSignature\nextendedKeyUsage=clientAuth,serverAuth\n'
      [ -z "$names" ] || printf 'subjectAltName=%s\n' "$names"
    )
  rm -f "$PKI/$name.csr"
  echo "$wanted" >"$PKI/$name.wanted"
}

make_certificates() {
  authority ca
  authority front-proxy-ca
  if [ ! -s "$PKI/service-accounts.key" ]; then
    openssl genrsa -out "$PKI/service-accounts.key.partial" 2048 2>/dev/null
    mv "$PKI/service-accounts.key.partial" "$PKI/service-accounts.key"
  fi
  local names=DNS:localhost name
  for name in kubernetes kubernetes.default kubernetes.default.svc kubernetes.default.svc.cluster.local; do
    names+=,DNS:$name
  done
  issue ca apiserver /CN=kube-apiserver \
    "$names,IP:127.0.0.1,IP:$API_SERVICE_ADDRESS,IP:$API_ADDRESS,IP:$LINK_INSIDE"
  # The API server's own way to the kubelet: rights by ClusterRole system:kubelet-api-admin.
  issue ca kubelet-client /CN=mlride:kubelet-client
  issue ca kubelet "/O=system:nodes/CN=system:node:$NODE" "DNS:$NODE,IP:$API_ADDRESS"
  issue ca controller-manager /CN=system:kube-controller-manager
  issue ca scheduler /CN=system:kube-scheduler
  issue ca proxy /CN=system:kube-proxy
  issue ca calico /CN=mlride:calico
  issue ca admin /O=system:masters/CN=mlride:admin
  issue front-proxy-ca front-proxy /CN=front-proxy
}
