package dev.lapwing.pipeline.docs;

import dev.lapwing.pipeline.config.ConfigFile;
import dev.lapwing.pipeline.config.LapwingConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The configuration that the pages show, and of which they show the job. */
final class ExampleConfig {

  static final String YAML =
      """
      tenant: corp
      kafka:
        bootstrap-servers: kafka-1:9093,kafka-2:9093
        properties: { security.protocol: SSL, ssl.key.password: "${env:KAFKA_KEY_PASSWORD}" }
      sources:
        - { name: okta, disorder: 5s }
        - { name: vpn, format: cisco-asa, time-zone: Europe/Lisbon }
      entities:
        identities: { topic: lapwing.identities }
        networks: { offices: [198.51.100.0/24], vpn: [203.0.113.0/24], shared: [192.0.2.0/26] }
      rules: [builtin]
      control: lapwing.control
      verdicts: lapwing.verdicts
      feedback: lapwing.feedback
      exceptions: lapwing.exceptions
      control-acks: lapwing.control-acks
      """;

  private ExampleConfig() {}

  /** Read as a user's file is, so that what the pages show is right. */
  static LapwingConfig read() {
    try {
      Path file = Files.createTempFile("lapwing", ".yaml");
      try {
        return ConfigFile.read(Files.writeString(file, YAML));
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
