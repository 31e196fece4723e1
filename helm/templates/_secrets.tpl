{{/*
Stops rendering when a credential stands in clear in the configuration: everything rendered can be read in a ConfigMap.
Takes {at: where in the values, key: last key, value: any}.
*/}}
{{- define "lapwing.refuseSecrets" -}}
{{- $at := .at -}}
{{- if kindIs "map" .value -}}
{{- range $key, $value := .value -}}
{{- include "lapwing.refuseSecrets" (dict "at" (printf "%s.%s" $at $key) "key" $key "value" $value) -}}
{{- end -}}
{{- else if kindIs "slice" .value -}}
{{- $key := .key -}}
{{- range $index, $value := .value -}}
{{- include "lapwing.refuseSecrets" (dict "at" (printf "%s[%d]" $at $index) "key" $key "value" $value) -}}
{{- end -}}
{{- else if and .value (include "lapwing.isClearSecret" .) -}}
{{- fail (printf "%s: a credential in clear; put it into a Secret, name that under secrets.env or secrets.files, and write ${env:NAME} or ${file:PATH} here" $at) -}}
{{- end -}}
{{- end -}}

{{/* By the key's name, or by what the text holds (`key` alone is a secret only in a sink, which signs with it): password="…", user:password@host, a PEM private key. */}}
{{- define "lapwing.isClearSecret" -}}
{{- $text := toString .value -}}
{{- $named := regexMatch "(?i)(password|passwd|secret|token|authorization|credentials?|api-?key|access-?key|secret-?key|account-?key|service-?key)$" .key -}}
{{- $signing := regexMatch "sinks\\..*\\.key$" .at -}}
{{- $referenced := regexMatch "\\$\\{(env|file):" $text -}}
{{- $written := regexMatch "(?i)((password|secret)\\s*=\\s*[\"']?[^$\"'\\s]|://[^/@\\s:]+:[^/@\\s$]+@|-----BEGIN [A-Z ]*PRIVATE KEY)" $text -}}
{{- if or $written (and (or $named $signing) (not $referenced)) -}}yes{{- end -}}
{{- end -}}
