package dev.lapwing.pipeline.simulate;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lapwing.pipeline.simulate.company.Company;
import dev.lapwing.pipeline.simulate.company.Person;
import dev.lapwing.pipeline.simulate.company.ServiceAccount;
import java.io.IOException;
import java.io.Writer;

/** Writes {@code identities.ndjson}: one person or service account a line. */
public final class IdentitiesWriter {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private IdentitiesWriter() {}

  public static void write(Company company, Writer out) throws IOException {
    for (Person person : company.people()) {
      line(person(person), out);
    }
    for (ServiceAccount service : company.services()) {
      line(service(service), out);
    }
  }

  private static void line(ObjectNode node, Writer out) throws IOException {
    out.write(MAPPER.writeValueAsString(node));
    out.write('\n');
  }

  private static ObjectNode person(Person person) {
    ObjectNode node = identity(person.email(), "human", person.admin());
    aliases(node, person.login(), person.sid()).add(person.oktaId());
    node.put("role", person.role());
    node.put("department", person.department().label());
    node.put("manager", person.manager());
    node.put("site", person.office().code());
    return node.put("time_zone", person.office().city().zone().getId()).put("on_leave", false);
  }

  private static ObjectNode service(ServiceAccount service) {
    String uid = service.login() + "@" + Company.DOMAIN;
    ObjectNode node = identity(uid, "service", false);
    aliases(node, service.login(), service.sid());
    return node.put("time_zone", "UTC").put("on_leave", false);
  }

  private static ObjectNode identity(String uid, String type, boolean privileged) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("tenant", Company.TENANT)
        .put("uid", uid)
        .put("type", type)
        .put("privileged", privileged);
  }

  private static ArrayNode aliases(ObjectNode node, String login, String sid) {
    return node.putArray("aliases").add(login).add(Company.WINDOWS_DOMAIN + "\\" + login).add(sid);
  }
}
