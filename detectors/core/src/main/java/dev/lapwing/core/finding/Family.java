package dev.lapwing.core.finding;

/**
 * Families of evidence that are alike: within one, the risk takes the strongest; across them it
 * adds (reference: risk model).
 */
public enum Family {
  IDENTITY,
  LATERAL,
  PROCESS,
  VOLUME,
  NETWORK,
  POLICY
}
