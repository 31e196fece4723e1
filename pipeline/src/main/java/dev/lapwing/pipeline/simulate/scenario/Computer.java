package dev.lapwing.pipeline.simulate.scenario;

import dev.lapwing.pipeline.simulate.vendor.WindowsLog;

/** A session on a Windows host in which programs are started. */
record Computer(WindowsLog log, Incident incident) {

  static final String SYSTEM32 = "C:\\Windows\\System32\\";
  static final String SHELL = SYSTEM32 + "cmd.exe";
  static final String POWERSHELL = SYSTEM32 + "WindowsPowerShell\\v1.0\\powershell.exe";
  static final String OFFICE = "C:\\Program Files\\Microsoft Office\\root\\Office16\\";
  static final String EXPLORER = "C:\\Windows\\explorer.exe";
  static final String SERVICES = SYSTEM32 + "services.exe";

  /** A program of the operating system, started from a shell. */
  void shell(long time, String program, String commandLine) {
    start(time, SYSTEM32 + program, commandLine, SHELL);
  }

  void start(long time, String path, String commandLine, String parent) {
    incident.at(time, log.started(path, commandLine, parent));
  }
}
