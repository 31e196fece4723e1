package dev.lapwing.core.manifest;

import dev.lapwing.core.rule.Correlation;
import dev.lapwing.core.rule.SequenceRule;
import dev.lapwing.core.rule.SequenceRule.Step;
import dev.lapwing.core.rule.WindowRule;
import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.Serializable;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A rule of which an operator keeps state.
 *
 * @param id of the rule, upon which its state hangs
 * @param name what it was called when the manifest was written
 * @param part which part of the operator's state is its own
 * @param version of that part's bytes; 1 where they have none of their own
 * @param structure what its state depends on, for people; empty where the part says it all
 */
public record KeptRule(String id, String name, String part, int version, String structure)
    implements Serializable {

  /** A sequence: the part is the uid of the operator of its own that keeps its state. */
  public static KeptRule of(SequenceRule rule) {
    return new KeptRule(rule.head().id(), rule.name(), rule.operatorId(), 1, text(rule, " → "));
  }

  /** A correlation of windows: the part is what its keys begin with. */
  public static KeptRule of(WindowRule rule) {
    String kind = rule.kind().name().toLowerCase(Locale.ROOT);
    String fields = rule.fields().isEmpty() ? "" : "(" + String.join(", ", rule.fields()) + ")";
    String structure = kind + fields + " of " + text(rule, ", ");
    return new KeptRule(rule.head().id(), rule.name(), rule.stateId(), 1, structure);
  }

  private static String text(Correlation rule, String between) {
    String absent = rule.absent().stream().map(Step::name).collect(Collectors.joining(", "));
    return rule.steps().stream().map(KeptRule::text).collect(Collectors.joining(between))
        + (absent.isEmpty() ? "" : " without " + absent)
        + (" by " + String.join(", ", rule.groupBy()))
        + (" within " + rule.timespan().toSeconds() + "s");
  }

  private static String text(Step step) {
    return step.name()
        + (step.within() == null ? "" : " within " + step.within().toSeconds() + "s");
  }

  void write(DataOutput out) throws IOException {
    Wire.writeText(id, out);
    Wire.writeText(name, out);
    Wire.writeText(part, out);
    Wire.writeUnsigned(version, out);
    Wire.writeText(structure, out);
  }

  static KeptRule read(DataInput in) throws IOException {
    return new KeptRule(
        Wire.readText(in),
        Wire.readText(in),
        Wire.readText(in),
        (int) Wire.readUnsigned(in),
        Wire.readText(in));
  }
}
