package dev.lapwing.core.rule;

import dev.lapwing.core.detector.Observations;
import dev.lapwing.core.event.Entity;
import dev.lapwing.core.event.EntityType;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.finding.Finding;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * What the steps of a correlation are keyed by: the tenant, and the values of its {@code group-by}
 * at that step.
 */
public final class GroupKey {

  /** Which group-by field the entity of a finding stands for. */
  private static final Map<String, EntityType> OF_ENTITY =
      Map.of(
          "user.uid", EntityType.USER,
          "device.hostname", EntityType.HOST,
          "src_endpoint.ip", EntityType.IP,
          "service.name", EntityType.APP);

  private static final char BETWEEN = '\u001f';

  private final List<String> paths;
  private final List<Function<Event, Object>> fields;

  private GroupKey(List<String> paths) {
    this.paths = paths;
    this.fields = paths.stream().map(GroupKey::compile).toList();
  }

  /** The key of one step of a correlation. */
  public static GroupKey of(Correlation rule, String step) {
    return new GroupKey(rule.pathsOf(step));
  }

  /** The key; null where the event lacks one of the values. */
  public String of(Event event) {
    StringBuilder key = new StringBuilder(event.tenant());
    for (Function<Event, Object> field : fields) {
      if (!append(field.apply(event), key)) {
        return null;
      }
    }
    return key.toString();
  }

  /** The key, by the finding's deciding event, else by its entity; null where neither tells. */
  public String of(Finding finding) {
    Event event = finding.deciding();
    StringBuilder key = new StringBuilder(finding.entity().tenant());
    for (int i = 0; i < fields.size(); i++) {
      Object value = event == null ? null : fields.get(i).apply(event);
      if (!append(value == null ? ofEntity(paths.get(i), finding.entity()) : value, key)) {
        return null;
      }
    }
    return key.toString();
  }

  private static boolean append(Object value, StringBuilder key) {
    if (value != null) {
      key.append(BETWEEN).append(value.toString().toLowerCase(Locale.ROOT));
    }
    return value != null;
  }

  private static String ofEntity(String path, Entity entity) {
    return OF_ENTITY.get(path) == entity.type() ? entity.id() : null;
  }

  /**
   * Few logs have a stable identifier of the account, all have a name: {@code user.uid} means the
   * user entity, so that logs which name the same account differently in their uids agree.
   */
  private static Function<Event, Object> compile(String path) {
    return path.equals("user.uid") ? GroupKey::account : Fields.compile(path);
  }

  private static Object account(Event event) {
    Entity user = Observations.entity(event, EntityType.USER);
    return user == null ? null : user.id();
  }
}
