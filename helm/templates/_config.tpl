{{/* lapwing.yaml: the user's configuration, and the folder of the mounted rules. */}}
{{- define "lapwing.config" -}}
{{- if hasKey .Values.config "flink" -}}
{{- fail "config.flink: in a cluster Flink's settings belong into flinkConfiguration" -}}
{{- end -}}
{{- $_ := required "config.kafka.bootstrap-servers: give the brokers, for example kafka-1:9093,kafka-2:9093" (index (.Values.config.kafka | default dict) "bootstrap-servers") -}}
{{- include "lapwing.refuseSecrets" (dict "at" "config" "key" "" "value" .Values.config) -}}
{{- $config := deepCopy .Values.config -}}
{{- if or .Values.rules.files .Values.rules.volume -}}
{{- $_ := set $config "rules" (append ($config.rules | default list) "/etc/lapwing/rules" | uniq) -}}
{{- end -}}
{{- toYaml $config -}}
{{- end -}}

{{/* Data of the ConfigMap with the configuration. */}}
{{- define "lapwing.configData" -}}
lapwing.yaml: |
  {{- include "lapwing.config" . | nindent 2 }}
{{- range $name, $content := .Values.files }}
{{- if eq $name "lapwing.yaml" }}{{ fail "files.lapwing.yaml: the configuration belongs under config" }}{{ end }}
{{- include "lapwing.refuseSecrets" (dict "at" (printf "files.%s" $name) "key" "" "value" $content) }}
{{ $name }}: {{ $content | quote }}
{{- end }}
{{- end -}}

{{- define "lapwing.rulesData" -}}
{{- $bytes := 0 -}}
{{- range $name, $content := .Values.rules.files -}}
{{- $bytes = add $bytes (len $name) (len $content) -}}
{{- end -}}
{{- if gt $bytes 1048576 -}}
{{- fail (printf "rules.files: %d bytes, and a ConfigMap holds 1048576; put the rules on a volume and name it in rules.volume" $bytes) -}}
{{- end -}}
{{- toYaml .Values.rules.files -}}
{{- end -}}

{{/* Named by content: a running job, also after a failover, keeps what it was deployed with until the new one takes over. */}}
{{- define "lapwing.configName" -}}
{{- printf "%s-config-%s" (include "lapwing.fullname" .) (include "lapwing.configData" . | sha256sum | trunc 8) -}}
{{- end -}}

{{- define "lapwing.rulesName" -}}
{{- printf "%s-rules-%s" (include "lapwing.fullname" .) (include "lapwing.rulesData" . | sha256sum | trunc 8) -}}
{{- end -}}

{{- define "lapwing.checkRules" -}}
{{- if and .Values.rules.files .Values.rules.volume -}}
{{- fail "rules: give files or a volume, not both" -}}
{{- end -}}
{{- end -}}
