package dev.lapwing.pipeline.evaluate;

import java.util.Map;
import java.util.TreeMap;

/**
 * Somebody of the identities file.
 *
 * @param uid in lower case
 * @param traits what to compare people by: shift, contract, office, time zone; absent where the
 *     file does not say
 */
record Person(String uid, Map<String, String> traits) {

  Person {
    traits = new TreeMap<>(traits);
  }
}
