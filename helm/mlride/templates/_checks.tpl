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
{{- if and .Values.networkPolicy.enabled (not .Values.networkPolicy.database.cidrs) -}}
{{- fail "networkPolicy.database.cidrs must hold the address of your database, e.g. [10.1.2.3/32]: the operator reaches nothing else" -}}
{{- end -}}
{{- end -}}
{{- end -}}
