package dev.lapwing.pipeline.redeploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lapwing.connectors.InputException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Flink's REST interface, as far as a redeploy needs it: find a job, save it, stop it. */
public final class FlinkRest {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final long POLL_MS = 200;

  private final String base;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  /**
   * @param base {@code http://localhost:8081}
   */
  public FlinkRest(String base) {
    this.base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
  }

  /**
   * The id of the only job that runs.
   *
   * @throws InputException if there is none, or more than one, or nobody answers
   */
  public String onlyJob() {
    List<String> running = new ArrayList<>();
    for (JsonNode job : get("/jobs/overview").path("jobs")) {
      if (job.path("state").asText().equals("RUNNING")) {
        running.add(job.path("jid").asText());
      }
    }
    if (running.size() != 1) {
      throw new InputException(
          base + ": " + running.size() + " jobs run there; say which by --job " + running);
    }
    return running.get(0);
  }

  /**
   * Takes a savepoint of a job, which runs on.
   *
   * @param folder where; null for where the cluster is configured to put them
   * @return its path
   */
  public String save(String job, String folder) {
    ObjectNode body = MAPPER.createObjectNode().put("cancel-job", false);
    return await(job, "/savepoints", body.put("target-directory", folder));
  }

  /** Takes a savepoint of a job and stops it. */
  public String stop(String job, String folder) {
    ObjectNode body = MAPPER.createObjectNode().put("drain", false);
    return await(job, "/stop", body.put("targetDirectory", folder));
  }

  private String await(String job, String what, ObjectNode body) {
    body.put("formatType", "CANONICAL");
    HttpRequest post =
        request("/jobs/" + job + what).POST(BodyPublishers.ofString(body.toString())).build();
    String trigger = send(post).path("request-id").asText();
    while (true) {
      JsonNode answer = get("/jobs/" + job + "/savepoints/" + trigger);
      if (answer.at("/status/id").asText().equals("COMPLETED")) {
        return location(answer.path("operation"), job);
      }
      CompletableFuture.runAsync(
              () -> {}, CompletableFuture.delayedExecutor(POLL_MS, TimeUnit.MILLISECONDS))
          .join();
    }
  }

  private String location(JsonNode operation, String job) {
    if (!operation.hasNonNull("location")) {
      String why = operation.at("/failure-cause/stack-trace").asText();
      throw new InputException(
          base
              + ": job "
              + job
              + " gives no savepoint: "
              + why.lines().findFirst().orElse("no cause is given"));
    }
    return operation.path("location").asText();
  }

  private JsonNode get(String path) {
    return send(request(path).GET().build());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .timeout(PATIENCE)
        .header("Content-Type", "application/json");
  }

  private JsonNode send(HttpRequest request) {
    try {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        throw new InputException(
            request.uri() + ": answers " + answer.statusCode() + ": " + brief(answer.body()));
      }
      return MAPPER.readTree(answer.body());
    } catch (IOException e) {
      throw new InputException(request.uri() + ": nobody answers; is it Flink's REST address?", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InputException(request.uri() + ": interrupted", e);
    }
  }

  private static String brief(String body) {
    String line = body.lines().findFirst().orElse("");
    return line.substring(0, Math.min(300, line.length()));
  }
}
