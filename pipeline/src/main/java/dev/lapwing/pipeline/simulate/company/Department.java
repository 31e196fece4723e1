package dev.lapwing.pipeline.simulate.company;

import java.util.List;
import java.util.Locale;

/** A group of peers: who uses which applications and programs. */
public enum Department {
  ENGINEERING(
      30, List.of("Source Control", "Issue Tracker", "Chat", "Mail", "Build Server", "Wiki")),
  SALES(19, List.of("CRM", "Mail", "Chat", "Calls", "Expenses")),
  FINANCE(11, List.of("Accounting", "Mail", "Expenses", "Files", "Chat")),
  SUPPORT(12, List.of("Help Desk", "Chat", "Mail", "Wiki", "CRM")),
  OPERATIONS(7, List.of("Monitoring", "Chat", "Issue Tracker", "Mail", "Wiki", "Help Desk")),
  MARKETING(8, List.of("Mail", "Files", "Chat", "Campaigns", "CRM")),
  PEOPLE(5, List.of("Mail", "Payroll", "Chat", "Files", "Recruiting")),
  LEGAL(4, List.of("Mail", "Files", "Contracts", "Chat")),
  IT(4, List.of("Device Management", "Mail", "Chat", "Help Desk", "Issue Tracker", "Wiki"));

  private final int share;
  private final List<String> apps;

  Department(int share, List<String> apps) {
    this.share = share;
    this.apps = apps;
  }

  /** How many of a hundred people. */
  public int share() {
    return share;
  }

  /** Applications behind single sign-on, the favourite first. */
  public List<String> apps() {
    return apps;
  }

  /** Whether somebody of it is at work at any hour. */
  public boolean roundTheClock() {
    return this == SUPPORT || this == OPERATIONS;
  }

  /** Whether its people work on Linux servers and in the cloud. */
  public boolean technical() {
    return this == ENGINEERING || this == OPERATIONS;
  }

  public String label() {
    return name().equals("IT")
        ? "IT"
        : name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
  }
}
