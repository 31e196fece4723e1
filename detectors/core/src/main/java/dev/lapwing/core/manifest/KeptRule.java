package dev.lapwing.core.manifest;

import dev.lapwing.core.rule.SequenceRule;
import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.Serializable;
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
    String steps = rule.steps().stream().map(s -> s.name()).collect(Collectors.joining(" → "));
    String absent = rule.absent().stream().map(s -> s.name()).collect(Collectors.joining(", "));
    String structure =
        steps
            + (absent.isEmpty() ? "" : " without " + absent)
            + " by "
            + String.join(", ", rule.groupBy())
            + " within "
            + rule.timespan().toSeconds()
            + "s";
    return new KeptRule(rule.head().id(), rule.name(), rule.operatorId(), 1, structure);
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
