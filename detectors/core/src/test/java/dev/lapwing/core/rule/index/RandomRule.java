package dev.lapwing.core.rule.index;

import static dev.lapwing.core.rule.index.Sample.pick;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A random rule with every form of selection and condition. */
final class RandomRule {

  private static final List<String> NAMES = List.of("a", "sel_x", "sel_y", "sel_z", "_hidden");

  private final Random random;
  private final RandomItems items;
  private final Map<String, Say> selections = new LinkedHashMap<>();

  /** Counts by form how often it held and how often not. */
  private final Map<String, int[]> counts;

  private RandomRule(Random random, Map<String, int[]> counts) {
    this.random = random;
    this.items = new RandomItems(random);
    this.counts = counts;
  }

  /** A rule called so. */
  static Say of(String name, Random random, Map<String, int[]> counts) {
    return new RandomRule(random, counts).rule(name);
  }

  private Say rule(String name) {
    for (String each : NAMES) {
      if (selections.size() < 2 || random.nextBoolean()) {
        selections.put(each, selection());
      }
    }
    String logsource =
        pick(
            List.of("{}", "{ product: windows }", "{ product: linux }", "{ category: dns_query }"),
            random);
    Say condition = or(3);
    StringBuilder yaml = new StringBuilder("title: t\nname: " + name + "\nlogsource: " + logsource);
    yaml.append("\ndetection:\n");
    selections.forEach(
        (key, say) -> yaml.append("  ").append(key).append(": ").append(say.yaml()).append('\n'));
    yaml.append("  condition: ").append(condition.yaml()).append('\n');
    return new Say(yaml.toString(), "rule", s -> about(logsource, s) && condition.holds().test(s));
  }

  private static boolean about(String logsource, Sample sample) {
    return logsource.equals("{}")
        || logsource.contains(sample.source())
        || (logsource.contains("dns") && sample.type().name().startsWith("DNS"));
  }

  private Say selection() {
    return switch (random.nextInt(6)) {
      case 0 -> keywords();
      case 1 -> {
        List<Say> maps = List.of(map(), map());
        yield new Say(
            maps.stream().map(Say::yaml).collect(Collectors.joining(", ", "[", "]")),
            "list of maps",
            s -> RandomItems.any(maps, say -> say.holds().test(s)));
      }
      default -> map();
    };
  }

  private Say keywords() {
    boolean all = random.nextBoolean();
    List<String> words =
        List.of(
            pick(List.of("ab", "enc", "c*b", "a?b"), random),
            pick(List.of("x", "10.", "exe"), random));
    List<RandomItems.Test> tests =
        words.stream()
            .map(
                w ->
                    new RandomItems.Test(
                        RandomItems.quoted(w), t -> Naive.like(w, t, true, true, false)))
            .toList();
    String list =
        tests.stream().map(RandomItems.Test::yaml).collect(Collectors.joining(", ", "[", "]"));
    return counted(
        new Say(
            all ? "{ '|all': " + list + " }" : list,
            all ? "keywords|all" : "keywords",
            s -> RandomItems.holds(s.everything(), tests, all, false)));
  }

  private Say map() {
    Map<String, Say> parts = new LinkedHashMap<>();
    while (parts.isEmpty() || random.nextInt(3) == 0) {
      Say item = items.item();
      if (!item.yaml().isEmpty()) {
        parts.put(item.yaml().replaceAll("': .*", ""), counted(item));
      }
    }
    List<Say> all = List.copyOf(parts.values());
    return new Say(
        all.stream().map(Say::yaml).collect(Collectors.joining(", ", "{ ", " }")),
        "map",
        s -> all.stream().allMatch(say -> say.holds().test(s)));
  }

  private Say counted(Say say) {
    int[] count = counts.computeIfAbsent(say.what(), each -> new int[2]);
    return new Say(
        say.yaml(),
        say.what(),
        s -> {
          boolean held = say.holds().test(s);
          count[held ? 1 : 0]++;
          return held;
        });
  }

  private Say or(int depth) {
    return joined(" or ", depth, false);
  }

  private Say joined(String word, int depth, boolean all) {
    List<Say> parts = new ArrayList<>();
    do {
      parts.add(all ? not(depth) : joined(" and ", depth, true));
    } while (random.nextInt(3) == 0);
    Predicate<Sample> holds =
        s ->
            all
                ? parts.stream().allMatch(say -> say.holds().test(s))
                : parts.stream().anyMatch(say -> say.holds().test(s));
    return new Say(parts.stream().map(Say::yaml).collect(Collectors.joining(word)), word, holds);
  }

  private Say not(int depth) {
    if (random.nextInt(4) == 0) {
      Say inner = operand(depth);
      return new Say("not " + inner.yaml(), "not", s -> !inner.holds().test(s));
    }
    return operand(depth);
  }

  private Say operand(int depth) {
    if (depth > 0 && random.nextInt(4) == 0) {
      Say inner = or(depth - 1);
      return new Say("(" + inner.yaml() + ")", "()", inner.holds());
    }
    if (random.nextInt(3) == 0) {
      return quantified();
    }
    String name = pick(List.copyOf(selections.keySet()), random);
    return new Say(name, "selection", selections.get(name).holds());
  }

  private Say quantified() {
    String pattern = random.nextBoolean() ? "them" : "sel_*";
    boolean all = random.nextBoolean();
    List<String> chosen = new ArrayList<>(new TreeSet<>(selections.keySet()));
    chosen.removeIf(
        name -> pattern.equals("them") ? name.startsWith("_") : !name.startsWith("sel_"));
    if (chosen.isEmpty()) {
      String name = pick(List.copyOf(selections.keySet()), random);
      return new Say(name, "selection", selections.get(name).holds());
    }
    return new Say(
        (all ? "all of " : "1 of ") + pattern,
        all ? "all of" : "1 of",
        s ->
            all
                ? chosen.stream().allMatch(name -> selections.get(name).holds().test(s))
                : chosen.stream().anyMatch(name -> selections.get(name).holds().test(s)));
  }
}
