package dev.lapwing.pipeline.docs;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.lapwing.pipeline.config.LapwingConfig;
import dev.lapwing.pipeline.config.Meaning;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The page of the configuration's keys, made of the records that hold it. A key that no code
 * outside their package asks for is said to do nothing yet.
 */
final class ConfigurationPage {

  private static final String EXAMPLE =
      """

      A live job:

      ```yaml
      %s```

      Unknown keys are errors that name the nearest known one. Durations are `250ms`, `30s`, `10m`, `2h`, `14d`. A key
      marked *not yet* has no effect so far; where that could mislead, `lapwing run` warns of it or refuses it.
      """;

  private final JavaClasses code = new ClassFileImporter().importPackages("dev.lapwing.pipeline");
  private final List<Key> keys = new ArrayList<>();

  private record Key(String path, RecordComponent component, Object standard, boolean used) {
    Meaning meaning() {
      return component.getAnnotation(Meaning.class);
    }
  }

  private ConfigurationPage() {
    collect("", LapwingConfig.class);
  }

  static List<String> keysWithoutMeaning() {
    return new ConfigurationPage()
        .keys.stream().filter(key -> key.meaning() == null).map(Key::path).toList();
  }

  static String text() {
    StringBuilder page =
        new StringBuilder(Docs.head("Configuration", "the records of `LapwingConfig`"));
    page.append(EXAMPLE.formatted(ExampleConfig.YAML));
    page.append(Docs.table("key", "type", "default", "meaning"));
    new ConfigurationPage().keys.forEach(key -> page.append(row(key)));
    return page.toString();
  }

  private static String row(Key key) {
    return Docs.row(
        Docs.code(key.path()),
        type(key.component().getGenericType()),
        standard(key),
        (key.used() ? "" : "*not yet:* ") + key.meaning().value());
  }

  private static String standard(Key key) {
    if (!key.meaning().unless().isEmpty()) {
      return key.meaning().unless();
    }
    Object value = key.standard();
    boolean none = value == null || value instanceof Map<?, ?> map && map.isEmpty();
    if (none || value.equals(List.of())) {
      return "none";
    }
    return Docs.code(value instanceof Enum<?> each ? kebab(each.name()) : value);
  }

  private void collect(String prefix, Class<?> type) {
    Object defaults = defaults(type);
    for (RecordComponent component : type.getRecordComponents()) {
      String path = prefix + name(component);
      Class<?> inner = inner(component.getGenericType());
      boolean section = inner.isRecord();
      if (section) {
        boolean list = List.class.equals(component.getType());
        collect(path + (list ? "[]." : "."), inner);
      } else {
        keys.add(new Key(path, component, value(component, defaults), used(type, component)));
      }
    }
  }

  private boolean used(Class<?> type, RecordComponent component) {
    JavaClass owner = code.get(type);
    return owner.getMethod(component.getName()).getAccessesToSelf().stream()
        .anyMatch(
            access ->
                !access.getOriginOwner().getPackageName().equals(type.getPackageName())
                    && !access.getOriginOwner().getPackageName().equals(packageOfTests()));
  }

  private static String packageOfTests() {
    return ConfigurationPage.class.getPackageName();
  }

  private static Object defaults(Class<?> type) {
    try {
      Class<?>[] types =
          Stream.of(type.getRecordComponents())
              .map(RecordComponent::getType)
              .toArray(Class<?>[]::new);
      Constructor<?> canonical = type.getDeclaredConstructor(types);
      return canonical.newInstance(new Object[types.length]);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " has no defaults", e);
    }
  }

  private static Object value(RecordComponent component, Object record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(component.toString(), e);
    }
  }

  private static Class<?> inner(Type type) {
    if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
      return (Class<?>) generic.getActualTypeArguments()[0];
    }
    return type instanceof ParameterizedType generic
        ? (Class<?>) generic.getRawType()
        : (Class<?>) type;
  }

  private static String type(Type type) {
    Class<?> inner = inner(type);
    if (inner.isEnum()) {
      return Stream.of(inner.getEnumConstants())
          .map(each -> Docs.code(kebab(((Enum<?>) each).name())))
          .reduce((a, b) -> a + ", " + b)
          .orElseThrow();
    }
    if (inner == Map.class) {
      return "keys and values";
    }
    String name = inner == Boolean.class ? "true or false" : "text";
    return inner == type ? name : "list of " + name;
  }

  private static String name(RecordComponent component) {
    return ((PropertyNamingStrategies.NamingBase) PropertyNamingStrategies.KEBAB_CASE)
        .translate(component.getName());
  }

  private static String kebab(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
