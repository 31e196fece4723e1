{{/* At most 40 characters: the operator refuses a FlinkDeployment with a name of more than 45, and suffixes must fit. */}}
{{- define "lapwing.fullname" -}}
{{- $name := ternary .Release.Name (printf "%s-lapwing" .Release.Name) (contains "lapwing" .Release.Name) -}}
{{- $name | trunc 40 | trimSuffix "-" -}}
{{- end -}}

{{- define "lapwing.selectorLabels" -}}
app.kubernetes.io/name: lapwing
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end -}}

{{/* Not for pods: the chart's version changes with every release, and would restart them. */}}
{{- define "lapwing.labels" -}}
{{ include "lapwing.selectorLabels" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
app.kubernetes.io/part-of: lapwing
helm.sh/chart: {{ printf "%s-%s" .Chart.Name (.Chart.Version | replace "+" "_") }}
{{- end -}}

{{- define "lapwing.serviceAccountName" -}}
{{- if .Values.serviceAccount.create -}}
{{- .Values.serviceAccount.name | default (include "lapwing.fullname" .) -}}
{{- else -}}
{{- required "serviceAccount.name: name the existing ServiceAccount, or set serviceAccount.create to true" .Values.serviceAccount.name -}}
{{- end -}}
{{- end -}}

{{- define "lapwing.image" -}}
{{- $repository := required "image.repository: give the repository of the image built from image/Dockerfile" .Values.image.repository -}}
{{- if .Values.image.digest -}}
{{- printf "%s@%s" $repository .Values.image.digest -}}
{{- else -}}
{{- printf "%s:%s" $repository (.Values.image.tag | default .Chart.AppVersion) -}}
{{- end -}}
{{- end -}}
