package dev.lapwing.pipeline.simulate.vendor;

import dev.lapwing.pipeline.simulate.company.Address;
import dev.lapwing.pipeline.simulate.company.Person;

/** The log of an application that the company has written itself: JSON of no standard. */
public record HelpDeskLog(Person person, Address address) {

  /**
   * @param action {@code ticket.update}
   */
  public Entry did(String action, int ticket) {
    return new Entry(
        Source.HELP_DESK,
        (time, numbers) -> {
          String line =
              Json.line(
                  Json.object()
                      .put("timestamp", Json.time(time))
                      .put("app", "help-desk")
                      .put("user", person.email())
                      .put("client_ip", address.ip())
                      .put("action", action)
                      .put("ticket", ticket));
          return TextIds.identified(line);
        });
  }
}
