package dev.lapwing.pipeline.simulate.life;

import dev.lapwing.pipeline.simulate.company.Department;
import dev.lapwing.pipeline.simulate.company.Dice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * New programs: in every fourth week of a department, one comes to most of its machines within two
 * days, is started often in the first weeks and now and then later.
 */
final class RollOuts {

  private static final int WEEKS = 4;
  private static final double GETS_IT = 0.85;
  private static final double USED = 0.08;
  private static final List<String> NAMES =
      List.of(
          "Clock",
          "Forms",
          "Signer",
          "Board",
          "Survey",
          "Insight",
          "Courier",
          "Ledger",
          "Roster",
          "Travel",
          "Whiteboard",
          "Glossary",
          "Badge");

  private final long seed;

  RollOuts(long seed) {
    this.seed = seed;
  }

  private record Release(String name, LocalDate first) {
    Program program() {
      String file = name.toLowerCase(Locale.ROOT).replace(" ", "") + ".exe";
      return Program.from("C:\\Program Files\\Corp\\" + name + "\\" + file);
    }

    Program installer() {
      String file = name.replace(" ", "") + ".msi";
      return new Program(
          "C:\\Windows\\System32\\msiexec.exe",
          "msiexec.exe /i C:\\Windows\\ccmcache\\1a\\" + file + " /qn",
          "C:\\Windows\\CCM\\CcmExec.exe");
    }
  }

  /** The installers that run on the person's own machine today. */
  List<Program> installedOn(WorkDay day) {
    List<Program> installers = new ArrayList<>();
    if (!day.sharedDesk()) {
      Release release = latest(day);
      if (gets(day, release) && day.date().equals(release.first().plusDays(delay(day, release)))) {
        installers.add(release.installer());
      }
    }
    return installers;
  }

  /** The new program, if the person starts it now; null for something else. */
  Program used(WorkDay day, Dice dice) {
    if (!dice.chance(USED) || day.sharedDesk()) {
      return null;
    }
    Release release = latest(day);
    boolean there = !day.date().isBefore(release.first().plusDays(delay(day, release)));
    return gets(day, release) && there ? release.program() : null;
  }

  private boolean gets(WorkDay day, Release release) {
    return dice(day, release).chance(GETS_IT);
  }

  private int delay(WorkDay day, Release release) {
    Dice dice = dice(day, release);
    dice.chance(GETS_IT);
    return dice.between(0, 1);
  }

  private Dice dice(WorkDay day, Release release) {
    return Dice.of(seed, "gets", release.name(), release.first(), day.person().index());
  }

  /** The newest one of the department; it may come to this machine only tomorrow. */
  private Release latest(WorkDay day) {
    Department department = day.department();
    long week = Math.floorDiv(day.date().toEpochDay() + 3, 7) + department.ordinal();
    long round = Math.floorDiv(week, WEEKS);
    LocalDate monday =
        LocalDate.ofEpochDay(Math.multiplyExact(round * WEEKS - department.ordinal(), 7L) - 3);
    Dice dice = Dice.of(seed, "release", department, round);
    String name = department.label() + " " + dice.pick(NAMES);
    return new Release(name, monday.plusDays(dice.between(0, 3)));
  }
}
