# shellcheck shell=bash
# Kubeconfigs: one for each part, inside, and the administrator's, usable from the machine.

# kubeconfig SERVER CERTIFICATE FILE: written whole, readable by root alone.
write_kubeconfig() {
  local server=$1 certificate=$2 file=$3
  (
    umask 077
    cat >"$file.partial" <<END
apiVersion: v1
kind: Config
current-context: mlride-$INSTANCE
clusters:
  - name: mlride-$INSTANCE
    cluster:
      server: $server
      certificate-authority-data: $(base64 -w0 "$PKI/ca.crt")
users:
  - name: $certificate
    user:
      client-certificate-data: $(base64 -w0 "$PKI/$certificate.crt")
      client-key-data: $(base64 -w0 "$PKI/$certificate.key")
contexts:
  - name: mlride-$INSTANCE
    context:
      cluster: mlride-$INSTANCE
      user: $certificate
END
  )
  mv "$file.partial" "$file"
}

write_kubeconfigs() {
  local certificate
  for certificate in controller-manager scheduler kubelet proxy calico admin; do
    write_kubeconfig "https://$API_ADDRESS:6443" "$certificate" "$CONF/$certificate.kubeconfig"
  done
  write_kubeconfig "https://$LINK_INSIDE:6443" admin "$KUBECONFIG_OUTSIDE"
}
