package dev.lapwing.core.event;

/**
 * A file, registry value, named pipe or cloud object.
 *
 * @param path full path, registry key, pipe name or object key; null if unknown
 * @param name last part of it; null if unknown
 * @param share network share, bucket or site it lies on; null if none
 * @param value what was written, for a registry value; null otherwise
 * @param size bytes; −1 if unknown
 */
public record FileInfo(String path, String name, String share, String value, long size) {

  public static FileInfo of(String path) {
    return new FileInfo(path, ProcessInfo.baseName(path), null, null, -1);
  }
}
