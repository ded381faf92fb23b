{{/* How the gateway gets to its database; all else is in its ConfigMap. */}}
{{- define "mlride.gateway.env" -}}
- name: QUARKUS_DATASOURCE_JDBC_URL
  value: {{ include "mlride.databaseUrl" . }}
{{- if .Values.postgres.enabled }}
- name: QUARKUS_DATASOURCE_USERNAME
  value: mlride_gateway
- name: QUARKUS_DATASOURCE_PASSWORD
  valueFrom: {secretKeyRef: {name: {{ include "mlride.postgresGatewaySecret" . }}, key: gateway-password}}
{{- else }}
- name: QUARKUS_DATASOURCE_USERNAME
  valueFrom: {secretKeyRef: {name: {{ .Values.database.gatewaySecret }}, key: username}}
- name: QUARKUS_DATASOURCE_PASSWORD
  valueFrom: {secretKeyRef: {name: {{ .Values.database.gatewaySecret }}, key: password}}
{{- end }}
{{- with .Values.gateway.javaOptions }}
- name: JAVA_TOOL_OPTIONS
  value: {{ . | quote }}
{{- end }}
{{- end -}}

{{/* What its own port speaks; in front of it there may be something that speaks https. */}}
{{- define "mlride.gateway.scheme" -}}
{{ if .Values.gateway.tls.secretName }}https{{ else }}http{{ end }}
{{- end -}}
