package dev.lapwing.connectors.parse.cloudtrail;

import static java.util.Map.entry;

import dev.lapwing.core.event.EventType;
import java.util.List;
import java.util.Map;

/** What AWS's calls mean. */
final class CloudTrailTypes {

  private static final Map<String, EventType> SIGN_IN =
      Map.ofEntries(
          entry("ConsoleLogin", EventType.AUTH_LOGON),
          entry("UserAuthentication", EventType.AUTH_LOGON),
          entry("Authenticate", EventType.AUTH_LOGON),
          entry("Federate", EventType.AUTH_LOGON),
          entry("AssumeRoleWithSAML", EventType.AUTH_LOGON),
          entry("AssumeRoleWithWebIdentity", EventType.AUTH_LOGON),
          entry("CredentialChallenge", EventType.AUTH_FACTOR),
          entry("CredentialVerification", EventType.AUTH_FACTOR),
          entry("CheckMfa", EventType.AUTH_FACTOR),
          entry("AssumeRole", EventType.AUTH_ACCOUNT_SWITCH),
          entry("SwitchRole", EventType.AUTH_ACCOUNT_SWITCH),
          entry("GetSessionToken", EventType.AUTH_SERVICE_TICKET),
          entry("GetFederationToken", EventType.AUTH_SERVICE_TICKET),
          entry("CreateToken", EventType.AUTH_SERVICE_TICKET));

  private static final Map<String, EventType> IAM =
      Map.ofEntries(
          entry("CreateUser", EventType.ACCOUNT_CREATE),
          entry("DeleteUser", EventType.ACCOUNT_DELETE),
          entry("UpdateUser", EventType.ACCOUNT_CHANGE),
          entry("CreateLoginProfile", EventType.ACCOUNT_PASSWORD_RESET),
          entry("UpdateLoginProfile", EventType.ACCOUNT_PASSWORD_RESET),
          entry("DeleteLoginProfile", EventType.ACCOUNT_CHANGE),
          entry("ChangePassword", EventType.ACCOUNT_PASSWORD_CHANGE),
          entry("EnableMFADevice", EventType.ACCOUNT_MFA_ENABLE),
          entry("DeactivateMFADevice", EventType.ACCOUNT_MFA_DISABLE),
          entry("DeleteVirtualMFADevice", EventType.ACCOUNT_MFA_DISABLE),
          entry("CreateAccessKey", EventType.ACCOUNT_CHANGE),
          entry("UpdateAccessKey", EventType.ACCOUNT_CHANGE),
          entry("DeleteAccessKey", EventType.ACCOUNT_CHANGE),
          entry("UploadSSHPublicKey", EventType.ACCOUNT_CHANGE),
          entry("UpdateSSHPublicKey", EventType.ACCOUNT_CHANGE),
          entry("DeleteSSHPublicKey", EventType.ACCOUNT_CHANGE),
          entry("UploadSigningCertificate", EventType.ACCOUNT_CHANGE),
          entry("CreateServiceSpecificCredential", EventType.ACCOUNT_CHANGE),
          entry("AttachUserPolicy", EventType.ACCOUNT_POLICY_ATTACH),
          entry("PutUserPolicy", EventType.ACCOUNT_POLICY_ATTACH),
          entry("AttachRolePolicy", EventType.ACCOUNT_POLICY_ATTACH),
          entry("PutRolePolicy", EventType.ACCOUNT_POLICY_ATTACH),
          entry("DetachUserPolicy", EventType.ACCOUNT_POLICY_DETACH),
          entry("DeleteUserPolicy", EventType.ACCOUNT_POLICY_DETACH),
          entry("DetachRolePolicy", EventType.ACCOUNT_POLICY_DETACH),
          entry("DeleteRolePolicy", EventType.ACCOUNT_POLICY_DETACH),
          entry("UpdateAssumeRolePolicy", EventType.ACCOUNT_CHANGE),
          entry("AttachGroupPolicy", EventType.GROUP_PRIVILEGES_ASSIGN),
          entry("PutGroupPolicy", EventType.GROUP_PRIVILEGES_ASSIGN),
          entry("DetachGroupPolicy", EventType.GROUP_PRIVILEGES_REVOKE),
          entry("DeleteGroupPolicy", EventType.GROUP_PRIVILEGES_REVOKE),
          entry("AddUserToGroup", EventType.GROUP_MEMBER_ADD),
          entry("RemoveUserFromGroup", EventType.GROUP_MEMBER_REMOVE),
          entry("CreateGroup", EventType.GROUP_CREATE),
          entry("DeleteGroup", EventType.GROUP_DELETE),
          entry("UpdateGroup", EventType.GROUP_CHANGE));

  private static final List<String> READS =
      List.of(
          "Get",
          "List",
          "Describe",
          "Head",
          "Lookup",
          "Search",
          "Scan",
          "Query",
          "Select",
          "Decrypt",
          "Download",
          "View");
  private static final List<String> CREATES =
      List.of("Create", "Run", "Import", "Register", "Upload", "Allocate", "Add", "Request");
  private static final List<String> UPDATES =
      List.of(
          "Update",
          "Modify",
          "Put",
          "Set",
          "Attach",
          "Detach",
          "Enable",
          "Disable",
          "Start",
          "Stop",
          "Change",
          "Tag",
          "Untag",
          "Reset",
          "Restore",
          "Associate",
          "Disassociate",
          "Authorize",
          "Leave",
          "Replace",
          "Reboot",
          "Rotate",
          "Share");
  private static final List<String> DELETES =
      List.of(
          "Delete", "Remove", "Terminate", "Deregister", "Revoke", "Release", "Cancel", "Schedule");

  private CloudTrailTypes() {}

  /**
   * Never null.
   *
   * @param service {@code iam.amazonaws.com}; may be null
   * @param readOnly as the record says; null if it does not
   */
  static EventType of(String service, String name, Boolean readOnly) {
    String of = service == null ? "" : service;
    if (of.startsWith("signin.") || of.startsWith("sts.") || of.startsWith("sso")) {
      EventType signIn = SIGN_IN.get(name);
      if (signIn != null) {
        return signIn;
      }
    } else if (of.startsWith("iam.")) {
      EventType change = IAM.get(name);
      if (change != null) {
        return change;
      }
    } else if (of.startsWith("s3.")) {
      if (name.equals("GetObject")) {
        return EventType.FILE_DOWNLOAD;
      }
      if (name.equals("PutObject")) {
        return EventType.FILE_UPLOAD;
      }
    }
    return Boolean.TRUE.equals(readOnly) ? EventType.API_READ : byVerb(name);
  }

  private static EventType byVerb(String call) {
    String name = call.startsWith("Batch") ? call.substring("Batch".length()) : call;
    if (begins(name, READS)) {
      return EventType.API_READ;
    }
    if (begins(name, CREATES)) {
      return EventType.API_CREATE;
    }
    if (begins(name, UPDATES)) {
      return EventType.API_UPDATE;
    }
    return begins(name, DELETES) ? EventType.API_DELETE : EventType.API_OTHER;
  }

  private static boolean begins(String name, List<String> verbs) {
    return verbs.stream().anyMatch(name::startsWith);
  }
}
