package dev.lapwing.core.resolve;

import dev.lapwing.core.detector.Entities;
import dev.lapwing.core.event.AccountKind;
import dev.lapwing.core.event.Endpoint;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.Geo;
import dev.lapwing.core.event.NetworkClass;
import dev.lapwing.core.event.User;

/** Resolves by the identity directory, the organisation's networks and a geographic database. */
public final class StandardResolver implements Resolver, AutoCloseable {

  private final Directory directory;
  private final Networks networks;
  private final GeoLookup geo;
  private final HostNames hosts;

  public StandardResolver(Directory directory, Networks networks, GeoLookup geo) {
    this(directory, networks, geo, HostNames.AS_THEY_ARE);
  }

  public StandardResolver(Directory directory, Networks networks, GeoLookup geo, HostNames hosts) {
    this.directory = directory;
    this.networks = networks;
    this.geo = geo;
    this.hosts = hosts;
  }

  @Override
  public Event resolve(Event said) {
    Event event = hosts.of(said);
    User user = user(event, event.user());
    User actor = user(event, event.actor());
    Endpoint src = place(event.src());
    if (user == event.user() && actor == event.actor() && src == event.src()) {
      return event;
    }
    return event.toBuilder().user(user).actor(actor).src(src).build();
  }

  @Override
  public LateNames learn(IdentityChange change) {
    return directory.apply(change);
  }

  private User user(Event event, User user) {
    if (user == null || directory.size() == 0) {
      return user;
    }
    Identity identity = identity(event, user);
    if (identity == null) {
      return user;
    }
    AccountKind kind = identity.kind() == AccountKind.UNRESOLVED ? user.kind() : identity.kind();
    // The uid takes the e-mail's place as the canonical name: see Entities.userId.
    return new User(
        user.uid(),
        user.name(),
        user.domain(),
        identity.uid(),
        kind,
        identity.privileged(),
        identity.context(event.time()));
  }

  /**
   * Who it is. A Linux host says only a login and itself; where the directory lists that bare
   * login, it is the person's central account, not one that happens to be local.
   */
  private Identity identity(Event event, User user) {
    String id = Entities.userId(user);
    Identity found = directory.find(event.tenant(), user, id);
    boolean onHost =
        event.host() != null
            && user.domain() != null
            && user.domain().equalsIgnoreCase(event.host().hostname())
            && user.kind() == AccountKind.UNRESOLVED;
    return found == null && onHost
        ? directory.find(event.tenant(), User.named(user.name()), id)
        : found;
  }

  private Endpoint place(Endpoint src) {
    byte[] address = src == null || src.ip() == null ? null : Address.parse(src.ip());
    if (address == null) {
      return src;
    }
    Geo known = src.geo();
    Geo looked =
        (known == null || known.asn() == 0 || !known.hasPosition()) && !Address.isPrivate(address)
            ? geo.of(src.ip())
            : null;
    Geo merged = merge(known, looked);
    NetworkClass own = networks.classOf(address, merged);
    // What the organisation says of its networks wins over what the event says of the address.
    NetworkClass network =
        own == NetworkClass.UNKNOWN && src.network() != null ? src.network() : own;
    return src.withPlace(merged, network);
  }

  /** What the event says, and from the database what it does not say. */
  private static Geo merge(Geo known, Geo looked) {
    if (known == null || looked == null) {
      return known == null ? looked : known;
    }
    boolean position = known.hasPosition();
    boolean country = known.country() != null;
    return new Geo(
        country ? known.country() : looked.country(),
        country ? known.region() : looked.region(),
        country ? known.city() : looked.city(),
        position ? known.lat() : looked.lat(),
        position ? known.lon() : looked.lon(),
        position ? known.radiusKm() : looked.radiusKm(),
        known.asn() != 0 ? known.asn() : looked.asn(),
        known.asn() != 0 ? known.asOrg() : looked.asOrg());
  }

  @Override
  public void close() throws Exception {
    if (geo instanceof AutoCloseable closeable) {
      closeable.close();
    }
  }
}
