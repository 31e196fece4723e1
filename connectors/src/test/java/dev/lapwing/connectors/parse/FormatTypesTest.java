package dev.lapwing.connectors.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.core.event.EventType;
import dev.lapwing.core.rule.LogFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What rules are told of a format is what its parser makes: read in the parser's source. */
final class FormatTypesTest {

  private static final Pattern TYPE = Pattern.compile("EventType\\.([A-Z_]*[A-Z])\\b");

  private static Set<EventType> named(LogSource source) throws IOException {
    String folder = source.getClass().getPackageName().replace('.', '/');
    Set<EventType> types = EnumSet.of(EventType.UNTYPED);
    try (Stream<Path> files = Files.walk(Path.of("src", "main", "java").resolve(folder))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        Matcher matcher = TYPE.matcher(Files.readString(file));
        while (matcher.find()) {
          types.add(EventType.valueOf(matcher.group(1)));
        }
      }
    }
    return types;
  }

  @Test
  void everyFormatHasTheTypesThatItsParserNames() throws IOException {
    for (LogSource source : LogSources.all()) {
      Set<EventType> told = new LogFormat(source.format(), source.format()).types();
      if (told.size() < EventType.values().length) {
        assertThat(told).as(source.format()).isEqualTo(named(source));
      }
    }
  }
}
