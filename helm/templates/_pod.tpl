{{/* JobManager and TaskManager pods alike; Flink adds its own parts to the container of this name. */}}
{{- define "lapwing.podTemplate" -}}
metadata:
  labels:
    {{- include "lapwing.selectorLabels" . | nindent 4 }}
  annotations:
    checksum/config: {{ include "lapwing.configData" . | sha256sum }}
    checksum/rules: {{ printf "%s%s" (include "lapwing.rulesData" .) .Values.rules.revision | sha256sum }}
spec:
  {{- with .Values.image.pullSecrets }}
  imagePullSecrets:
    {{- range . }}
    - name: {{ . }}
    {{- end }}
  {{- end }}
  {{- with .Values.scheduling.nodeSelector }}
  nodeSelector:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  {{- with .Values.scheduling.tolerations }}
  tolerations:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  {{- with .Values.scheduling.priorityClassName }}
  priorityClassName: {{ . }}
  {{- end }}
  securityContext:
    runAsNonRoot: true
    {{- with .Values.securityContext.userId }}
    runAsUser: {{ int64 . }}
    runAsGroup: {{ int64 . }}
    fsGroup: {{ int64 . }}
    fsGroupChangePolicy: OnRootMismatch
    {{- end }}
    seccompProfile:
      type: RuntimeDefault
  containers:
    {{- include "lapwing.container" . | nindent 4 }}
  volumes:
    {{- include "lapwing.volumes" . | nindent 4 }}
{{- end -}}

{{- define "lapwing.container" -}}
- name: flink-main-container
  securityContext:
    allowPrivilegeEscalation: false
    readOnlyRootFilesystem: true
    capabilities:
      drop: [ALL]
  {{- with .Values.secrets.env }}
  envFrom:
    {{- range . }}
    - secretRef:
        name: {{ . }}
    {{- end }}
  {{- end }}
  {{- if .Values.metrics.enabled }}
  ports:
    - name: metrics
      containerPort: {{ .Values.metrics.port }}
  {{- end }}
  volumeMounts:
    - {name: tmp, mountPath: /tmp}
    - {name: logs, mountPath: /opt/flink/log}
    - {name: scratch, mountPath: /scratch}
    # Single files, not the folder: a mount inside a ConfigMap's mount fails, and a running job must not see half a change.
    {{- range prepend (keys .Values.files | sortAlpha) "lapwing.yaml" }}
    - {name: config, mountPath: /etc/lapwing/{{ . }}, subPath: {{ . }}, readOnly: true}
    {{- end }}
    {{- if or .Values.rules.files .Values.rules.volume }}
    - {name: rules, mountPath: /etc/lapwing/rules, readOnly: true}
    {{- end }}
    {{- if .Values.geo.volume }}
    - {name: geo, mountPath: /etc/lapwing/geo, readOnly: true}
    {{- end }}
    {{- range .Values.secrets.files }}
    - {name: secret-{{ . }}, mountPath: /etc/lapwing/secrets/{{ . }}, readOnly: true}
    {{- end }}
{{- end -}}

{{- define "lapwing.volumes" -}}
- name: tmp
  emptyDir: {sizeLimit: 1Gi}
- name: logs
  emptyDir: {sizeLimit: 1Gi}
- name: scratch
  emptyDir: {sizeLimit: {{ .Values.scratch.sizeLimit }}}
- name: config
  configMap:
    name: {{ include "lapwing.configName" . }}
{{- if .Values.rules.files }}
- name: rules
  configMap:
    name: {{ include "lapwing.rulesName" . }}
{{- else if .Values.rules.volume }}
- name: rules
  {{- toYaml .Values.rules.volume | nindent 2 }}
{{- end }}
{{- with .Values.geo.volume }}
- name: geo
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- range .Values.secrets.files }}
- name: secret-{{ . }}
  secret:
    secretName: {{ . }}
    # Readable for the volume group (fsGroup) only.
    defaultMode: 0440
{{- end }}
{{- end -}}
