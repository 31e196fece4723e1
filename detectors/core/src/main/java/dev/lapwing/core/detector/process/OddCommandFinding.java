package dev.lapwing.core.detector.process;

import dev.lapwing.core.detector.Observation;
import dev.lapwing.core.detector.Observations;
import dev.lapwing.core.event.Entity;
import dev.lapwing.core.event.EntityType;
import dev.lapwing.core.event.ProcessInfo;
import dev.lapwing.core.finding.Baseline;
import dev.lapwing.core.finding.Family;
import dev.lapwing.core.finding.Finding;
import dev.lapwing.core.finding.FindingBuilder;
import dev.lapwing.core.peer.Popularity;
import dev.lapwing.core.rule.RuleHead;
import java.util.List;
import java.util.Map;

/**
 * Writes down a command line that is odd: one finding for each machine, program and day, which
 * grows.
 *
 * @param rule whose findings they are
 */
record OddCommandFinding(RuleHead rule) {

  private static final double USUAL = 0.1;

  Finding of(
      CommandScore score,
      Map<Shape, Double> shapes,
      double surprise,
      int day,
      Baseline baseline,
      Observation seen) {
    ProcessInfo process = seen.event().process();
    CommandLine line = new CommandLine(process.commandLine());
    FindingBuilder builder =
        FindingBuilder.of(rule, seen.entity())
            .anchor(ProgramName.of(process.name()) + '/' + day)
            .family(Family.PROCESS)
            .surprise(surprise)
            .baseline(baseline)
            .title(rule.title() + ": " + process.name() + " on " + seen.entity().id())
            .message(message(score, shapes, line, process, seen.entity()))
            .against("the program is often started in new ways", score.unseen() > USUAL)
            .against("others in the organisation use the same words", others(score))
            .decidedBy(seen.event());
    List<Integer> rarest = score.rarest();
    for (int rank = 0; rank < rarest.size(); rank++) {
      int place = rarest.get(rank);
      builder.because(word(line, place), "used", usual(score, place), score.surprise(rank) / 3);
    }
    shapes.forEach((shape, points) -> builder.because("shape", shape.text(), "none", points));
    Entity user = Observations.entity(seen.event(), EntityType.USER);
    return (user == null ? builder : builder.linked(user)).build();
  }

  private static boolean others(CommandScore score) {
    return score.rarest().stream().anyMatch(place -> score.others(place) > 0);
  }

  /** {@code `-enc` after `-nop`}. */
  private static String word(CommandLine line, int place) {
    String word = '`' + line.text(place) + '`';
    return place == 0 ? word + " first" : word + " after `" + line.text(place - 1) + '`';
  }

  private static String usual(CommandScore score, int place) {
    int votes = score.votes(place);
    String here =
        score.row().days() == 0
            ? "the program is new here"
            : (votes == 0 ? "never here" : "elsewhere in the line on " + votes + " days")
                + ", the program ran on "
                + score.row().days()
                + " days";
    Popularity others = score.others();
    return others.organisationSize() == 0
        ? here
        : here + "; on " + score.others(place) + " of " + others.organisationSize() + " machines";
  }

  private static String message(
      CommandScore score,
      Map<Shape, Double> shapes,
      CommandLine line,
      ProcessInfo process,
      Entity host) {
    StringBuilder text = new StringBuilder();
    text.append(process.name()).append(" was started on ").append(host.id());
    text.append(" in a way in which it is not.");
    String before = " Rarest words: ";
    for (int place : score.rarest()) {
      text.append(before).append(word(line, place));
      text.append(" (").append(usual(score, place)).append(')');
      before = "; ";
    }
    text.append(score.rarest().isEmpty() ? "" : ".");
    if (!shapes.isEmpty()) {
      text.append(" It has ");
      text.append(String.join(", ", shapes.keySet().stream().map(Shape::text).toList()));
      text.append('.');
    }
    return text.toString();
  }
}
