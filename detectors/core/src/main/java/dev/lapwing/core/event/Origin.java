package dev.lapwing.core.event;

/**
 * Where a record was read, exactly enough to find it again.
 *
 * @param container the topic and partition ({@code lapwing.events.okta·3}) or the file
 * @param position the offset in the partition, or the line in the file (from 1)
 * @param index which event of that record (from 0), for records that hold several
 */
public record Origin(String container, long position, int index) {

  public static Origin topic(String topic, int partition, long offset) {
    return new Origin(topic + '·' + partition, offset, 0);
  }

  public static Origin file(String file, long line) {
    return new Origin(file, line, 0);
  }

  public Origin at(int newIndex) {
    return new Origin(container, position, newIndex);
  }

  @Override
  public String toString() {
    return container + '·' + position + (index == 0 ? "" : "#" + index);
  }
}
