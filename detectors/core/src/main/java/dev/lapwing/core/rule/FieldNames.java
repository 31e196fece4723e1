package dev.lapwing.core.rule;

import dev.lapwing.core.rule.match.FieldRef;

/** What the names of fields mean, in either taxonomy. */
final class FieldNames {

  private static final String OCSF = "ocsf";
  private static final String SIGMA = "sigma";

  private FieldNames() {}

  /**
   * @throws IllegalArgumentException if OCSF's taxonomy has no such field; Sigma's has any
   */
  static FieldRef of(String name, Taxonomy taxonomy) {
    return taxonomy == Taxonomy.OCSF
        ? new FieldRef(OCSF, name, Fields.compile(name))
        : new FieldRef(SIGMA, name, SigmaFields.compile(name));
  }

  /** The field's name in a raw record, if it is read from there; else null. */
  static String rawName(FieldRef field) {
    if (field.taxonomy().equals(SIGMA)) {
      return field.name();
    }
    boolean raw = field.taxonomy().equals(OCSF) && field.name().startsWith(Fields.RAW);
    return raw ? field.name().substring(Fields.RAW.length()) : null;
  }
}
