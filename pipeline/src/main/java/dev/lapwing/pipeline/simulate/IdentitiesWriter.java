package dev.lapwing.pipeline.simulate;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lapwing.pipeline.simulate.company.Career;
import dev.lapwing.pipeline.simulate.company.Company;
import dev.lapwing.pipeline.simulate.company.Person;
import dev.lapwing.pipeline.simulate.company.ServiceAccount;
import dev.lapwing.pipeline.simulate.vendor.EntraLog;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;

/**
 * Writes {@code identities.ndjson}: one person or service account a line, as a directory knows them
 * on the last day; of who left, when. Contract, shift, office and earlier department are for those
 * who judge the detection, and nobody else.
 */
public final class IdentitiesWriter {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private IdentitiesWriter() {}

  public static void write(Simulation simulation, Writer out) throws IOException {
    Company company = simulation.company();
    LocalDate asOf = simulation.settings().period().last();
    for (Person person : company.people()) {
      line(person(person, asOf), out);
    }
    for (ServiceAccount service : company.services()) {
      line(service(service), out);
    }
  }

  private static void line(ObjectNode node, Writer out) throws IOException {
    out.write(MAPPER.writeValueAsString(node));
    out.write('\n');
  }

  private static ObjectNode person(Person person, LocalDate asOf) {
    ObjectNode node = identity(person.email(), "human", person.admin());
    aliases(node, person.login(), person.sid()).add(person.oktaId()).add(EntraLog.objectId(person));
    node.put("role", person.role());
    node.put("department", person.department().label());
    node.put("manager", person.manager());
    node.put("site", person.office().code());
    node.put("time_zone", person.office().city().zone().getId());
    Career career = person.career();
    date(node, "starts", career.starts());
    date(node, "ends", career.ends());
    node.put("on_leave", career.onLeave(asOf));
    date(node, "leave_from", career.leaveFrom());
    date(node, "leave_to", career.leaveTo());
    return labels(node, person);
  }

  private static ObjectNode labels(ObjectNode node, Person person) {
    node.put("contract", person.terms().contract().label());
    node.put("shift", person.terms().shift().label());
    node.put("office", person.office().code());
    Career career = person.career();
    date(node, "department_since", career.changes());
    if (career.before() != null) {
      node.put("department_before", career.before().label());
    }
    return node;
  }

  private static void date(ObjectNode node, String key, LocalDate date) {
    if (date != null) {
      node.put(key, date.toString());
    }
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
