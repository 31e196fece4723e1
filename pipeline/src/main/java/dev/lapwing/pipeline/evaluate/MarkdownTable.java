package dev.lapwing.pipeline.evaluate;

/** A table of a page. */
final class MarkdownTable {

  private final StringBuilder text = new StringBuilder();

  MarkdownTable(String... heads) {
    row((Object[]) heads);
    text.append('|').append("---|".repeat(heads.length)).append('\n');
  }

  MarkdownTable row(Object... cells) {
    text.append('|');
    for (Object cell : cells) {
      text.append(' ').append(String.valueOf(cell).replace("|", "\\|")).append(" |");
    }
    text.append('\n');
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
