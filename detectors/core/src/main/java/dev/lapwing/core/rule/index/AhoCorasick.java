package dev.lapwing.core.rule.index;

import dev.lapwing.core.rule.match.Glob;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds every place of every one of many texts in one pass over a text, whatever the case.
 *
 * <p>Idea: a trie of the texts, in which each state also knows the longest suffix of what was read
 * that is the start of some text. Worked out for every state and character, that is a finite
 * automaton: one array access a character, however many texts there are. Characters that no text
 * has share one column, and a character's two cases another. Cost: linear in the text and in what
 * is found; memory is states × columns × 4 bytes. Paper: Aho and Corasick, "Efficient string
 * matching", CACM 18(6), 1975.
 */
final class AhoCorasick implements TextFinder {

  private static final int LATIN = 256;

  /** On a state in {@link #next}: something ends there. */
  private static final int ENDS = 1 << 31;

  private final int[] latin = new int[LATIN];
  private final Map<Character, Integer> columnOf = new HashMap<>();
  private int columns = 1;

  /** By state × columns + column, the next state × columns, marked where something ends. */
  private int[] next;

  private int[] ends;
  private int[] shorter;
  private int states = 1;

  /**
   * @param texts folded, all different, none empty
   */
  AhoCorasick(List<String> texts) {
    texts.forEach(text -> text.chars().forEach(c -> column((char) c)));
    for (char c = 0; c < LATIN; c++) {
      latin[c] = columnOf.getOrDefault(Glob.fold(c), 0);
    }
    int most = 1 + texts.stream().mapToInt(String::length).sum();
    next = new int[Math.multiplyExact(most, columns)];
    ends = new int[most];
    Arrays.fill(ends, -1);
    for (int i = 0; i < texts.size(); i++) {
      ends[insert(texts.get(i))] = i;
    }
    next = Arrays.copyOf(next, states * columns);
    ends = Arrays.copyOf(ends, states);
    shorter = new int[states];
    link();
    mark();
  }

  private void column(char c) {
    if (columnOf.putIfAbsent(c, columns) == null) {
      columns++;
    }
  }

  private int insert(String text) {
    int state = 0;
    for (int i = 0; i < text.length(); i++) {
      int at = state * columns + columnOf.get(text.charAt(i));
      if (next[at] == 0) {
        next[at] = states++;
      }
      state = next[at];
    }
    return state;
  }

  /** Breadth first: the state of the longest proper suffix is always finished before. */
  private void link() {
    int[] suffix = new int[states];
    int[] queue = new int[states];
    int head = 0;
    int tail = 0;
    for (int state = 0; ; state = queue[head++]) {
      for (int column = 1; column < columns; column++) {
        int at = state * columns + column;
        int onSuffix = state == 0 ? 0 : next[suffix[state] * columns + column];
        if (next[at] == 0) {
          next[at] = onSuffix;
        } else {
          int child = next[at];
          suffix[child] = onSuffix;
          shorter[child] = ends[onSuffix] >= 0 ? onSuffix : shorter[onSuffix];
          queue[tail++] = child;
        }
      }
      if (head == tail) {
        return;
      }
    }
  }

  private void mark() {
    for (int i = 0; i < next.length; i++) {
      int state = next[i];
      next[i] = state * columns | (ends[state] >= 0 || shorter[state] != 0 ? ENDS : 0);
    }
  }

  @Override
  public void scan(String text, Found found) {
    int state = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      state = next[state + (c < LATIN ? latin[c] : rare(c))];
      if (state < 0) {
        state &= ~ENDS;
        tell(state / columns, i + 1, found);
      }
    }
  }

  private int rare(char c) {
    return columnOf.getOrDefault(Glob.fold(c), 0);
  }

  private void tell(int state, int end, Found found) {
    int here = ends[state] >= 0 ? state : shorter[state];
    while (here != 0) {
      found.at(ends[here], end);
      here = shorter[here];
    }
  }

  /** What it takes in memory. */
  long bytes() {
    return 4L * (next.length + ends.length + shorter.length);
  }
}
