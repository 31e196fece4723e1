package dev.lapwing.pipeline.config;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.util.Locale;

/** Lets enums be written as keys are: {@code at-least-once}. */
final class KebabEnums extends SimpleModule {

  private static final long serialVersionUID = 1L;

  KebabEnums() {
    addDeserializer(LapwingConfig.Delivery.class, new Delivery());
  }

  private static final class Delivery extends StdDeserializer<LapwingConfig.Delivery> {
    private static final long serialVersionUID = 1L;

    private Delivery() {
      super(LapwingConfig.Delivery.class);
    }

    @Override
    public LapwingConfig.Delivery deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      String text = parser.getText();
      for (LapwingConfig.Delivery each : LapwingConfig.Delivery.values()) {
        if (each.name().replace('_', '-').toLowerCase(Locale.ROOT).equals(text)) {
          return each;
        }
      }
      return (LapwingConfig.Delivery)
          context.handleWeirdStringValue(
              LapwingConfig.Delivery.class, text, "at-least-once or exactly-once");
    }
  }
}
