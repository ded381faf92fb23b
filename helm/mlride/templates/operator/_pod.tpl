{{/* Where the operator's Pods run and what they are pulled with. */}}
{{- define "mlride.operator.placement" -}}
{{- with .Values.imagePullSecrets }}
imagePullSecrets:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .Values.operator.priorityClassName }}
priorityClassName: {{ . }}
{{- end }}
{{- with .Values.operator.nodeSelector }}
nodeSelector:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .Values.operator.tolerations }}
tolerations:
  {{- toYaml . | nindent 2 }}
{{- end }}
topologySpreadConstraints:
  - maxSkew: 1
    topologyKey: kubernetes.io/hostname
    whenUnsatisfiable: ScheduleAnyway
    labelSelector:
      matchLabels:
        {{- include "mlride.selectorLabels" (list . "operator") | nindent 8 }}
{{- end -}}

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
