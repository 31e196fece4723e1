package dev.lapwing.core.finding;

import dev.lapwing.core.event.Entity;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.EventCodec;
import dev.lapwing.core.wire.Codec;
import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The binary form of a {@link Finding}. */
public final class FindingCodec implements Codec<Finding> {

  public static final FindingCodec INSTANCE = new FindingCodec();

  private static final long serialVersionUID = 1L;

  /** 1 had no rarity. */
  private static final int VERSION = 2;

  private FindingCodec() {}

  @Override
  public Class<Finding> type() {
    return Finding.class;
  }

  @Override
  public void write(Finding f, DataOutput out) throws IOException {
    out.writeByte(VERSION);
    Wire.writeText(f.uid(), out);
    Wire.writeText(f.rule(), out);
    Wire.writeText(f.entity().key(), out);
    out.writeByte(f.severity().id());
    Wire.writeText(f.family().name(), out);
    Wire.writeSigned(f.time(), out);
    Wire.writeSigned(f.arrived() - f.time(), out);
    Wire.writeSigned(f.firstSeen() - f.time(), out);
    Wire.writeSigned(f.lastSeen() - f.time(), out);
    Wire.writeText(f.title(), out);
    Wire.writeText(f.message(), out);
    out.writeFloat((float) f.surprise());
    out.writeBoolean(f.alerts());
    writeReasons(f, out);
    Baseline b = f.baseline();
    Wire.writeText(b.state() == null ? null : b.state().name(), out);
    Wire.writeUnsigned(b.events(), out);
    Wire.writeUnsigned(b.days(), out);
    Wire.writeUnsigned(f.evidence().size(), out);
    for (Event event : f.evidence()) {
      EventCodec.INSTANCE.write(event, out);
    }
    Wire.writeTexts(f.eventIds(), out);
    Wire.writeTexts(f.linked().stream().map(Entity::key).toList(), out);
    writeRarity(f.rarity(), out);
  }

  private static void writeRarity(Rarity r, DataOutput out) throws IOException {
    out.writeBoolean(r != null);
    if (r != null) {
      out.writeDouble(r.p());
      out.writeDouble(r.perDay());
      out.writeFloat((float) r.model());
      out.writeFloat((float) r.tests());
    }
  }

  private static Rarity rarity(DataInput in) throws IOException {
    return in.readBoolean()
        ? new Rarity(in.readDouble(), in.readDouble(), in.readFloat(), in.readFloat())
        : null;
  }

  private static void writeReasons(Finding f, DataOutput out) throws IOException {
    Wire.writeUnsigned(f.attacks().size(), out);
    for (Technique t : f.attacks()) {
      Wire.writeText(t.uid(), out);
      Wire.writeText(t.tactic(), out);
    }
    Wire.writeUnsigned(f.contributions().size(), out);
    for (Contribution c : f.contributions()) {
      Wire.writeText(c.what(), out);
      Wire.writeText(c.observed(), out);
      Wire.writeText(c.usual(), out);
      out.writeFloat((float) c.points());
    }
    Wire.writeUnsigned(f.against().size(), out);
    for (Against a : f.against()) {
      Wire.writeText(a.what(), out);
      out.writeBoolean(a.found());
    }
  }

  @Override
  public Finding read(DataInput in) throws IOException {
    int version = in.readByte();
    if (version < 1 || version > VERSION) {
      throw new IOException("finding of version " + version + "; this build knows 1 to " + VERSION);
    }
    String uid = Wire.readText(in);
    String rule = Wire.readText(in);
    Entity entity = Entity.ofKey(Wire.readText(in));
    Severity severity = Severity.ofId(in.readByte());
    Family family = Family.valueOf(Wire.readText(in));
    long time = Wire.readSigned(in);
    long arrived = time + Wire.readSigned(in);
    long first = time + Wire.readSigned(in);
    long last = time + Wire.readSigned(in);
    return new Finding(
        uid,
        rule,
        entity,
        severity,
        family,
        time,
        arrived,
        first,
        last,
        Wire.readText(in),
        Wire.readText(in),
        in.readFloat(),
        in.readBoolean(),
        techniques(in),
        contributions(in),
        against(in),
        baseline(in),
        events(in),
        Wire.readTexts(in),
        Wire.readTexts(in).stream().map(Entity::ofKey).toList(),
        version > 1 ? rarity(in) : null);
  }

  private static List<Technique> techniques(DataInput in) throws IOException {
    List<Technique> list = new ArrayList<>();
    for (int left = Wire.readSize(in); left > 0; left--) {
      list.add(new Technique(Wire.readText(in), Wire.readText(in)));
    }
    return list;
  }

  private static List<Contribution> contributions(DataInput in) throws IOException {
    List<Contribution> list = new ArrayList<>();
    for (int left = Wire.readSize(in); left > 0; left--) {
      list.add(
          new Contribution(
              Wire.readText(in), Wire.readText(in), Wire.readText(in), in.readFloat()));
    }
    return list;
  }

  private static List<Against> against(DataInput in) throws IOException {
    List<Against> list = new ArrayList<>();
    for (int left = Wire.readSize(in); left > 0; left--) {
      list.add(new Against(Wire.readText(in), in.readBoolean()));
    }
    return list;
  }

  private static Baseline baseline(DataInput in) throws IOException {
    String state = Wire.readText(in);
    return new Baseline(
        state == null ? null : Baseline.State.valueOf(state),
        Wire.readUnsigned(in),
        (int) Wire.readUnsigned(in));
  }

  private static List<Event> events(DataInput in) throws IOException {
    List<Event> list = new ArrayList<>();
    for (int left = Wire.readSize(in); left > 0; left--) {
      list.add(EventCodec.INSTANCE.read(in));
    }
    return list;
  }
}
