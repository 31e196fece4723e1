package dev.lapwing.pipeline.simulate.vendor;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lapwing.pipeline.simulate.company.Address;
import dev.lapwing.pipeline.simulate.company.Company;
import dev.lapwing.pipeline.simulate.company.Device;
import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.company.Person;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Microsoft 365's unified audit of one client, as its Management Activity API returns it: a person
 * (or somebody who claims to be), a device and an address.
 *
 * @param dice where ids come from
 */
public record M365Log(Person person, Device device, Address address, Dice dice) {

  private static final String ORGANISATION = uuid("organisation");

  public Entry accessed(Document file) {
    return file("FileAccessed", file);
  }

  public Entry downloaded(Document file) {
    return file("FileDownloaded", file);
  }

  public Entry uploaded(Document file) {
    return file("FileUploaded", file);
  }

  public Entry modified(Document file) {
    return file("FileModified", file);
  }

  /** A link that opens for anybody who has it. */
  public Entry sharedWithAnybody(Document file) {
    return file("AnonymousLinkCreated", file);
  }

  /** A colleague gets a link. */
  public Entry sharedWithin(Document file) {
    return file("CompanyLinkCreated", file);
  }

  /**
   * Some mails were opened; Exchange gathers those of two minutes.
   *
   * @param count of mails
   */
  public Entry readMail(int count) {
    return mail("MailItemsAccessed", record -> record.put("OperationCount", count));
  }

  public Entry sentMail() {
    String id = "<" + dice.token(32) + "@" + Company.DOMAIN + ">";
    return mail("Send", record -> record.set("Item", Json.object().put("InternetMessageId", id)));
  }

  public Entry deletedMail() {
    return mail("SoftDelete", record -> record.put("Folder", "\\Inbox"));
  }

  public Entry searchedMail(String words) {
    return mail("SearchQueryInitiatedExchange", record -> record.put("QueryText", words));
  }

  /** A rule that sends what comes in to somebody else and hides it. */
  public Entry newInboxRule(String name, String forwardTo) {
    return mail(
        "New-InboxRule",
        record -> {
          record.put("ObjectId", person.login() + "\\" + name);
          ArrayNode parameters = parameters(record);
          parameter(parameters, "Name", name);
          parameter(parameters, "ForwardTo", forwardTo);
          parameter(parameters, "DeleteMessage", "True");
          parameter(parameters, "StopProcessingRules", "True");
        });
  }

  /** A rule that puts mail into a folder, as people have them. */
  public Entry newSortingRule(String name, String folder) {
    return mail(
        "New-InboxRule",
        record -> {
          record.put("ObjectId", person.login() + "\\" + name);
          ArrayNode parameters = parameters(record);
          parameter(parameters, "Name", name);
          parameter(parameters, "MoveToFolder", folder);
        });
  }

  /** The mailbox sends a copy of everything to an address outside. */
  public Entry forwardsTo(String outside) {
    return mail(
        "Set-Mailbox",
        record -> {
          record.put("ObjectId", person.email());
          ArrayNode parameters = parameters(record);
          parameter(parameters, "Identity", person.email());
          parameter(parameters, "ForwardingSmtpAddress", "smtp:" + outside);
          parameter(parameters, "DeliverToMailboxAndForward", "True");
        });
  }

  private Entry file(String operation, Document file) {
    boolean personal = file.site().contains("/personal/");
    return entry(
        operation,
        personal ? "OneDrive" : "SharePoint",
        6,
        record -> {
          record.put("ObjectId", file.url()).put("SiteUrl", file.site());
          record.put("SourceRelativeUrl", file.folder()).put("SourceFileName", file.name());
          record.put("SourceFileExtension", file.extension()).put("ItemType", "File");
          record.put("FileSizeBytes", file.bytes()).put("EventSource", "SharePoint");
        });
  }

  private Entry mail(String operation, Consumer<ObjectNode> more) {
    return entry(
        operation,
        "Exchange",
        2,
        record -> {
          record.put("MailboxOwnerUPN", person.email()).put("LogonType", 0);
          record.put("ResultStatus", "Succeeded").put("ExternalAccess", false);
          more.accept(record);
        });
  }

  private Entry entry(String operation, String workload, int type, Consumer<ObjectNode> more) {
    String id = dice.uuid().toString();
    return new Entry(
        Source.M365,
        (time, numbers) -> {
          ObjectNode record = Json.object();
          // To the second, in UTC without saying so.
          record.put("CreationTime", Json.time(time).substring(0, 19)).put("Id", id);
          record.put("Operation", operation).put("OrganizationId", ORGANISATION);
          record.put("RecordType", type).put("UserType", 0).put("Version", 1);
          record.put("UserKey", "i:0h.f|membership|" + person.oktaId() + "@live.com");
          record.put("Workload", workload).put("UserId", person.email());
          record.put("ClientIP", address.ip()).put("UserAgent", device.userAgent(time));
          more.accept(record);
          return new Rendered(Json.line(record), id);
        });
  }

  private static ArrayNode parameters(ObjectNode record) {
    return record.putArray("Parameters");
  }

  private static void parameter(ArrayNode parameters, String name, String value) {
    parameters.addObject().put("Name", name).put("Value", value);
  }

  private static String uuid(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
