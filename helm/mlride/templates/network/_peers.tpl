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

{{/* Whom people come by, as an ingress rule to port 8080; nothing when nobody is named. */}}
{{- define "mlride.network.people" -}}
{{- with .Values.networkPolicy.ingress -}}
{{- if or .namespaceLabels .podLabels .cidrs -}}
- from:
    {{- if or .namespaceLabels .podLabels }}
    - namespaceSelector: {matchLabels: {{ toJson .namespaceLabels }}}
      podSelector: {matchLabels: {{ toJson .podLabels }}}
    {{- end }}
    {{- range .cidrs }}
    - ipBlock: {cidr: {{ . | quote }}}
    {{- end }}
  ports:
    - {protocol: TCP, port: 8080}
{{- end -}}
{{- end -}}
{{- end -}}

{{/* Who reads metrics, as an ingress rule to port 9000; nothing when nobody is named. */}}
{{- define "mlride.network.monitoring" -}}
{{- with .Values.networkPolicy.monitoring -}}
{{- if or .namespaceLabels .podLabels -}}
- from:
    - namespaceSelector: {matchLabels: {{ toJson .namespaceLabels }}}
      podSelector: {matchLabels: {{ toJson .podLabels }}}
  ports:
    - {protocol: TCP, port: 9000}
{{- end -}}
{{- end -}}
{{- end -}}
