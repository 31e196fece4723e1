package dev.lapwing.connectors.parse.windows;

import java.util.HashMap;
import java.util.Map;

/** Makes an event of one id's values. May leave it untyped: then all its values are kept. */
@FunctionalInterface
interface Mapping {

  void apply(Draft draft);

  /** Of records of other providers and of ids that are not modelled: who it was, and all values. */
  Mapping UNTYPED = draft -> draft.event().user(draft.accounts().whoever());

  /** The mapping of this record. */
  static Mapping of(WindowsRecord record) {
    Map<String, Mapping> known;
    if (record.sysmon()) {
      known = Known.SYSMON;
    } else if (record.security()) {
      known = Known.SECURITY;
    } else if (record.powerShell()) {
      return PowerShellEvents.MAPPING;
    } else {
      known = Known.OTHERS;
    }
    return known.getOrDefault(record.eventId(), UNTYPED);
  }

  /** All mappings, by the log they are of and the event's id. */
  final class Known {
    static final Map<String, Mapping> SECURITY = new HashMap<>();
    static final Map<String, Mapping> SYSMON = new HashMap<>();
    static final Map<String, Mapping> OTHERS = new HashMap<>();

    static {
      SECURITY.putAll(LogonEvents.all());
      SECURITY.putAll(KerberosEvents.all());
      SECURITY.putAll(AccountEvents.all());
      SECURITY.putAll(GroupEvents.all());
      SECURITY.putAll(ProcessEvents.all());
      SECURITY.putAll(ServiceEvents.security());
      SECURITY.putAll(ObjectEvents.all());
      SECURITY.putAll(NetworkEvents.all());
      SYSMON.putAll(SysmonProcesses.all());
      SYSMON.putAll(SysmonFiles.all());
      SYSMON.putAll(SysmonNetwork.all());
      OTHERS.putAll(ServiceEvents.others());
    }

    private Known() {}
  }
}
