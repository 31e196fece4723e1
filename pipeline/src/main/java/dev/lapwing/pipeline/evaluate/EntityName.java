package dev.lapwing.pipeline.evaluate;

import java.util.Locale;

/**
 * Whom a label or an alert is about. Names of accounts and hosts are the same in any case.
 *
 * @param type {@code user}, {@code host}, {@code ip}, …
 * @param id in lower case
 */
record EntityName(String type, String id) {

  EntityName {
    id = id.toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return type + " " + id;
  }
}
