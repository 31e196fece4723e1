package dev.lapwing.pipeline.simulate.life;

import dev.lapwing.pipeline.simulate.company.Department;
import java.util.List;

/** A Windows program and how it is started. */
record Program(String path, String commandLine, String parent) {

  private static final String EXPLORER = "C:\\Windows\\explorer.exe";
  private static final String SERVICES = "C:\\Windows\\System32\\svchost.exe";
  private static final String OFFICE = "C:\\Program Files\\Microsoft Office\\root\\Office16\\";

  private static final Program OUTLOOK = office("OUTLOOK.EXE");
  private static final Program EXCEL = office("EXCEL.EXE");
  private static final Program WORD = office("WINWORD.EXE");
  private static final Program SLIDES = office("POWERPNT.EXE");
  private static final Program BROWSER =
      from("C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe");
  private static final Program EDGE =
      from("C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe");
  private static final Program CHAT = from("C:\\Program Files\\Chat\\chat.exe");
  private static final Program TEXT = from("C:\\Windows\\System32\\notepad.exe");
  private static final Program TASKS =
      new Program("C:\\Windows\\System32\\taskhostw.exe", "taskhostw.exe", SERVICES);
  private static final Program UPDATE =
      new Program(
          "C:\\Windows\\System32\\wuauclt.exe", "wuauclt.exe /RunHandlerComServer", SERVICES);
  private static final Program POLICY =
      new Program("C:\\Windows\\System32\\gpupdate.exe", "gpupdate.exe /target:computer", SERVICES);
  private static final Program SHELL =
      new Program("C:\\Windows\\System32\\cmd.exe", "\"C:\\Windows\\System32\\cmd.exe\"", EXPLORER);
  private static final Program GIT =
      new Program("C:\\Program Files\\Git\\cmd\\git.exe", "git.exe fetch --all", SHELL.path);
  private static final Program EDITOR = from("C:\\Program Files\\Editor\\code.exe");
  private static final Program JAVA =
      new Program("C:\\Program Files\\Java\\bin\\java.exe", "java.exe -jar build.jar", SHELL.path);
  private static final Program POWERSHELL =
      new Program(
          "C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe",
          "powershell.exe Get-Service",
          EXPLORER);
  private static final Program CONSOLE =
      new Program(
          "C:\\Windows\\System32\\mmc.exe", "mmc.exe C:\\Windows\\System32\\dsa.msc", EXPLORER);
  private static final Program EVENTS =
      new Program("C:\\Windows\\System32\\mmc.exe", "mmc.exe eventvwr.msc /s", EXPLORER);

  /** What administrators start on a server. */
  static final List<Program> ON_SERVERS = List.of(POWERSHELL, EVENTS, CONSOLE, TASKS);

  private static final List<Program> TECHNICAL =
      List.of(BROWSER, EDITOR, GIT, SHELL, CHAT, JAVA, OUTLOOK, TASKS, UPDATE, POLICY, TEXT);
  private static final List<Program> ADMIN =
      List.of(BROWSER, POWERSHELL, CONSOLE, SHELL, OUTLOOK, EVENTS, CHAT, TASKS, UPDATE, POLICY);
  private static final List<Program> CLERICAL =
      List.of(BROWSER, OUTLOOK, EXCEL, WORD, CHAT, EDGE, SLIDES, TASKS, UPDATE, POLICY, TEXT);

  /** What people of a department start, the favourite first. */
  static List<Program> of(Department department) {
    return switch (department) {
      case ENGINEERING, OPERATIONS -> TECHNICAL;
      case IT -> ADMIN;
      default -> CLERICAL;
    };
  }

  private static Program office(String name) {
    return from(OFFICE + name);
  }

  static Program from(String path) {
    return new Program(path, '"' + path + '"', EXPLORER);
  }
}
