package dev.lapwing.core.event;

import java.util.Map;
import java.util.Objects;

/**
 * One normalised log record: the only thing that detectors and rules know of a log.
 *
 * <p>It crosses every shuffle, so parts that a kind of event does not have are null and cost a bit
 * on the wire ({@link EventCodec}). Build one with {@link #builder()}.
 *
 * @param id the source's own id, prefixed with nothing; else a hash of the raw record; never null
 * @param type what happened; never null
 * @param time when it happened, ms since 1970; what detectors judge by
 * @param arrived when the record was appended to its topic, ms since 1970; the only "now" there is.
 *     In an audit it equals {@code time}
 * @param tenant whose it is; never null
 * @param source log source, as configured or detected ({@code okta}); never null
 * @param code the vendor's name of this kind of record ({@code 4624}, {@code user.session.start},
 *     {@code ConsoleLogin}); null if none
 * @param outcome how it went; never null
 * @param origin where it was read; never null
 * @param user the account that it is about (that signed in, was changed, ran the process); null if
 *     none
 * @param actor who did it to {@code user}, where that is somebody else; null otherwise
 * @param host the machine on which it happened and was logged; null for a cloud service
 * @param src where it came from; null if unknown
 * @param dst where it went, when that is not {@code host}; null otherwise
 * @param fields raw fields that have no place above, by the source's own names (dots for nesting):
 *     everything for {@link EventType#UNTYPED}, few or none for others; never null
 */
public record Event(
    String id,
    EventType type,
    long time,
    long arrived,
    String tenant,
    String source,
    String code,
    Outcome outcome,
    Origin origin,
    User user,
    User actor,
    Endpoint host,
    Endpoint src,
    Endpoint dst,
    Auth auth,
    ProcessInfo process,
    Traffic traffic,
    FileInfo file,
    Api api,
    Change change,
    Dns dns,
    Map<String, String> fields) {

  public Event {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(tenant, "tenant");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(origin, "origin");
    fields = fields == null ? Map.of() : fields;
  }

  public static EventBuilder builder() {
    return new EventBuilder();
  }

  /** A builder that starts as this event is. */
  public EventBuilder toBuilder() {
    return new EventBuilder(this);
  }

  public boolean typed() {
    return type != EventType.UNTYPED;
  }

  public boolean succeeded() {
    return outcome == Outcome.SUCCESS;
  }

  public boolean failed() {
    return outcome == Outcome.FAILURE;
  }

  /**
   * The projection that findings keep as evidence: without raw fields, and with long text cut to
   * 512 characters.
   */
  public Event slim() {
    if (fields.isEmpty() && process == null) {
      return this;
    }
    ProcessInfo p = process;
    ProcessInfo cut =
        p == null
            ? null
            : new ProcessInfo(
                p.name(),
                p.path(),
                cut(p.commandLine()),
                p.pid(),
                p.uid(),
                p.parentName(),
                p.parentPath(),
                cut(p.parentCommandLine()));
    return toBuilder().fields(Map.of()).process(cut).build();
  }

  private static String cut(String text) {
    return text == null || text.length() <= 512 ? text : text.substring(0, 512) + "…";
  }
}
