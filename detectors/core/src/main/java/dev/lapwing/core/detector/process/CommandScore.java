package dev.lapwing.core.detector.process;

import dev.lapwing.core.peer.Popularity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How odd one command line is, for a machine and its peers. Nothing is built that a known line does
 * not need.
 */
final class CommandScore {

  /** Tokens that speak for a line: the mean of all can be drowned, the strongest is noise. */
  static final int TOP = 3;

  private static final double THETA = 2;
  private static final double PSEUDO = 0.25;

  /** A shape that so many of the peers show is nobody's. */
  private static final double COMMON = 0.05;

  private static final double MOST_SHAPE = 2;
  private static final int LONGER = 2;

  private final CommandLine line;
  private final int program;
  private final TokenTable tokens;
  private final BinaryTable.Row row;
  private final int day;
  private final Popularity others;
  private final double unseen;

  private final double[] top = new double[TOP];
  private final int[] topToken = {-1, -1, -1};
  private boolean fresh;
  private boolean novel;

  CommandScore(CommandLine line, int program, CommandState state, int day, Popularity others) {
    this.line = line;
    this.program = program;
    this.tokens = state.tokens;
    this.row = state.programs.of(program, day);
    this.day = day;
    this.others = others;
    this.unseen = unseen(state.programs, row);
    rank();
  }

  /** Probability that a program is started in a new way on a day; 1 for one not known here. */
  private static double unseen(BinaryTable programs, BinaryTable.Row row) {
    if (row.days() == 0) {
      return 1;
    }
    double prior = Math.max(THETA * programs.novelty(PSEUDO), PSEUDO);
    return Math.min(1, (prior + row.novel()) / (row.days() + THETA));
  }

  private void rank() {
    int before = 0;
    for (int i = 0; i < line.size(); i++) {
      int token = Prints.of(program, line.print(i));
      int pair = Prints.of(Prints.of(before, program), line.print(i));
      fresh |= !tokens.seenOn(pair, day);
      double surprise = surprise(token, pair);
      if (surprise > 0) {
        insert(surprise, i);
      }
      before = line.print(i);
    }
  }

  private double surprise(int token, int pair) {
    if (tokens.votesBefore(pair, day) > 0) {
      return 0;
    }
    novel = true;
    int votes = tokens.votesBefore(token, day);
    double p =
        votes > 0
            ? Math.max(unseen, Math.min(1, (double) votes / Math.max(1, row.days())))
            : unseen * others.p(token);
    return Math.max(0, -Math.log10(p));
  }

  private void insert(double surprise, int token) {
    for (int k = 0; k < TOP; k++) {
      if (surprise > top[k]) {
        for (int m = TOP - 1; m > k; m--) {
          top[m] = top[m - 1];
          topToken[m] = topToken[m - 1];
        }
        top[k] = surprise;
        topToken[k] = token;
        return;
      }
    }
  }

  /** Whether something of it was not seen on this day yet. */
  boolean fresh() {
    return fresh;
  }

  /** Whether something of it was not seen on any day before. */
  boolean novel() {
    return novel;
  }

  /** Mean of the three rarest; of two at least, for one word alone says little. */
  double words() {
    double sum = 0;
    for (double each : top) {
      sum += each;
    }
    return sum / Math.max(2, Math.min(TOP, line.size()));
  }

  /** The rarest tokens, by their places in the line; the rarest first. */
  List<Integer> rarest() {
    List<Integer> places = new ArrayList<>(TOP);
    for (int place : topToken) {
      if (place >= 0) {
        places.add(place);
      }
    }
    return places;
  }

  double surprise(int rank) {
    return top[rank];
  }

  /** What the shape adds; empty for a line that is known. */
  Map<Shape, Double> shapes() {
    Map<Shape, Double> points = new EnumMap<>(Shape.class);
    if (!novel) {
      return points;
    }
    double left = MOST_SHAPE;
    for (Shape shape : Shape.values()) {
      double worth = Math.min(left, shows(shape) ? worth(shape) : 0);
      if (worth > 0) {
        points.put(shape, worth);
        left -= worth;
      }
    }
    return points;
  }

  private boolean shows(Shape shape) {
    return switch (shape) {
      case DENSE -> line.dense();
      case LONG -> row.longest() > 0 && line.magnitude() >= row.longest() + LONGER;
      default -> line.has(shape);
    };
  }

  private double worth(Shape shape) {
    int token = Prints.of(program, shape.print());
    if (tokens.votesBefore(token, day) > 0) {
      return 0;
    }
    int shown = others.organisation(token);
    boolean common = shown > COMMON * others.organisationSize();
    return common ? 0 : shown > 0 ? shape.points() / 2 : shape.points();
  }

  BinaryTable.Row row() {
    return row;
  }

  Popularity others() {
    return others;
  }

  /** Machines of the organisation that use the token with this program. */
  int others(int place) {
    return others.organisation(Prints.of(program, line.print(place)));
  }

  /** Days on which the token was used with this program here. */
  int votes(int place) {
    return tokens.votesBefore(Prints.of(program, line.print(place)), day);
  }

  double unseen() {
    return unseen;
  }

  /** Remembers the line. */
  void learn() {
    int before = 0;
    for (int i = 0; i < line.size(); i++) {
      tokens.see(Prints.of(program, line.print(i)), day);
      tokens.see(Prints.of(Prints.of(before, program), line.print(i)), day);
      before = line.print(i);
    }
    for (Shape shape : Shape.values()) {
      if (line.has(shape)) {
        tokens.see(Prints.of(program, shape.print()), day);
      }
    }
    row.ran(novel, line.magnitude());
  }
}
