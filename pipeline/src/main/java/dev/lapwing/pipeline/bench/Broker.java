package dev.lapwing.pipeline.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** A real Kafka broker of one node in a process of its own, on free ports of 127.0.0.1. */
final class Broker implements AutoCloseable {

  private static final long START_SECONDS = 60;

  private final Process process;
  private final String servers;

  /**
   * Starts one and waits until it answers.
   *
   * @param classPath with Kafka's server
   * @param folder for its data and its log
   * @throws IOException if it does not start; the message names its log
   */
  Broker(String classPath, Path folder) throws IOException {
    int port = freePort();
    servers = "127.0.0.1:" + port;
    Files.createDirectories(folder);
    Path settings = settings(folder, port, freePort());
    Path log = folder.resolve("broker.log");
    String file = settings.toString();
    List<String> format = List.of("format", "-t", "bGFwd2luZy1iZW5jaC0wMQ", "-c", file);
    Process formatting =
        Jvm.start(classPath, List.of("-Xmx256m"), "kafka.tools.StorageTool", format, log);
    if (formatting.onExit().join().exitValue() != 0) {
      throw new IOException("the broker's folder cannot be formatted, see " + log);
    }
    process = Jvm.start(classPath, Jvm.heap("1g"), "kafka.Kafka", List.of(file), log);
    awaitAnswer(log);
  }

  private static Path settings(Path folder, int port, int controller) throws IOException {
    Properties settings = new Properties();
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", "1");
    settings.put("controller.quorum.voters", "1@127.0.0.1:" + controller);
    settings.put("controller.listener.names", "CONTROLLER");
    settings.put("listener.security.protocol.map", "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT");
    settings.put(
        "listeners",
        "PLAINTEXT://" + "127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controller);
    settings.put("log.dirs", folder.resolve("data").toString());
    settings.put("offsets.topic.replication.factor", "1");
    settings.put("transaction.state.log.replication.factor", "1");
    settings.put("transaction.state.log.min.isr", "1");
    settings.put("group.initial.rebalance.delay.ms", "0");
    settings.put("log.retention.ms", "-1");
    settings.put("auto.create.topics.enable", "false");
    Path file = folder.resolve("server.properties");
    try (var out = Files.newBufferedWriter(file)) {
      settings.store(out, null);
    }
    return file;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void awaitAnswer(Path log) throws IOException {
    try (Admin admin = admin()) {
      admin.describeCluster().nodes().get(START_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      close();
      throw new IOException("the broker does not answer, see " + log, e);
    } catch (InterruptedException e) {
      close();
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private Admin admin() {
    return Admin.create(Map.of("bootstrap.servers", servers));
  }

  String servers() {
    return servers;
  }

  /**
   * Makes topics.
   *
   * @param appendTime whether records are stamped when they are appended, not by who writes them
   */
  void create(List<String> topics, int partitions, boolean appendTime) throws IOException {
    Map<String, String> config =
        Map.of("message.timestamp.type", appendTime ? "LogAppendTime" : "CreateTime");
    try (Admin admin = admin()) {
      admin
          .createTopics(
              topics.stream()
                  .map(
                      topic ->
                          new NewTopic(topic, Optional.of(partitions), Optional.of((short) 1))
                              .configs(config))
                  .toList())
          .all()
          .get(START_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException("topics cannot be made: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    if (!ended()) {
      process.destroyForcibly().onExit().join();
    }
  }

  private boolean ended() {
    try {
      return process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
