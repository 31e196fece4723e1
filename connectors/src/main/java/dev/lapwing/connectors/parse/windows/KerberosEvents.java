package dev.lapwing.connectors.parse.windows;

import dev.lapwing.core.event.Auth;
import dev.lapwing.core.event.Endpoint;
import dev.lapwing.core.event.EventType;
import dev.lapwing.core.event.Outcome;
import dev.lapwing.core.event.User;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tickets and credential checks of a domain controller. */
final class KerberosEvents {

  private KerberosEvents() {}

  static Map<String, Mapping> all() {
    return Map.of(
        "4768", draft -> ticket(draft, EventType.AUTH_TICKET),
        "4769", draft -> ticket(draft, EventType.AUTH_SERVICE_TICKET),
        "4770", draft -> ticket(draft, EventType.AUTH_TICKET_RENEW),
        "4771", draft -> ticket(draft, EventType.AUTH_PREAUTH),
        "4772", draft -> ticket(draft, EventType.AUTH_TICKET),
        "4776", KerberosEvents::ntlm,
        "4777", KerberosEvents::ntlm);
  }

  private static void ticket(Draft draft, EventType type) {
    String status = draft.record().first("Status", "FailureCode");
    String service = draft.text("ServiceName");
    boolean failed = failed(draft, status) || type == EventType.AUTH_PREAUTH;
    draft.type(type).outcome(Outcome.of(!failed));
    draft
        .event()
        .user(user(draft))
        .src(Sources.of(draft, "IpAddress", "IpPort", ""))
        .dst(type == EventType.AUTH_SERVICE_TICKET ? machine(service) : null)
        .auth(auth("Kerberos", service, failed ? StatusCodes.kerberos(status) : null));
    draft.keep("ServiceName", "Status", "TicketEncryptionType", "TicketOptions", "PreAuthType");
    draft.keep("CertThumbprint");
    if (Sources.loopback(draft.text("IpAddress"))) {
      draft.keep("IpAddress");
    }
  }

  private static User user(Draft draft) {
    User user = draft.accounts().target();
    // The realm of the principal may be shorter than TargetDomainName; the name stands before it.
    return user == null || user.email() == null
        ? user
        : User.of(user.uid(), user.name(), realm(user.email()), null).withKind(user.kind());
  }

  private static String realm(String principal) {
    return principal.substring(principal.indexOf('@') + 1);
  }

  /** A service that is a machine's account ({@code WORKSTATION6$}) says where the ticket is for. */
  private static Endpoint machine(String service) {
    return service == null || !service.endsWith("$")
        ? null
        : Endpoint.host(service.substring(0, service.length() - 1).toLowerCase(Locale.ROOT));
  }

  private static void ntlm(Draft draft) {
    String status = draft.text("Status");
    boolean failed = failed(draft, status) || draft.record().eventId().equals("4777");
    draft.type(EventType.AUTH_PREAUTH).outcome(Outcome.of(!failed));
    String protocol = LogonEvents.protocol(draft.text("PackageName"));
    draft
        .event()
        .user(draft.accounts().target())
        .src(Sources.of(draft, "", "", "Workstation"))
        .auth(auth(protocol, null, failed ? StatusCodes.reason(null, status) : null));
    draft.keep("Workstation", "Status");
  }

  private static boolean failed(Draft draft, String status) {
    if (status == null) {
      return Boolean.FALSE.equals(draft.record().audit());
    }
    return !status.equalsIgnoreCase("0x0") && !status.equals("0x00000000") && !status.equals("0");
  }

  private static Auth auth(String protocol, String service, String reason) {
    return new Auth(0, protocol, null, null, null, List.of(), null, service, reason);
  }
}
