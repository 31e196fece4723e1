package dev.lapwing.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The schema refuses what cannot be meant. Only the pointer is asserted: Helm's wording differs by
 * version.
 */
class ValuesSchemaTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{paralelism: 2}                             | paralelism",
        "{job: {paralelism: 2}}                      | /job",
        "{job: {parallelism: 0}}                     | /job/parallelism",
        "{job: {maxParallelism: 40000}}              | /job/maxParallelism",
        "{job: {upgradeMode: last-state}}            | /job/upgradeMode",
        "{job: {allowNonRestoredState: true}}        | /job",
        "{job: {initialSavepointPath: savepoint-1}}  | /job/initialSavepointPath",
        "{storage: {checkpoints: lapwing}}           | /storage/checkpoints",
        "{checkpoints: {interval: soon}}             | /checkpoints/interval",
        "{flinkConfiguration: {some.number: 3}}      | /flinkConfiguration/some.number",
        "{taskManager: {memory: 4Gi}}                | /taskManager/memory",
        "{jobManager: {cpu: 0}}                      | /jobManager/cpu",
        "{rules: {files: {'a/b.yml': x}}}            | a/b.yml",
        "{rules: {volume: {hostPath: {path: /}}}}    | /rules/volume",
        "{secrets: {values: {TOKEN: x}}}             | /secrets",
        "{securityContext: {userId: 0}}              | /securityContext/userId",
        "{networkPolicy: {egress: {kafka: {to: []}}}} | /networkPolicy/egress/kafka",
        "{image: {digest: latest}}                   | /image/digest",
      })
  void itRefuses(String values, String pointer, @TempDir Path dir) throws Exception {
    assertThat(Chart.refusalOf(dir, values)).contains(pointer);
  }

  @Test
  void itHasExactlyTheValuesOfTheChart() {
    assertThat(ChartValues.schemaPaths()).containsExactlyInAnyOrderElementsOf(ChartValues.paths());
  }
}
