package dev.lapwing.core.sequence;

import dev.lapwing.core.detector.Entities;
import dev.lapwing.core.detector.Observations;
import dev.lapwing.core.event.Endpoint;
import dev.lapwing.core.event.Entity;
import dev.lapwing.core.event.EntityType;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.User;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.rule.Correlation;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Whom the match of a sequence is about: what all its steps share, that is the first of its
 * group-by fields that names an account, a machine or an address, as read at the first step that
 * has it. Aliases matter: the machine that one step entered is where the next one came from.
 */
public final class GroupEntity {

  private final Correlation rule;

  public GroupEntity(Correlation rule) {
    this.rule = rule;
  }

  /**
   * @param steps what matched; of each, the first step that it is says how it is read
   * @param deciding what decided the last step; whom that is about where no field tells
   */
  public Entity of(List<SequenceInput> steps, Event deciding) {
    return of(steps, i -> Long.numberOfTrailingZeros(steps.get(i).steps()), deciding);
  }

  /**
   * @param steps what matched, one for each step, in their order
   */
  Entity ofEach(List<SequenceInput> steps, Event deciding) {
    return of(steps, i -> i, deciding);
  }

  private Entity of(List<SequenceInput> steps, IntUnaryOperator stepOf, Event deciding) {
    for (int field = 0; field < rule.groupBy().size(); field++) {
      for (int i = 0; i < steps.size(); i++) {
        String step = rule.steps().get(stepOf.applyAsInt(i)).name();
        Entity entity = at(rule.pathsOf(step).get(field), steps.get(i));
        if (entity != null) {
          return entity;
        }
      }
    }
    return Observations.about(deciding);
  }

  private static Entity at(String path, SequenceInput step) {
    if (step.event() != null) {
      return at(path, step.event());
    }
    Finding finding = step.finding();
    Entity entity = finding.deciding() == null ? null : at(path, finding.deciding());
    return entity == null && type(path) == finding.entity().type() ? finding.entity() : entity;
  }

  private static Entity at(String path, Event event) {
    EntityType type = type(path);
    String id = type == null ? null : id(path, type, event);
    return id == null ? null : new Entity(event.tenant(), type, id);
  }

  private static String id(String path, EntityType type, Event event) {
    if (type == EntityType.USER) {
      User user = path.startsWith("actor") ? event.actor() : event.user();
      return user == null ? null : Entities.userId(user);
    }
    Endpoint end =
        path.startsWith("device")
            ? event.host()
            : path.startsWith("src_endpoint") ? event.src() : event.dst();
    return type == EntityType.HOST ? Entities.hostId(end) : end == null ? null : end.ip();
  }

  private static EntityType type(String path) {
    if (path.startsWith("user") || path.startsWith("actor")) {
      return EntityType.USER;
    }
    boolean end = path.startsWith("src_endpoint") || path.startsWith("dst_endpoint");
    if (path.startsWith("device") || (end && path.endsWith(".hostname"))) {
      return EntityType.HOST;
    }
    return end ? EntityType.IP : null;
  }
}
