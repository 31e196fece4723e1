package dev.lapwing.connectors.parse.m365;

import static java.util.Map.entry;

import dev.lapwing.connectors.parse.entra.DirectoryOperations;
import dev.lapwing.core.event.EventType;
import java.util.List;
import java.util.Map;

/** What the operations of Microsoft 365's unified audit mean. */
final class M365Operations {

  private static final Map<String, EventType> EXACT =
      Map.ofEntries(
          entry("UserLoggedIn", EventType.AUTH_LOGON),
          entry("UserLoginFailed", EventType.AUTH_LOGON),
          entry("MailboxLogin", EventType.AUTH_LOGON),
          entry("TeamsSessionStarted", EventType.AUTH_LOGON),
          entry("SignInEvent", EventType.AUTH_LOGON),
          entry("UserLoggedOff", EventType.AUTH_LOGOFF),
          entry("FileDownloaded", EventType.FILE_DOWNLOAD),
          entry("FileSyncDownloadedFull", EventType.FILE_DOWNLOAD),
          entry("FileSyncDownloadedPartial", EventType.FILE_DOWNLOAD),
          entry("FileUploaded", EventType.FILE_UPLOAD),
          entry("FileUploadedPartial", EventType.FILE_UPLOAD),
          entry("FileSyncUploadedFull", EventType.FILE_UPLOAD),
          entry("FileSyncUploadedPartial", EventType.FILE_UPLOAD),
          entry("FilePreviewed", EventType.FILE_PREVIEW),
          entry("SharingSet", EventType.FILE_SHARE),
          entry("SharingInvitationCreated", EventType.FILE_SHARE),
          entry("AnonymousLinkCreated", EventType.FILE_SHARE),
          entry("CompanyLinkCreated", EventType.FILE_SHARE),
          entry("SecureLinkCreated", EventType.FILE_SHARE),
          entry("AddedToSecureLink", EventType.FILE_SHARE),
          entry("AnonymousLinkUsed", EventType.FILE_HOSTING_OTHER),
          entry("SecureLinkUsed", EventType.FILE_HOSTING_OTHER),
          entry("CompanyLinkUsed", EventType.FILE_HOSTING_OTHER),
          entry("MailItemsAccessed", EventType.API_READ),
          entry("MessageRead", EventType.API_READ),
          entry("SearchQueryPerformed", EventType.API_READ),
          entry("SearchQueryInitiatedExchange", EventType.API_READ),
          entry("SearchQueryInitiatedSharePoint", EventType.API_READ),
          entry("Send", EventType.API_OTHER),
          entry("SendAs", EventType.API_OTHER),
          entry("SendOnBehalf", EventType.API_OTHER),
          entry("Create", EventType.API_CREATE),
          entry("Update", EventType.API_UPDATE),
          entry("Move", EventType.API_UPDATE),
          entry("MoveToDeletedItems", EventType.API_DELETE),
          entry("SoftDelete", EventType.API_DELETE),
          entry("HardDelete", EventType.API_DELETE),
          entry("UpdateInboxRules", EventType.API_UPDATE),
          entry("SiteCollectionAdminAdded", EventType.ACCESS_ASSIGN),
          entry("SiteCollectionAdminRemoved", EventType.ACCESS_REVOKE),
          entry("AddedToGroup", EventType.GROUP_MEMBER_ADD),
          entry("RemovedFromGroup", EventType.GROUP_MEMBER_REMOVE),
          entry("MemberAdded", EventType.GROUP_MEMBER_ADD),
          entry("MemberRemoved", EventType.GROUP_MEMBER_REMOVE),
          entry("Add-MailboxPermission", EventType.ACCESS_ASSIGN),
          entry("Add-RecipientPermission", EventType.ACCESS_ASSIGN),
          entry("Add-MailboxFolderPermission", EventType.ACCESS_ASSIGN),
          entry("New-ManagementRoleAssignment", EventType.ACCESS_ASSIGN),
          entry("Remove-MailboxPermission", EventType.ACCESS_REVOKE),
          entry("Remove-RecipientPermission", EventType.ACCESS_REVOKE),
          entry("Add-RoleGroupMember", EventType.GROUP_MEMBER_ADD),
          entry("Remove-RoleGroupMember", EventType.GROUP_MEMBER_REMOVE));

  private static final List<Map.Entry<String, EventType>> VERBS =
      List.of(
          entry("New-", EventType.API_CREATE),
          entry("Add-", EventType.API_CREATE),
          entry("Set-", EventType.API_UPDATE),
          entry("Update-", EventType.API_UPDATE),
          entry("Enable-", EventType.API_UPDATE),
          entry("Disable-", EventType.API_UPDATE),
          entry("Remove-", EventType.API_DELETE),
          entry("Get-", EventType.API_READ),
          entry("Search-", EventType.API_READ),
          entry("Start-", EventType.API_OTHER),
          entry("File", EventType.FILE_HOSTING_OTHER),
          entry("Folder", EventType.FILE_HOSTING_OTHER),
          entry("eDiscovery", EventType.API_READ));

  private M365Operations() {}

  /** Never null; untyped where nobody models it. */
  static EventType of(String operation, String workload) {
    EventType exact = EXACT.get(operation);
    if (exact != null) {
      return exact;
    }
    for (Map.Entry<String, EventType> verb : VERBS) {
      if (operation.startsWith(verb.getKey())) {
        return verb.getValue();
      }
    }
    return "AzureActiveDirectory".equals(workload)
        ? DirectoryOperations.of(operation)
        : EventType.UNTYPED;
  }
}
