package dev.lapwing.pipeline.cli;

import dev.lapwing.core.rule.Quantity;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code 2/day}. */
final class PerDay implements ITypeConverter<Double> {

  @Override
  public Double convert(String text) {
    try {
      return Quantity.parse("alerts", text, "/day");
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException("'" + text + "' is not a number a day, such as 2/day");
    }
  }
}
