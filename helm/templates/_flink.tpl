{{/* Java 17 closes these packages: Flink's own list, and what Lapwing's build opens for its tests. */}}
{{- define "lapwing.javaOptions" -}}
{{- $exports := list "java.base/sun.net.util" "java.rmi/sun.rmi.registry" "java.security.jgss/sun.security.krb5" -}}
{{- $opens := list "java.base/java.lang" "java.base/java.lang.reflect" "java.base/java.io" "java.base/java.net" "java.base/java.nio" "java.base/sun.nio.ch" "java.base/java.text" "java.base/java.time" "java.base/java.util" "java.base/java.util.concurrent" "java.base/java.util.concurrent.atomic" "java.base/java.util.concurrent.locks" -}}
{{- $options := list -}}
{{- range $exports }}{{ $options = append $options (printf "--add-exports=%s=ALL-UNNAMED" .) }}{{ end -}}
{{- range $opens }}{{ $options = append $options (printf "--add-opens=%s=ALL-UNNAMED" .) }}{{ end -}}
{{- with .Values.javaOptions }}{{ $options = append $options . }}{{ end -}}
{{- join " " $options -}}
{{- end -}}

{{/* What the chart decides. None of it may be set in flinkConfiguration. */}}
{{- define "lapwing.ownFlinkConfiguration" -}}
# State: what must hold for a savepoint of today to be restorable tomorrow.
pipeline.max-parallelism: {{ .Values.job.maxParallelism | toString | quote }}
pipeline.auto-generate-uids: "false"
pipeline.generic-types: "false"
state.backend.type: rocksdb
execution.checkpointing.dir: {{ required "storage.checkpoints: give a durable folder for checkpoints, for example s3://lapwing/checkpoints" .Values.storage.checkpoints | quote }}
execution.checkpointing.savepoint-dir: {{ required "storage.savepoints: give a durable folder for savepoints, for example s3://lapwing/savepoints" .Values.storage.savepoints | quote }}
execution.checkpointing.interval: {{ .Values.checkpoints.interval | quote }}
execution.checkpointing.incremental: "true"
execution.checkpointing.externalized-checkpoint-retention: RETAIN_ON_CANCELLATION
# Aligned: CEP's interruptible timers can hold back watermarks under unaligned checkpoints (FLINK-40101).
execution.checkpointing.unaligned.enabled: "false"
# When the savepoint fails, the upgrade fails. The operator would else fall back to last-state (FLINK-39513).
kubernetes.operator.job.upgrade.last-state-fallback.enabled: "false"
{{- if .Values.highAvailability.enabled }}
high-availability.type: kubernetes
high-availability.storageDir: {{ required "storage.highAvailability: give a durable folder for recovery metadata, for example s3://lapwing/ha, or set highAvailability.enabled to false for a trial" .Values.storage.highAvailability | quote }}
{{- end }}
# The only writable place beside /tmp and the logs.
io.tmp.dirs: /scratch
taskmanager.numberOfTaskSlots: {{ .Values.taskManager.slots | toString | quote }}
env.java.opts.all: {{ include "lapwing.javaOptions" . | quote }}
# The job comes with the image; nobody uploads another one.
web.submit.enable: "false"
{{- if .Values.metrics.enabled }}
metrics.reporter.prom.factory.class: org.apache.flink.metrics.prometheus.PrometheusReporterFactory
metrics.reporter.prom.port: {{ .Values.metrics.port | toString | quote }}
{{- end }}
{{- end -}}

{{- define "lapwing.flinkConfiguration" -}}
{{- $own := include "lapwing.ownFlinkConfiguration" . | fromYaml -}}
{{- $refused := list "execution.state-recovery.ignore-unclaimed-state" "execution.savepoint.ignore-unclaimed-state" "kubernetes.cluster-id" "kubernetes.namespace" -}}
{{- range $key, $value := .Values.flinkConfiguration -}}
{{- if or (hasKey $own $key) (has $key $refused) -}}
{{- fail (printf "flinkConfiguration.%s: the chart decides this; remove it (docs/reference/chart-values.md lists what can be chosen)" $key) -}}
{{- end -}}
{{- end -}}
{{- include "lapwing.refuseSecrets" (dict "at" "flinkConfiguration" "key" "" "value" .Values.flinkConfiguration) -}}
{{- merge $own .Values.flinkConfiguration | toYaml -}}
{{- end -}}

{{/* What the schema cannot say, because it concerns two values. */}}
{{- define "lapwing.checkJob" -}}
{{- if gt (int .Values.job.parallelism) (int .Values.job.maxParallelism) -}}
{{- fail (printf "job.parallelism: %d is more than job.maxParallelism (%d)" (int .Values.job.parallelism) (int .Values.job.maxParallelism)) -}}
{{- end -}}
{{- if and (gt (int .Values.jobManager.replicas) 1) (not .Values.highAvailability.enabled) -}}
{{- fail "jobManager.replicas: standbys need highAvailability.enabled" -}}
{{- end -}}
{{- if and (ne .Values.job.savepointRedeployNonce nil) (not .Values.job.initialSavepointPath) -}}
{{- fail "job.savepointRedeployNonce: give job.initialSavepointPath too, the savepoint to start from" -}}
{{- end -}}
{{- end -}}
