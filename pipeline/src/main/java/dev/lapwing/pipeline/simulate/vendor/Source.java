package dev.lapwing.pipeline.simulate.vendor;

import java.util.List;

/** The names of the logs. */
public final class Source {

  public static final String OKTA = "okta";
  public static final String WINDOWS = "windows";
  public static final String LINUX = "linux";
  public static final String ZEEK = "zeek";
  public static final String ASA = "cisco-asa";
  public static final String M365 = "m365";
  public static final String ENTRA = "entra";
  public static final String CLOUDTRAIL = "cloudtrail";

  private Source() {}

  public static List<String> all() {
    return List.of(OKTA, WINDOWS, LINUX, ZEEK, ASA, M365, ENTRA, CLOUDTRAIL);
  }
}
