{{/* What the schema cannot say, because it concerns two values or the release. */}}
{{- define "mlride.checks" -}}
{{- if ne .Release.Namespace "mlride-system" -}}
{{- fail "MLRide lives in the namespace mlride-system: say `--namespace mlride-system`" -}}
{{- end -}}
{{- if and .Values.postgres.enabled .Values.database.url -}}
{{- fail "database.url names a database of yours, but postgres.enabled is true: set postgres.enabled=false" -}}
{{- end -}}
{{- if not .Values.postgres.enabled -}}
{{- if not .Values.database.url -}}
{{- fail "postgres.enabled is false, so database.url must name your database, e.g. jdbc:postgresql://db.example.org:5432/mlride" -}}
{{- end -}}
{{- if not .Values.database.existingSecret -}}
{{- fail "postgres.enabled is false, so database.existingSecret must name a Secret in mlride-system with the keys username and password" -}}
{{- end -}}
{{- if not .Values.database.apiSecret -}}
{{- fail "postgres.enabled is false, so database.apiSecret must name a Secret in mlride-system with the keys username and password of the API's role" -}}
{{- end -}}
{{- if not .Values.database.gatewaySecret -}}
{{- fail "postgres.enabled is false, so database.gatewaySecret must name a Secret in mlride-system with the keys username and password of the gateway's role" -}}
{{- end -}}
{{- if and .Values.networkPolicy.enabled (not .Values.networkPolicy.database.cidrs) -}}
{{- fail "networkPolicy.database.cidrs must hold the address of your database, e.g. [10.1.2.3/32]: the operator reaches nothing else" -}}
{{- end -}}
{{- end -}}
{{- include "mlride.checks.addresses" . -}}
{{- range $name := list "api" "gateway" -}}
{{- $service := index $.Values $name "service" -}}
{{- if and $service.nodePort (ne $service.type "NodePort") -}}
{{- fail (printf "%s.service.nodePort is for %s.service.type NodePort" $name $name) -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{/* Where people reach portal and workspaces. */}}
{{- define "mlride.checks.addresses" -}}
{{- $gateway := .Values.gateway -}}
{{- range $name := list "appsUrl" "portalUrl" -}}
{{- $url := index $gateway $name -}}
{{- if and (hasPrefix "http:" $url) (not (regexMatch "^http://([^/]*\\.)?localhost(:[0-9]+)?$" $url)) -}}
{{- fail (printf "gateway.%s is %s: plain http is for localhost alone, where nobody listens on the way; elsewhere it needs to be https" $name $url) -}}
{{- end -}}
{{- end -}}
{{- $star := contains "://*." $gateway.appsUrl -}}
{{- if and (not $star) (not $gateway.pathMode) -}}
{{- fail (printf "gateway.appsUrl %s has no star: say https://*.apps.example.org, or, without wildcard DNS, gateway.pathMode=true once you have read \"Path mode\" in docs/admin-guide.md" $gateway.appsUrl) -}}
{{- end -}}
{{- if and $star $gateway.pathMode -}}
{{- fail (printf "gateway.pathMode is true, but gateway.appsUrl %s has a star: path mode is for one host, such as https://apps.example.org" $gateway.appsUrl) -}}
{{- end -}}
{{- if and $gateway.pathMode .Values.sharing.enabled -}}
{{- fail "sharing.enabled and gateway.pathMode are both true: in path mode somebody else's workspace could act on all workspaces of whoever opens it; turn one of them off" -}}
{{- end -}}
{{- if and $gateway.pathMode (hasSuffix (printf ".%s" (include "mlride.hostOf" $gateway.appsUrl)) (printf ".%s" (include "mlride.hostOf" $gateway.portalUrl))) -}}
{{- fail (printf "gateway.portalUrl %s has the host of workspaces, %s, or lies below it: workspaces could take its log-ins; give one of them another host" $gateway.portalUrl $gateway.appsUrl) -}}
{{- end -}}
{{- if and (hasPrefix "https:" $gateway.appsUrl) (not (or $gateway.tls.secretName $gateway.trustForwarded .Values.ingress.enabled)) -}}
{{- fail "gateway.appsUrl is https, so gateway.tls.secretName must name a Secret in mlride-system with its certificate, a wildcard unless it is path mode, or gateway.trustForwarded=true say that your ingress ends TLS and sets X-Forwarded-Proto" -}}
{{- end -}}
{{- if and (hasPrefix "http:" $gateway.appsUrl) $gateway.tls.secretName -}}
{{- fail "gateway.tls.secretName names a certificate, but gateway.appsUrl is plain http: begin it with https" -}}
{{- end -}}
{{- if and $gateway.tls.secretName .Values.ingress.enabled -}}
{{- fail "gateway.tls.secretName lets the gateway end TLS, and the Ingress does so too: choose one (ingress.tlsSecretName is the Ingress's certificate)" -}}
{{- end -}}
{{- if and $star (hasSuffix (trimPrefix "*" (include "mlride.hostOf" $gateway.appsUrl)) (include "mlride.hostOf" $gateway.portalUrl)) -}}
{{- fail (printf "gateway.portalUrl %s lies below the domain of workspaces, %s: workspaces could set its cookies; give one of them another domain" $gateway.portalUrl $gateway.appsUrl) -}}
{{- end -}}
{{- end -}}
