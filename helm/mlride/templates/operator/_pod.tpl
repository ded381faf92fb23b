{{/* Who this Pod is, by which the holder of the lease is told from the others, and how it gets to its database; all else
     is in its ConfigMap. */}}
{{- define "mlride.operator.env" -}}
- name: MLRIDE_LEADER_ELECTION_IDENTITY
  valueFrom: {fieldRef: {apiVersion: v1, fieldPath: metadata.name}}
- name: QUARKUS_DATASOURCE_JDBC_URL
  value: {{ include "mlride.databaseUrl" . }}
{{- if .Values.postgres.enabled }}
- name: QUARKUS_DATASOURCE_USERNAME
  value: mlride_operator
- name: QUARKUS_DATASOURCE_PASSWORD
  valueFrom: {secretKeyRef: {name: {{ include "mlride.postgresSecret" . }}, key: operator-password}}
{{- else }}
- name: QUARKUS_DATASOURCE_USERNAME
  valueFrom: {secretKeyRef: {name: {{ .Values.database.existingSecret }}, key: username}}
- name: QUARKUS_DATASOURCE_PASSWORD
  valueFrom: {secretKeyRef: {name: {{ .Values.database.existingSecret }}, key: password}}
{{- end }}
{{- with .Values.operator.javaOptions }}
- name: JAVA_TOOL_OPTIONS
  value: {{ . | quote }}
{{- end }}
{{- end -}}
