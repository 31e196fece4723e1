package dev.lapwing.pipeline.redeploy;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Writes a plan for people. */
public final class PlanText {

  private PlanText() {}

  /**
   * Writes it.
   *
   * @param accepted names or ids of what may be lost
   */
  public static void write(RedeployPlan plan, Collection<String> accepted, PrintWriter out) {
    List<Fate> lost = plan.lost(accepted);
    out.println("savepoint " + plan.savepoint());
    table("rules", plan.rules(), lost, out);
    table("operators", plan.operators(), lost, out);
    out.println();
    out.println(plan.stateless() + " event rules keep no state.");
    plan.orders().forEach(line -> out.println("order in force: " + line));
    plan.fates().forEach(fate -> fate.warnings().forEach(line -> out.println("warning: " + line)));
    plan.needless(accepted)
        .forEach(name -> out.println("warning: --accept-loss " + name + ": it loses nothing"));
    plan.problems().forEach(line -> out.println("impossible: " + line));
    if (!lost.isEmpty()) {
      out.println("refused: it would lose what was learnt; agree to it with");
      out.println("  " + RedeployPlan.options(lost));
    } else if (plan.problems().isEmpty()) {
      out.println("possible: nothing is lost that was not agreed to.");
    }
    out.flush();
  }

  private static void table(String of, List<Fate> fates, List<Fate> lost, PrintWriter out) {
    if (fates.isEmpty()) {
      return;
    }
    int width = fates.stream().mapToInt(fate -> fate.name().length()).max().orElse(0);
    String row = "  %-" + Math.max(width, of.length()) + "s  %-15s %10s %10s  %s";
    out.println();
    out.println(row.formatted(of, "", "entities", "bytes", "").stripTrailing());
    for (Fate fate : fates) {
      String why = lost.contains(fate) ? "LOST: " + fate.why() : fate.why();
      boolean none = fate.kind() == Fate.Kind.NEW;
      String keys = none ? "" : count(fate.amount(), fate.amount().keys());
      String bytes = none ? "" : bytes(fate.amount());
      out.println(row.formatted(fate.name(), fate.kind().text(), keys, bytes, why).stripTrailing());
    }
  }

  static String keys(Amount amount) {
    return amount.keys() < 0 ? "size unknown" : count(amount, amount.keys()) + " entities";
  }

  private static String count(Amount amount, long number) {
    if (number < 0) {
      return "";
    }
    return (amount.least() ? "≥ " : "") + String.format(Locale.ROOT, "%,d", number);
  }

  /** {@code 12 kB}, in thousands. */
  static String bytes(Amount amount) {
    long bytes = amount.bytes();
    if (bytes < 0) {
      return "unknown";
    }
    String least = amount.least() ? "≥ " : "";
    if (bytes < 10_000) {
      return least + bytes + " B";
    }
    return bytes < 10_000_000
        ? least + bytes / 1000 + " kB"
        : String.format(Locale.ROOT, "%s%,d MB", least, bytes / 1_000_000);
  }
}
