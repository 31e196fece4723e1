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
  public static final String AUDITD = "auditd";
  public static final String PULSE = "pulse";
  public static final String OCSF = "ocsf";

  /** An application of the company's own, whose JSON follows no standard. */
  public static final String HELP_DESK = "json";

  private Source() {}

  public static List<String> all() {
    return List.of(
        OKTA, WINDOWS, LINUX, ZEEK, ASA, M365, ENTRA, CLOUDTRAIL, AUDITD, PULSE, OCSF, HELP_DESK);
  }
}
