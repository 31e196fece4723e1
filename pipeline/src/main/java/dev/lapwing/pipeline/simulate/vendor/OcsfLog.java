package dev.lapwing.pipeline.simulate.vendor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lapwing.pipeline.simulate.company.Address;
import dev.lapwing.pipeline.simulate.company.Dice;
import dev.lapwing.pipeline.simulate.company.Person;

/**
 * What a hosted source control says of its users in OCSF: API Activity.
 *
 * @param dice where ids come from
 */
public record OcsfLog(Person person, Address address, Dice dice) {

  private static final int READ = 2;
  private static final int UPDATE = 3;
  private static final int API_ACTIVITY = 6003;

  /**
   * @param repository {@code corp/billing}
   */
  public Entry cloned(String repository) {
    return call("git.clone", READ, repository);
  }

  public Entry fetched(String repository) {
    return call("git.fetch", READ, repository);
  }

  public Entry pushed(String repository) {
    return call("git.push", UPDATE, repository);
  }

  private Entry call(String operation, int activity, String repository) {
    String uid = dice.uuid().toString();
    return new Entry(
        Source.OCSF,
        (time, numbers) -> {
          ObjectNode event = Json.object().put("time", time);
          event.put("category_uid", API_ACTIVITY / 1000).put("class_uid", API_ACTIVITY);
          event.put("activity_id", activity).put("type_uid", API_ACTIVITY * 100 + activity);
          event.put("severity_id", 1).put("status_id", 1);
          event.set("metadata", metadata(uid));
          event.set("actor", Json.object().set("user", user()));
          ObjectNode api = Json.object().put("operation", operation);
          event.set("api", api.set("service", Json.object().put("name", "source-control")));
          event.putArray("resources").addObject().put("name", repository).put("type", "repository");
          event.set("src_endpoint", Json.object().put("ip", address.ip()));
          return new Rendered(Json.line(event), uid);
        });
  }

  private ObjectNode user() {
    return Json.object()
        .put("name", person.login())
        .put("email_addr", person.email())
        .put("type_id", 1);
  }

  private static ObjectNode metadata(String uid) {
    ObjectNode product = Json.object().put("name", "Source Control").put("vendor_name", "Forge");
    ObjectNode metadata = Json.object().put("uid", uid).put("version", "1.5.0");
    return metadata.set("product", product);
  }
}
