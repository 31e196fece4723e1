package dev.lapwing.core.resolve;

import dev.lapwing.core.control.Carry;
import dev.lapwing.core.event.Entity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an identity's accounts were, or may have been, called before anybody knew whose they are.
 *
 * @param entity whose names they are; null where there are none
 * @param met ids under which accounts were kept that turn out to be this entity's
 * @param possible ids under which its accounts would have been kept, by whoever met them: all its
 *     names that nobody else claims
 */
public record LateNames(Entity entity, Set<String> met, Set<String> possible) {

  /** Nothing to tell. */
  public static final LateNames NONE = new LateNames(null, Set.of(), Set.of());

  public LateNames {
    met = Set.copyOf(met);
    possible = Set.copyOf(possible);
  }

  /**
   * Orders to carry over what was learnt under these names, sorted by them.
   *
   * @param all under the possible ones too: of those met by another, or before a restart
   */
  public List<Carry> carries(boolean all) {
    Set<String> ids = new TreeSet<>(met);
    if (all) {
      ids.addAll(possible);
    }
    List<Carry> carries = new ArrayList<>();
    for (String id : ids) {
      carries.add(new Carry(Entity.user(entity.tenant(), id), entity));
    }
    return carries;
  }
}
