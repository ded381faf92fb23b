# shellcheck shell=bash
section "values that make no sense are refused with what would be right"

# A value, and words of the message.
while IFS='|' read -r settings words; do
  refused "$settings" "$words" render --set "$settings"
done <<'TABLE'
operatr.replicas=2|additional properties 'operatr' not allowed
operator.replica=2|additional properties 'replica' not allowed
operator.replicas=two|/operator/replicas
operator.logLevel=LOUD|value must be one of 'ERROR', 'WARN', 'INFO', 'DEBUG', 'TRACE'
operator.image.pullPolicy=Sometimes|value must be one of 'IfNotPresent', 'Always', 'Never'
userSpace.defaultQuota.memory=lots|/userSpace/defaultQuota/memory
userSpace.defaultQuota.workspaces=null|missing property 'workspaces'
workspaceNetwork.deniedCidrs={10.0.0.1}|/workspaceNetwork/deniedCidrs/0
packages.indexUrl=pypi|/packages/indexUrl
packages.caCertificates=/etc/ssl/my.pem|/packages/caCertificates
workspace.mayPass=ten|/workspace/mayPass
workspaceNetwork.allowed[0].cidr=10.1.2.3/32|missing property 'ports'
database.url=jdbc:mysql://db/x|/database/url
postgres.enabled=false|database.url must name your database
database.url=jdbc:postgresql://db/x|set postgres.enabled=false
postgres.enabled=false,database.url=jdbc:postgresql://db/x|database.existingSecret must name a Secret
postgres.enabled=false,database.url=jdbc:postgresql://db/x,database.existingSecret=s|database.apiSecret must name a Secret
postgres.enabled=false,database.url=jdbc:postgresql://db/x,database.existingSecret=s,database.apiSecret=a|database.gatewaySecret must name a Secret
postgres.enabled=false,database.url=jdbc:postgresql://db/x,database.existingSecret=s,database.apiSecret=a,database.gatewaySecret=g|networkPolicy.database.cidrs must hold
api.firstAdmin=Chief|/api/firstAdmin
api.coolingOff=week|/api/coolingOff
api.portalOrigins={ml.example.org}|/api/portalOrigins/0
api.service.nodePort=30080|api.service.nodePort is for api.service.type NodePort
gateway.service.nodePort=30081|gateway.service.nodePort is for gateway.service.type NodePort
gateway.service.type=Node|value must be one of 'ClusterIP', 'NodePort', 'LoadBalancer'
gateway.appsUrl=https://apps.example.org|gateway.pathMode=true once you have read
gateway.appsUrl=https://*apps.example.org|/gateway/appsUrl
gateway.appsUrl=https://apps.example.org/x|/gateway/appsUrl
gateway.appsUrl=http://apps.example.org,gateway.pathMode=true|plain http is for localhost alone
gateway.pathMode=true|gateway.pathMode is true, but gateway.appsUrl http://*.localhost:8081 has a star
gateway.appsUrl=https://apps.example.org,gateway.pathMode=true,gateway.trustForwarded=true,sharing.enabled=true|turn one of them off
gateway.appsUrl=http://localhost:8081,gateway.pathMode=true|has the host of workspaces
gateway.appsUrl=https://example.org,gateway.pathMode=true,gateway.trustForwarded=true,gateway.portalUrl=https://mlride.example.org|has the host of workspaces
gateway.appsUrl=https://apps.example.org,gateway.pathMode=true|gateway.tls.secretName must name a Secret
gateway.appsUrl=https://*.apps.example.org/lab|/gateway/appsUrl
gateway.appsUrl=http://*.apps.example.org|plain http is for localhost alone
gateway.appsUrl=http://*.notlocalhost|plain http is for localhost alone
gateway.portalUrl=http://mlride.example.org|plain http is for localhost alone
gateway.portalUrl=https://mlride.example.org/portal|/gateway/portalUrl
gateway.appsUrl=https://*.apps.example.org|gateway.tls.secretName must name a Secret
gateway.tls.secretName=wildcard|gateway.appsUrl is plain http: begin it with https
gateway.appsUrl=https://*.apps.example.org,gateway.tls.secretName=w,ingress.enabled=true|choose one
gateway.appsUrl=https://*.example.org,gateway.trustForwarded=true,gateway.portalUrl=https://mlride.example.org|lies below the domain of workspaces
workspace.idle.stopAfter=never|/workspace/idle/stopAfter
activity.prometheusUrl=prometheus:9090|/activity/prometheusUrl
TABLE
refused "a release outside mlride-system" "say \`--namespace mlride-system\`" \
  helm template mlride "$HELM_DIR/mlride" --kube-version 1.36.0 --namespace elsewhere

# values.yaml is the chart's documentation, so it shows every key that the schema lets through. (The other
# direction is what "additional properties not allowed" says above.)
mkdir -p "$WORK/values-chart/templates"
cp "$HELM_DIR/mlride/Chart.yaml" "$HELM_DIR/mlride/values.yaml" "$WORK/values-chart/"
echo '{{ toJson .Values }}' >"$WORK/values-chart/templates/values.yaml"
helm template x "$WORK/values-chart" --kube-version 1.36.0 | sed -n '/^{/p' >"$WORK/values.json"
equal "values.yaml shows every key of the schema" "" "$(
  jq -r --slurpfile values "$WORK/values.json" '
    def keys_of($path): (.properties // {}) | to_entries[] | ($path + [.key]) as $here | $here, (.value | keys_of($here));
    [keys_of([])] | map(select(. != ["global"])) | .[] | . as $path
    | select($values[0] | getpath($path) == null) | join(".")' "$HELM_DIR/mlride/values.schema.json"
)"

section "path mode is said to all parts"
path_mode() { # part, key
  render -f "$HELM_DIR/tests/values/path-mode.yaml" >"$WORK/path-mode.rendered.yaml"
  as_json "$WORK/path-mode.rendered.yaml" | jq -r --arg name "mlride-$1" --arg key "$2=" '
    .[] | select(.kind == "ConfigMap" and .metadata.name == $name) | .data["application.properties"]
    | split("\n")[] | select(startswith($key)) | ltrimstr($key)'
}
for part in api gateway; do
  equal "$part: where workspaces are" https://apps.example.org "$(path_mode "$part" mlride.apps.url)"
  equal "$part: that it is meant" true "$(path_mode "$part" mlride.apps.path-mode)"
  equal "$part: where the portal is" https://ml.example.org "$(path_mode "$part" mlride.portal.url)"
done
equal "operator: where workspaces are" https://apps.example.org "$(path_mode operator mlride.workspace.apps-url)"
equal "the Ingress has both hosts" '["ml.example.org","apps.example.org"]' "$(
  as_json "$WORK/path-mode.rendered.yaml" | jq -c '.[] | select(.kind == "Ingress") | [.spec.rules[].host]')"
