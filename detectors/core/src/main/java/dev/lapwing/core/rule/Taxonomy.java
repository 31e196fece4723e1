package dev.lapwing.core.rule;

/** Whose field names a rule uses. */
public enum Taxonomy {
  /** Those of Sigma for the log source, which are mostly the vendor's own. */
  SIGMA,
  /** OCSF 1.8 paths: see {@link Fields}. */
  OCSF
}
