package dev.lapwing.pipeline.simulate.life;

import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.company.Person;
import java.util.List;
import java.util.Locale;

/** Programs that few people have: everybody has some of their own. */
final class Tools {

  private static final List<String> MAKERS =
      List.of(
          "Acorn", "Birch", "Cobalt", "Delta", "Ember", "Fjord", "Granite", "Harbor", "Indigo",
          "Juniper", "Kestrel", "Lumen", "Meadow", "Nimbus", "Orchard", "Pebble", "Quill", "Rowan",
          "Slate", "Tundra");
  private static final List<String> KINDS =
      List.of(
          "Scanner",
          "Viewer",
          "Notes",
          "Capture",
          "Planner",
          "Converter",
          "Player",
          "Sync",
          "Archive",
          "Label",
          "Charts",
          "Reader");
  private static final int OWN = 4;

  private Tools() {}

  /** One of the few that this person has and uses. */
  static Program own(Person person, Dice dice) {
    return of(Dice.of(0, "tool", person.email(), dice.between(1, OWN)));
  }

  /** Any at all, as somebody tries one. */
  static Program odd(Dice dice) {
    return of(dice);
  }

  /** Something downloaded, which nobody has run before. */
  static Program downloaded(Person person, Dice dice) {
    String name = (dice.pick(MAKERS) + "-" + dice.pick(KINDS)).toLowerCase(Locale.ROOT);
    String version = dice.between(1, 12) + "." + dice.between(0, 40);
    return Program.from(
        "C:\\Users\\" + person.login() + "\\Downloads\\" + name + "-setup-" + version + ".exe");
  }

  private static Program of(Dice dice) {
    String maker = dice.pick(MAKERS);
    String kind = dice.pick(KINDS);
    String file = (maker + kind).toLowerCase(Locale.ROOT) + ".exe";
    return Program.from("C:\\Program Files\\" + maker + " " + kind + "\\" + file);
  }
}
