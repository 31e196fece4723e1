package dev.lapwing.core.risk;

/** OCSF {@code risk_level_id}; from is the least score of the level. */
public enum RiskLevel {
  INFO(0, 0),
  LOW(1, 20),
  MEDIUM(2, 40),
  HIGH(3, 70),
  CRITICAL(4, 90);

  private final int id;
  private final int from;

  RiskLevel(int id, int from) {
    this.id = id;
    this.from = from;
  }

  public int id() {
    return id;
  }

  public static RiskLevel ofScore(double score) {
    RiskLevel level = INFO;
    for (RiskLevel each : values()) {
      if (score >= each.from) {
        level = each;
      }
    }
    return level;
  }

  /** CAEP's three words: LOW, MEDIUM, HIGH. */
  public String caep() {
    return switch (this) {
      case INFO, LOW -> "LOW";
      case MEDIUM -> "MEDIUM";
      case HIGH, CRITICAL -> "HIGH";
    };
  }
}
