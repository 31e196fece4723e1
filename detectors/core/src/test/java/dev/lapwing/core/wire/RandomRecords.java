package dev.lapwing.core.wire;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Makes records with every component filled at random, or null where it may be. */
final class RandomRecords {

  private static final Set<String> NEVER_NULL =
      Set.of("id", "tenant", "source", "container", "origin", "entity", "finding", "event", "uid");

  private static final String LETTERS = "abc ÄÖ\\/中\n\"0";

  private final Random random;

  RandomRecords(long seed) {
    random = new Random(seed);
  }

  <R> R of(Class<R> type) {
    try {
      RecordComponent[] parts = type.getRecordComponents();
      Class<?>[] types = new Class<?>[parts.length];
      Object[] values = new Object[parts.length];
      for (int i = 0; i < parts.length; i++) {
        types[i] = parts[i].getType();
        values[i] = value(parts[i].getName(), types[i], parts[i].getGenericType());
      }
      var constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " cannot be made", e);
    }
  }

  private Object value(String name, Class<?> type, Type generic) {
    if (type.isRecord()) {
      boolean needed = NEVER_NULL.contains(name) || !type.getPackageName().endsWith("event");
      return needed || random.nextInt(3) > 0 ? of(type) : null;
    }
    if (type == String.class) {
      return NEVER_NULL.contains(name) || random.nextInt(4) > 0 ? text() : null;
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
    }
    if (type == List.class) {
      return list((Class<?>) ((ParameterizedType) generic).getActualTypeArguments()[0]);
    }
    return type == Map.class ? map() : simple(type);
  }

  private Object simple(Class<?> type) {
    if (type == int.class) {
      return random.nextInt(100_000);
    }
    if (type == long.class) {
      return (long) random.nextInt(1_000_000) - 1;
    }
    if (type == double.class) {
      return random.nextInt(40) / 4.0; // a float holds it
    }
    return type == Boolean.class && random.nextInt(3) == 0 ? null : (Object) random.nextBoolean();
  }

  private List<Object> list(Class<?> of) {
    List<Object> list = new ArrayList<>();
    for (int left = random.nextInt(3); left > 0; left--) {
      list.add(of == String.class ? text() : of(of));
    }
    return list;
  }

  private Map<String, String> map() {
    return random.nextBoolean() ? Map.of() : Map.of(text(), text());
  }

  private String text() {
    StringBuilder text = new StringBuilder("x");
    for (int left = random.nextInt(12); left > 0; left--) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }
}
