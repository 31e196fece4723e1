package dev.lapwing.core.risk;

import dev.lapwing.core.finding.Family;
import dev.lapwing.core.wire.Codec;
import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The evidence that an entity's risk stands on: the strongest few of each family. */
public final class RiskState {

  public static final Codec<RiskState> CODEC = new StateCodec();

  private final List<Item> items = new ArrayList<>();

  /**
   * One rule's evidence.
   *
   * @param family its family
   * @param rule which rule
   * @param uid its latest finding
   * @param title what that said
   * @param strength −log₁₀ p, capped and, when copied, discounted
   * @param time event time of the strongest, ms
   * @param times how many different findings of the rule
   */
  public record Item(
      Family family,
      String rule,
      String uid,
      String title,
      double strength,
      long time,
      int times) {}

  List<Item> items() {
    return items;
  }

  /**
   * Takes a finding in. The same finding again changes nothing but its strength.
   *
   * @param strength see {@link Item#strength}
   */
  void add(RiskInput input, double strength) {
    var finding = input.finding();
    Item old = null;
    for (Item item : items) {
      if (item.rule().equals(finding.rule())) {
        old = item;
      }
    }
    items.remove(old);
    boolean again = old != null && old.uid().equals(finding.uid());
    int times = old == null ? 1 : again ? old.times() : Math.min(1000, old.times() + 1);
    Item fresh =
        new Item(
            finding.family(),
            finding.rule(),
            finding.uid(),
            finding.title(),
            strength,
            finding.time(),
            times);
    boolean keepOld =
        old != null && RiskModel.points(old, fresh.time()) > RiskModel.points(fresh, fresh.time());
    items.add(
        keepOld
            ? new Item(
                old.family(), old.rule(), old.uid(), old.title(), old.strength(), old.time(), times)
            : fresh);
    trim(finding.family(), finding.time());
  }

  private void trim(Family family, long now) {
    List<Item> of = new ArrayList<>(items.stream().filter(i -> i.family() == family).toList());
    if (of.size() > RiskModel.PER_FAMILY) {
      of.sort(Comparator.comparingDouble(item -> RiskModel.points(item, now)));
      items.remove(of.get(0));
    }
  }

  private static final class StateCodec implements Codec<RiskState> {
    private static final long serialVersionUID = 1L;
    private static final int VERSION = 1;

    @Override
    public Class<RiskState> type() {
      return RiskState.class;
    }

    @Override
    public void write(RiskState state, DataOutput out) throws IOException {
      out.writeByte(VERSION);
      Wire.writeUnsigned(state.items.size(), out);
      for (Item item : state.items) {
        Wire.writeText(item.family().name(), out);
        Wire.writeText(item.rule(), out);
        Wire.writeText(item.uid(), out);
        Wire.writeText(item.title(), out);
        out.writeDouble(item.strength());
        Wire.writeSigned(item.time(), out);
        Wire.writeUnsigned(item.times(), out);
      }
    }

    @Override
    public RiskState read(DataInput in) throws IOException {
      int version = in.readByte();
      if (version != VERSION) {
        throw new IOException("risk state of version " + version + "; this build knows 1");
      }
      RiskState state = new RiskState();
      for (int left = Wire.readSize(in); left > 0; left--) {
        state.items.add(
            new Item(
                Family.valueOf(Wire.readText(in)),
                Wire.readText(in),
                Wire.readText(in),
                Wire.readText(in),
                in.readDouble(),
                Wire.readSigned(in),
                (int) Wire.readUnsigned(in)));
      }
      return state;
    }
  }
}
