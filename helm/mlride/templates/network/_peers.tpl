{{/* One egress rule: include "mlride.network.to" (dict "cidrs" (list) "ports" (list)) */}}
{{- define "mlride.network.to" -}}
- to:
    {{- range .cidrs }}
    - ipBlock: {cidr: {{ . | quote }}}
    {{- end }}
  ports:
    {{- range .ports }}
    - {protocol: TCP, port: {{ int . }}}
    {{- end }}
{{- end -}}

{{/* Who answers DNS, as an egress rule. */}}
{{- define "mlride.network.dns" -}}
{{- with .Values.dns -}}
- to:
    - namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: {{ .namespace }}}}
      podSelector: {matchLabels: {{ toJson .podLabels }}}
    {{- range .cidrs }}
    - ipBlock: {cidr: {{ . | quote }}}
    {{- end }}
  ports:
    {{- range .ports }}
    - {protocol: UDP, port: {{ int . }}}
    - {protocol: TCP, port: {{ int . }}}
    {{- end }}
{{- end -}}
{{- end -}}

{{/* The user database, as an egress rule. */}}
{{- define "mlride.network.database" -}}
{{- if .Values.postgres.enabled -}}
- to:
    - podSelector:
        matchLabels:
          {{- include "mlride.selectorLabels" (list . "postgres") | nindent 10 }}
  ports:
    - {protocol: TCP, port: 5432}
{{- else -}}
{{- with .Values.networkPolicy.database -}}
{{- include "mlride.network.to" (dict "cidrs" .cidrs "ports" (list .port)) -}}
{{- end -}}
{{- end -}}
{{- end -}}
