package dev.lapwing.core.peer;

import dev.lapwing.core.wire.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Whose statistics, of what.
 *
 * @param tenant whose organisation
 * @param table what is compared: a rule's name, or part of one
 * @param group peers; {@link #ORGANISATION} for all of them
 */
public record PeerKey(String tenant, String table, String group) {

  /** Stands for everybody. */
  public static final String ORGANISATION = "";

  boolean ofGroup() {
    return !group.equals(ORGANISATION);
  }

  /** As one text, to key a stream by. */
  public String text() {
    return tenant + '|' + table + '|' + group;
  }

  void write(DataOutput out) throws IOException {
    Wire.writeText(tenant, out);
    Wire.writeText(table, out);
    Wire.writeText(group, out);
  }

  static PeerKey read(DataInput in) throws IOException {
    return new PeerKey(Wire.readText(in), Wire.readText(in), Wire.readText(in));
  }
}
