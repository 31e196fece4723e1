package dev.lapwing.pipeline.simulate;

import dev.lapwing.pipeline.simulate.company.Company;
import dev.lapwing.pipeline.simulate.life.Calendar;
import dev.lapwing.pipeline.simulate.life.OrdinaryLife;
import dev.lapwing.pipeline.simulate.scenario.Incident;
import dev.lapwing.pipeline.simulate.scenario.Label;
import dev.lapwing.pipeline.simulate.scenario.Script;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;

/** Plays a simulation once, a day of UTC at a time. */
final class Performance implements Iterator<LogLine> {

  private final Progress progress;
  private final Consumer<List<Label>> atTheEnd;
  private final Script script = new Script();
  private final OrdinaryLife life;
  private final List<Incident> incidents;
  private final long start;
  private final long end;
  private final LocalDate firstDay;
  private final int days;
  private Iterator<Script.Action> today = List.<Script.Action>of().iterator();
  private int planned;
  private long lines;
  private boolean ended;

  Performance(
      SimulationSettings settings,
      Company company,
      Progress progress,
      Consumer<List<Label>> atTheEnd) {
    this.progress = progress;
    this.atTheEnd = atTheEnd;
    Calendar calendar = new Calendar(company, settings.seed());
    this.life = new OrdinaryLife(company, calendar, settings.seed());
    this.incidents = Staging.plan(settings, company, calendar, script);
    this.start = settings.start().toEpochMilli();
    this.end = settings.end().toEpochMilli();
    this.firstDay = settings.start().atZone(ZoneOffset.UTC).toLocalDate();
    LocalDate lastDay = settings.end().minusMillis(1).atZone(ZoneOffset.UTC).toLocalDate();
    this.days = (int) ChronoUnit.DAYS.between(firstDay, lastDay) + 1;
  }

  @Override
  public boolean hasNext() {
    while (!today.hasNext() && !ended) {
      nextDay();
    }
    return today.hasNext();
  }

  @Override
  public LogLine next() {
    if (!hasNext()) {
      throw new NoSuchElementException("the simulation has ended");
    }
    lines++;
    Script.Action action = today.next();
    return new LogLine(action.timeMs(), action.entry().source(), script.write(action));
  }

  private void nextDay() {
    if (planned > 0) {
      progress.dayDone(planned, days, lines);
    }
    if (planned == days) {
      ended = true;
      atTheEnd.accept(incidents.stream().map(Incident::label).toList());
      return;
    }
    // What is today somewhere is tomorrow elsewhere.
    for (int ahead = planned == 0 ? -OrdinaryLife.AHEAD : OrdinaryLife.AHEAD;
        ahead <= OrdinaryLife.AHEAD;
        ahead++) {
      life.plan(firstDay.plusDays(planned + ahead), script);
    }
    planned++;
    // A simulation that starts in the afternoon has no morning.
    today =
        script.due(Math.min(end, midnight(planned))).stream()
            .filter(action -> action.timeMs() >= start)
            .iterator();
  }

  private long midnight(int day) {
    return firstDay.plusDays(day).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
  }
}
