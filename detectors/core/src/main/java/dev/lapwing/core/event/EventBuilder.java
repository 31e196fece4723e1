package dev.lapwing.core.event;

import java.util.Map;

/**
 * Builds an {@link Event}; what is not set is null, {@code unknown} or {@link EventType#UNTYPED}.
 */
public final class EventBuilder {

  private String id;
  private EventType type = EventType.UNTYPED;
  private long time;
  private long arrived = Long.MIN_VALUE;
  private String tenant = "default";
  private String source = "unknown";
  private String code;
  private Outcome outcome = Outcome.UNKNOWN;
  private Origin origin = new Origin("", 0, 0);
  private User user;
  private User actor;
  private Endpoint host;
  private Endpoint src;
  private Endpoint dst;
  private Auth auth;
  private ProcessInfo process;
  private Traffic traffic;
  private FileInfo file;
  private Api api;
  private Change change;
  private Dns dns;
  private Map<String, String> fields = Map.of();

  EventBuilder() {}

  EventBuilder(Event e) {
    id = e.id();
    type = e.type();
    time = e.time();
    arrived = e.arrived();
    tenant = e.tenant();
    source = e.source();
    code = e.code();
    outcome = e.outcome();
    origin = e.origin();
    user = e.user();
    actor = e.actor();
    host = e.host();
    src = e.src();
    dst = e.dst();
    auth = e.auth();
    process = e.process();
    traffic = e.traffic();
    file = e.file();
    api = e.api();
    change = e.change();
    dns = e.dns();
    fields = e.fields();
  }

  public EventBuilder id(String value) {
    id = value;
    return this;
  }

  public EventBuilder type(EventType value) {
    type = value;
    return this;
  }

  /** Milliseconds since 1970. */
  public EventBuilder time(long value) {
    time = value;
    return this;
  }

  /** Milliseconds since 1970; equals the event's time unless set. */
  public EventBuilder arrived(long value) {
    arrived = value;
    return this;
  }

  public EventBuilder tenant(String value) {
    tenant = value;
    return this;
  }

  public EventBuilder source(String value) {
    source = value;
    return this;
  }

  public EventBuilder code(String value) {
    code = value;
    return this;
  }

  public EventBuilder outcome(Outcome value) {
    outcome = value;
    return this;
  }

  public EventBuilder origin(Origin value) {
    origin = value;
    return this;
  }

  public EventBuilder user(User value) {
    user = value;
    return this;
  }

  public EventBuilder actor(User value) {
    actor = value;
    return this;
  }

  public EventBuilder host(Endpoint value) {
    host = value;
    return this;
  }

  public EventBuilder src(Endpoint value) {
    src = value;
    return this;
  }

  public EventBuilder dst(Endpoint value) {
    dst = value;
    return this;
  }

  public EventBuilder auth(Auth value) {
    auth = value;
    return this;
  }

  public EventBuilder process(ProcessInfo value) {
    process = value;
    return this;
  }

  public EventBuilder traffic(Traffic value) {
    traffic = value;
    return this;
  }

  public EventBuilder file(FileInfo value) {
    file = value;
    return this;
  }

  public EventBuilder api(Api value) {
    api = value;
    return this;
  }

  public EventBuilder change(Change value) {
    change = value;
    return this;
  }

  public EventBuilder dns(Dns value) {
    dns = value;
    return this;
  }

  public EventBuilder fields(Map<String, String> value) {
    fields = value;
    return this;
  }

  /**
   * @throws NullPointerException if the id is not set
   */
  public Event build() {
    long at = arrived == Long.MIN_VALUE ? time : arrived;
    return new Event(
        id, type, time, at, tenant, source, code, outcome, origin, user, actor, host, src, dst,
        auth, process, traffic, file, api, change, dns, fields);
  }
}
