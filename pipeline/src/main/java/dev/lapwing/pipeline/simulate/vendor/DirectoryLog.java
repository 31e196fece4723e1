package dev.lapwing.pipeline.simulate.vendor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lapwing.pipeline.simulate.company.Company;
import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.company.Host;
import dev.lapwing.pipeline.simulate.company.Person;
import java.util.function.Supplier;

/**
 * The event log of a domain controller: tickets, and what is done to accounts.
 *
 * @param by who does it; for tickets, nobody
 */
public record DirectoryLog(Host controller, WindowsAccount by, Dice dice) {

  /**
   * A person's machine gets a ticket from which all others are had.
   *
   * @param ip the machine's
   */
  public static Entry ticket(Host controller, Person person, String ip, Dice dice) {
    int port = dice.between(49_152, 65_535);
    return entry(
        controller,
        WindowsKind.TICKET,
        () -> {
          ObjectNode data = Json.object().put("TargetUserName", person.login());
          data.put("TargetDomainName", Company.DOMAIN.toUpperCase(java.util.Locale.ROOT));
          data.put("TargetSid", person.sid()).put("ServiceName", "krbtgt");
          data.put("ServiceSid", "S-1-5-21-1804512346-2271930541-3389120077-502");
          data.put("TicketOptions", "0x40810010").put("Status", "0x0");
          data.put("TicketEncryptionType", "0x12").put("PreAuthType", "2");
          return data.put("IpAddress", "::ffff:" + ip).put("IpPort", String.valueOf(port));
        });
  }

  public Entry created(Person person) {
    return account(WindowsKind.ACCOUNT_CREATED, person);
  }

  public Entry disabled(Person person) {
    return account(WindowsKind.ACCOUNT_DISABLED, person);
  }

  /** Somebody has forgotten it. */
  public Entry resetPassword(Person person) {
    return account(WindowsKind.PASSWORD_RESET, person);
  }

  /** The person does it, as everybody must now and then. */
  public Entry changedPassword(Person person) {
    return account(WindowsKind.PASSWORD_CHANGED, person);
  }

  /**
   * @param group {@code Finance}
   */
  public Entry joined(Person person, String group) {
    return member(WindowsKind.GROUP_MEMBER, person, group);
  }

  public Entry left(Person person, String group) {
    return member(WindowsKind.GROUP_MEMBER_GONE, person, group);
  }

  private Entry account(WindowsKind kind, Person person) {
    String logon = "0x" + Long.toHexString(dice.between(0x10000L, 0x9ffffffL));
    return entry(
        controller,
        kind,
        () ->
            subject(logon)
                .put("TargetUserName", person.login())
                .put("TargetDomainName", Company.WINDOWS_DOMAIN)
                .put("TargetSid", person.sid()));
  }

  private Entry member(WindowsKind kind, Person person, String group) {
    String logon = "0x" + Long.toHexString(dice.between(0x10000L, 0x9ffffffL));
    return entry(
        controller,
        kind,
        () ->
            subject(logon)
                .put("MemberName", "CN=" + person.login() + ",OU=Staff,DC=corp,DC=example")
                .put("MemberSid", person.sid())
                .put("TargetUserName", group)
                .put("TargetDomainName", Company.WINDOWS_DOMAIN)
                .put("TargetSid", sid(group)));
  }

  private static String sid(String group) {
    return "S-1-5-21-1804512346-2271930541-3389120077-"
        + (20_000 + Math.floorMod(group.hashCode(), 10_000));
  }

  private ObjectNode subject(String logon) {
    return Json.object()
        .put("SubjectUserSid", by.sid())
        .put("SubjectUserName", by.name())
        .put("SubjectDomainName", by.domain())
        .put("SubjectLogonId", logon)
        .put("PrivilegeList", "-");
  }

  private static Entry entry(Host host, WindowsKind kind, Supplier<ObjectNode> data) {
    return new Entry(
        Source.WINDOWS,
        (time, numbers) -> WindowsWriter.write(kind, host, data.get(), time, numbers));
  }
}
