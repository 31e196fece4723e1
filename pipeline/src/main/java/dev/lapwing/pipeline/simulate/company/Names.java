package dev.lapwing.pipeline.simulate.company;

import java.util.List;

/** Invented names; number n always has the same one, and no two numbers share one. */
final class Names {

  private static final List<String> FIRST =
      List.of(
          "Anna", "Bruno", "Carla", "David", "Elena", "Felix", "Grace", "Hugo", "Ines", "James",
          "Kate", "Luis", "Maria", "Noah", "Olivia", "Pedro", "Rita", "Simon", "Teresa", "Victor",
          "Alice", "Ben", "Clara", "Daniel", "Emma", "Frank", "Gloria", "Henry", "Irene", "Jack",
          "Laura", "Marco", "Nina", "Oscar", "Paula", "Ruth", "Samuel", "Tina", "Vera", "William");

  private static final List<String> LAST =
      List.of(
          "Silva",
          "Baker",
          "Costa",
          "Dawson",
          "Evans",
          "Ferreira",
          "Green",
          "Hughes",
          "Irving",
          "Jones",
          "King",
          "Lopes",
          "Martins",
          "Newton",
          "Oliveira",
          "Parker",
          "Reis",
          "Santos",
          "Turner",
          "Vieira",
          "Walker",
          "Young",
          "Almeida",
          "Brooks",
          "Cardoso",
          "Dixon",
          "Ellis",
          "Fonseca",
          "Gomes",
          "Harris",
          "Mendes");

  private Names() {}

  static String of(int index) {
    // 31 last names and 40 first names share no divisor, so the pairs repeat after 1,240 people.
    String name = FIRST.get(index % FIRST.size()) + " " + LAST.get(index % LAST.size());
    int round = index / (FIRST.size() * LAST.size());
    return round == 0 ? name : name + (round + 1);
  }
}
