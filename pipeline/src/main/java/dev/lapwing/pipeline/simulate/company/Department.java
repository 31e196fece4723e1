package dev.lapwing.pipeline.simulate.company;

import java.util.List;
import java.util.Locale;

/** A group of peers: who uses which applications and programs. */
public enum Department {
  ENGINEERING(
      35, List.of("Source Control", "Issue Tracker", "Chat", "Mail", "Build Server", "Wiki")),
  SALES(20, List.of("CRM", "Mail", "Chat", "Calls", "Expenses")),
  FINANCE(12, List.of("Accounting", "Mail", "Expenses", "Files", "Chat")),
  SUPPORT(10, List.of("Help Desk", "Chat", "Mail", "Wiki", "CRM")),
  MARKETING(9, List.of("Mail", "Files", "Chat", "Campaigns", "CRM")),
  PEOPLE(6, List.of("Mail", "Payroll", "Chat", "Files", "Recruiting")),
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

  public String label() {
    return name().equals("IT")
        ? "IT"
        : name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
  }
}
