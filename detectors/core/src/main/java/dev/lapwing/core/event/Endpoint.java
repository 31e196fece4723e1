package dev.lapwing.core.event;

/**
 * One end of something: a machine, an address, a client device.
 *
 * @param ip address in its canonical text form; null if unknown
 * @param port 0 if unknown
 * @param hostname lower case, as the log has it (short or fully qualified); null if unknown
 * @param uid the source's stable identifier of the device; null if none
 * @param agent user agent or client software; null if none
 * @param os operating system; null if unknown
 * @param geo where it is; null until known
 * @param network what kind of network; null until the resolve stage said
 */
public record Endpoint(
    String ip,
    int port,
    String hostname,
    String uid,
    String agent,
    String os,
    Geo geo,
    NetworkClass network) {

  public static Endpoint ip(String ip) {
    return new Endpoint(ip, 0, null, null, null, null, null, null);
  }

  public static Endpoint ip(String ip, int port) {
    return new Endpoint(ip, port, null, null, null, null, null, null);
  }

  public static Endpoint host(String hostname) {
    return new Endpoint(null, 0, hostname, null, null, null, null, null);
  }

  public static Endpoint of(String ip, int port, String hostname) {
    return new Endpoint(ip, port, hostname, null, null, null, null, null);
  }

  public Endpoint withDevice(String newUid, String newAgent, String newOs) {
    return new Endpoint(ip, port, hostname, newUid, newAgent, newOs, geo, network);
  }

  public Endpoint withPlace(Geo newGeo, NetworkClass newNetwork) {
    return new Endpoint(ip, port, hostname, uid, agent, os, newGeo, newNetwork);
  }

  public Endpoint withHostname(String newHostname) {
    return new Endpoint(ip, port, newHostname, uid, agent, os, geo, network);
  }

  /** The network class, {@link NetworkClass#UNKNOWN} until somebody said. */
  public NetworkClass networkOrUnknown() {
    return network == null ? NetworkClass.UNKNOWN : network;
  }

  /** The host name, else the address, else the device's uid. */
  public String label() {
    return hostname != null ? hostname : ip != null ? ip : uid != null ? uid : "unknown";
  }
}
