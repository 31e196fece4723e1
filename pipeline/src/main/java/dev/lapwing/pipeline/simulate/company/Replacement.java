package dev.lapwing.pipeline.simulate.company;

import java.time.LocalDate;

/**
 * A device that takes the place of another.
 *
 * @param from first day of use
 */
public record Replacement(LocalDate from, Device device) {}
