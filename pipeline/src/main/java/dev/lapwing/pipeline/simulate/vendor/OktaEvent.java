package dev.lapwing.pipeline.simulate.vendor;

import dev.lapwing.pipeline.simulate.company.Address;
import dev.lapwing.pipeline.simulate.company.Device;
import dev.lapwing.pipeline.simulate.company.Person;
import java.util.UUID;

/**
 * What an entry of Okta's system log says.
 *
 * @param session the external session id; null before there is one
 * @param reason why the outcome was so; null for none
 * @param app the application signed in to; null for none
 * @param factor the second factor concerned; null for none
 */
record OktaEvent(
    OktaKind kind,
    Person actor,
    Device device,
    Address address,
    String session,
    String reason,
    String app,
    String factor,
    UUID uuid,
    String transaction) {}
