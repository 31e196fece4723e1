package dev.lapwing.connectors.file;

import java.io.Serializable;

/**
 * What is known of a log file before it is read through.
 *
 * @param container its name in {@code Origin}: relative to the folder given, the same on every
 *     machine
 * @param path where it is on this machine
 * @param format the detected format's name, else {@link FormatDetection#JSON} or {@link
 *     FormatDetection#UNKNOWN}
 * @param newest when it was last written, ms since 1970: no record in it is later
 * @param bytes its size as it lies there
 */
public record FileFacts(String container, String path, String format, long newest, long bytes)
    implements Serializable {}
