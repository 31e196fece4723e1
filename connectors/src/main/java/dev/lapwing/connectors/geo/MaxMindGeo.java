package dev.lapwing.connectors.geo;

import com.maxmind.db.CHMCache;
import com.maxmind.db.Reader;
import dev.lapwing.connectors.InputException;
import dev.lapwing.core.event.Geo;
import dev.lapwing.core.resolve.Address;
import dev.lapwing.core.resolve.GeoLookup;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * Looks addresses up in a city and an ASN database, either of which may be missing. Reads both
 * schemas that are about: GeoIP2/GeoLite2 (nested) and flat ones ({@code city}, {@code
 * country_code}, {@code latitude}); {@code .gz} files are read into memory.
 *
 * <p>The last {@link #REMEMBERED} answers are remembered: logs repeat addresses. Not thread-safe.
 */
public final class MaxMindGeo implements GeoLookup, AutoCloseable {

  private static final int REMEMBERED = 4096;

  private final Reader city;
  private final Reader asn;
  private final Map<String, Geo> recent =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Geo> eldest) {
          return size() > REMEMBERED;
        }
      };

  private MaxMindGeo(Reader city, Reader asn) {
    this.city = city;
    this.asn = asn;
  }

  /**
   * @param city a city or country database; null for none
   * @param asn an ASN or ISP database; null for none
   * @throws InputException if one cannot be read
   */
  public static MaxMindGeo open(Path city, Path asn) {
    return new MaxMindGeo(reader(city), reader(asn));
  }

  private static Reader reader(Path file) {
    if (file == null) {
      return null;
    }
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new InputException(file + ": cannot be read; is the path right?");
    }
    try {
      if (!file.toString().endsWith(".gz")) {
        return new Reader(file.toFile(), new CHMCache());
      }
      try (InputStream in = new GZIPInputStream(Files.newInputStream(file), 1 << 16)) {
        return new Reader(in, new CHMCache());
      }
    } catch (IOException e) {
      throw new InputException(file + ": no database in MaxMind's format (.mmdb)", e);
    }
  }

  @Override
  public Geo of(String ip) {
    Geo known = recent.get(ip);
    if (known == null) {
      known = look(ip);
      recent.put(ip, known);
    }
    return known == Geo.UNKNOWN ? null : known;
  }

  private Geo look(String ip) {
    byte[] address = Address.parse(ip);
    if (address == null) {
      return Geo.UNKNOWN;
    }
    try {
      InetAddress inet = InetAddress.getByAddress(address);
      GeoRecord place = new GeoRecord(get(city, inet));
      GeoRecord operator = new GeoRecord(get(asn, inet));
      if (place.isEmpty() && operator.isEmpty()) {
        return Geo.UNKNOWN;
      }
      int number = operator.asn() != 0 ? operator.asn() : place.asn();
      String org = operator.asOrg() != null ? operator.asOrg() : place.asOrg();
      return place.geo(number, org);
    } catch (IOException e) {
      return Geo.UNKNOWN; // an address of the other family, or a damaged record: nothing is known
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> get(Reader reader, InetAddress address) throws IOException {
    if (reader == null || (address.getAddress().length == 16 && ipv4Only(reader))) {
      return Map.of();
    }
    Map<String, Object> found = reader.get(address, Map.class);
    return found == null ? Map.of() : found;
  }

  private static boolean ipv4Only(Reader reader) {
    return reader.getMetadata().getIpVersion() == 4;
  }

  @Override
  public void close() throws IOException {
    if (city != null) {
      city.close();
    }
    if (asn != null) {
      asn.close();
    }
  }
}
