{{/* Labels of an object that belongs to a component: include "mlride.labels" (list . "operator") */}}
{{- define "mlride.labels" -}}
{{- $root := index . 0 -}}
{{ include "mlride.selectorLabels" . }}
app.kubernetes.io/instance: {{ $root.Release.Name }}
app.kubernetes.io/version: {{ $root.Chart.AppVersion | quote }}
helm.sh/chart: {{ printf "%s-%s" $root.Chart.Name $root.Chart.Version }}
{{- end -}}

{{/* Labels by which Services and policies find the Pods of a component. */}}
{{- define "mlride.selectorLabels" -}}
app.kubernetes.io/name: mlride
app.kubernetes.io/component: {{ index . 1 }}
{{- end -}}

{{/* Image reference: include "mlride.image" (list . .Values.operator.image) */}}
{{- define "mlride.image" -}}
{{- $root := index . 0 -}}
{{- $image := index . 1 -}}
{{ printf "%s:%s" $image.repository ($image.tag | default $root.Chart.AppVersion) }}
{{- end -}}

{{/* What the restricted Pod Security profile asks of every container, and a root that cannot be written. */}}
{{- define "mlride.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities: {drop: [ALL]}
{{- end -}}

{{/* Host of an address without its port: include "mlride.hostOf" .Values.gateway.portalUrl */}}
{{- define "mlride.hostOf" -}}
{{ regexReplaceAll "^https?://([^:/]+).*$" . "${1}" }}
{{- end -}}

{{/* Lists as the operator's settings have them: numbers, which JSON turns into floats, and labels as name=value. */}}
{{- define "mlride.ports" -}}
{{- $ports := list -}}
{{- range . }}{{ $ports = append $ports (int . | toString) }}{{ end -}}
{{ join "," $ports }}
{{- end -}}

{{- define "mlride.labelList" -}}
{{- $labels := list -}}
{{- range $name, $value := . }}{{ $labels = append $labels (printf "%s=%s" $name $value) }}{{ end -}}
{{ join "," $labels }}
{{- end -}}

{{- define "mlride.apiUser" -}}
system:serviceaccount:{{ .Release.Namespace }}:mlride-api
{{- end -}}

{{- define "mlride.operatorUser" -}}
system:serviceaccount:{{ .Release.Namespace }}:mlride-operator
{{- end -}}

{{/* The Secret that holds the passwords of the trial database. */}}
{{- define "mlride.postgresSecret" -}}
{{ .Values.postgres.existingSecret | default "mlride-postgres" }}
{{- end -}}

{{/* The Secret that holds the gateway's, which came later. */}}
{{- define "mlride.postgresGatewaySecret" -}}
{{ .Values.postgres.existingSecret | default "mlride-postgres-gateway" }}
{{- end -}}

{{- define "mlride.databaseUrl" -}}
{{- if .Values.postgres.enabled -}}
jdbc:postgresql://mlride-postgres.{{ .Release.Namespace }}.svc:5432/mlride
{{- else -}}
{{ .Values.database.url }}
{{- end -}}
{{- end -}}
