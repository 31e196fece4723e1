package dev.lapwing.pipeline.simulate;

/**
 * One line of one log.
 *
 * @param timeMs when it happened, ms since 1970; the line itself may say it less exactly
 * @param source one of {@link dev.lapwing.pipeline.simulate.vendor.Source}
 * @param raw the line as the vendor writes it, without a line end
 */
public record LogLine(long timeMs, String source, String raw) {}
