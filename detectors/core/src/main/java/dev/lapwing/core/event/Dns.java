package dev.lapwing.core.event;

import java.util.List;

/**
 * A name looked up.
 *
 * @param query the name asked for, lower case, without a final dot; null if unknown
 * @param type record type ({@code A}, {@code TXT}); null if unknown
 * @param rcode answer code ({@code NOERROR}, {@code NXDOMAIN}); null if unknown
 * @param answers never null
 */
public record Dns(String query, String type, String rcode, List<String> answers) {

  public Dns {
    answers = answers == null ? List.of() : List.copyOf(answers);
  }
}
