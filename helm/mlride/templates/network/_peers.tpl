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
