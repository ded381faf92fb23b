{{/* How the API's Pod gets to its secrets; all else is in its ConfigMap. */}}
{{- define "mlride.api.env" -}}
{{- $own := .Values.api.existingSecret | default "mlride-api" -}}
- name: MLRIDE_TOKENS_SIGNING_SECRET
  valueFrom: {secretKeyRef: {name: {{ $own }}, key: signing-secret}}
{{- if .Values.api.firstAdmin }}
- name: MLRIDE_ACCOUNTS_FIRST_ADMIN_PASSWORD
  valueFrom: {secretKeyRef: {name: {{ $own }}, key: first-admin-password}}
{{- end }}
{{- with .Values.api.ssoSecret }}
- name: MLRIDE_SSO_CLIENT_SECRET
  valueFrom: {secretKeyRef: {name: {{ . }}, key: client-secret}}
{{- end }}
- name: QUARKUS_DATASOURCE_JDBC_URL
  value: {{ include "mlride.databaseUrl" . }}
{{- if .Values.postgres.enabled }}
- name: QUARKUS_DATASOURCE_USERNAME
  value: mlride_api
- name: QUARKUS_DATASOURCE_PASSWORD
  valueFrom: {secretKeyRef: {name: {{ include "mlride.postgresSecret" . }}, key: api-password}}
{{- else }}
- name: QUARKUS_DATASOURCE_USERNAME
  valueFrom: {secretKeyRef: {name: {{ .Values.database.apiSecret }}, key: username}}
- name: QUARKUS_DATASOURCE_PASSWORD
  valueFrom: {secretKeyRef: {name: {{ .Values.database.apiSecret }}, key: password}}
{{- end }}
{{- with .Values.api.javaOptions }}
- name: JAVA_TOOL_OPTIONS
  value: {{ . | quote }}
{{- end }}
{{- end -}}
