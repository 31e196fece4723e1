package dev.lapwing.core.event;

/**
 * A process and what started it.
 *
 * @param name file name of the executable, lower case; null if unknown
 * @param path full path of the executable; null if unknown
 * @param commandLine as started; null if unknown
 * @param pid 0 if unknown
 * @param uid the source's own identifier of the process (Sysmon's ProcessGuid); null if none
 * @param parentName file name of the parent's executable, lower case; null if unknown
 * @param parentPath full path of the parent's executable; null if unknown
 * @param parentCommandLine null if unknown
 */
public record ProcessInfo(
    String name,
    String path,
    String commandLine,
    long pid,
    String uid,
    String parentName,
    String parentPath,
    String parentCommandLine) {

  public static ProcessInfo of(String path, String commandLine, long pid, String parentPath) {
    return new ProcessInfo(
        baseName(path), path, commandLine, pid, null, baseName(parentPath), parentPath, null);
  }

  /** The last part of a Windows or Unix path, lower case; null for null. */
  public static String baseName(String path) {
    if (path == null) {
      return null;
    }
    int cut = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
    return path.substring(cut + 1).toLowerCase(java.util.Locale.ROOT);
  }
}
