package dev.lapwing.core.event;

import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The rarer parts of an event in binary form; see {@link EventCodec}. */
final class EventParts {

  private EventParts() {}

  static void write(Event e, DataOutput out) throws IOException {
    if (e.auth() != null) {
      writeAuth(e.auth(), out);
    }
    if (e.process() != null) {
      writeProcess(e.process(), out);
    }
    if (e.traffic() != null) {
      writeTraffic(e.traffic(), out);
    }
    if (e.file() != null) {
      writeFile(e.file(), out);
    }
    if (e.api() != null) {
      writeApi(e.api(), out);
    }
    if (e.change() != null) {
      writeChange(e.change(), out);
    }
    if (e.dns() != null) {
      writeDns(e.dns(), out);
    }
  }

  private static void writeAuth(Auth a, DataOutput out) throws IOException {
    Wire.writeUnsigned(a.logonType(), out);
    Wire.writeText(a.protocol(), out);
    Wire.writeMaybe(a.interactive(), out);
    Wire.writeMaybe(a.remote(), out);
    Wire.writeMaybe(a.mfa(), out);
    Wire.writeTexts(a.factors(), out);
    Wire.writeText(a.session(), out);
    Wire.writeText(a.application(), out);
    Wire.writeText(a.reason(), out);
  }

  static Auth readAuth(DataInput in) throws IOException {
    return new Auth(
        (int) Wire.readUnsigned(in),
        Wire.readText(in),
        Wire.readMaybe(in),
        Wire.readMaybe(in),
        Wire.readMaybe(in),
        Wire.readTexts(in),
        Wire.readText(in),
        Wire.readText(in),
        Wire.readText(in));
  }

  private static void writeProcess(ProcessInfo p, DataOutput out) throws IOException {
    Wire.writeText(p.name(), out);
    Wire.writeText(p.path(), out);
    Wire.writeText(p.commandLine(), out);
    Wire.writeSigned(p.pid(), out);
    Wire.writeText(p.uid(), out);
    Wire.writeText(p.parentName(), out);
    Wire.writeText(p.parentPath(), out);
    Wire.writeText(p.parentCommandLine(), out);
  }

  static ProcessInfo readProcess(DataInput in) throws IOException {
    return new ProcessInfo(
        Wire.readText(in),
        Wire.readText(in),
        Wire.readText(in),
        Wire.readSigned(in),
        Wire.readText(in),
        Wire.readText(in),
        Wire.readText(in),
        Wire.readText(in));
  }

  private static void writeTraffic(Traffic t, DataOutput out) throws IOException {
    Wire.writeText(t.protocol(), out);
    Wire.writeText(t.application(), out);
    Wire.writeText(t.direction() == null ? null : t.direction().name(), out);
    Wire.writeSigned(t.bytesIn(), out);
    Wire.writeSigned(t.bytesOut(), out);
    Wire.writeSigned(t.packetsIn(), out);
    Wire.writeSigned(t.packetsOut(), out);
    Wire.writeSigned(t.durationMs(), out);
  }

  static Traffic readTraffic(DataInput in) throws IOException {
    String protocol = Wire.readText(in);
    String application = Wire.readText(in);
    String direction = Wire.readText(in);
    return new Traffic(
        protocol,
        application,
        direction == null ? null : Traffic.Direction.valueOf(direction),
        Wire.readSigned(in),
        Wire.readSigned(in),
        Wire.readSigned(in),
        Wire.readSigned(in),
        Wire.readSigned(in));
  }

  private static void writeFile(FileInfo f, DataOutput out) throws IOException {
    Wire.writeText(f.path(), out);
    Wire.writeText(f.name(), out);
    Wire.writeText(f.share(), out);
    Wire.writeText(f.value(), out);
    Wire.writeSigned(f.size(), out);
  }

  static FileInfo readFile(DataInput in) throws IOException {
    return new FileInfo(
        Wire.readText(in),
        Wire.readText(in),
        Wire.readText(in),
        Wire.readText(in),
        Wire.readSigned(in));
  }

  private static void writeApi(Api a, DataOutput out) throws IOException {
    Wire.writeText(a.service(), out);
    Wire.writeText(a.operation(), out);
    Wire.writeText(a.resource(), out);
    Wire.writeText(a.error(), out);
  }

  static Api readApi(DataInput in) throws IOException {
    return new Api(Wire.readText(in), Wire.readText(in), Wire.readText(in), Wire.readText(in));
  }

  private static void writeChange(Change c, DataOutput out) throws IOException {
    Wire.writeText(c.group(), out);
    Wire.writeText(c.groupUid(), out);
    Wire.writeTexts(c.privileges(), out);
    Wire.writeText(c.unit(), out);
    Wire.writeText(c.command(), out);
  }

  static Change readChange(DataInput in) throws IOException {
    return new Change(
        Wire.readText(in),
        Wire.readText(in),
        Wire.readTexts(in),
        Wire.readText(in),
        Wire.readText(in));
  }

  private static void writeDns(Dns d, DataOutput out) throws IOException {
    Wire.writeText(d.query(), out);
    Wire.writeText(d.type(), out);
    Wire.writeText(d.rcode(), out);
    Wire.writeTexts(d.answers(), out);
  }

  static Dns readDns(DataInput in) throws IOException {
    return new Dns(Wire.readText(in), Wire.readText(in), Wire.readText(in), Wire.readTexts(in));
  }
}
