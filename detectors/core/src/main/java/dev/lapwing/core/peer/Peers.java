package dev.lapwing.core.peer;

/**
 * How the peers of the observed entity behaved, as of the end of the day before the observation: so
 * no order of arrival within the day changes an answer, and an audit does not look ahead.
 */
public interface Peers {

  /** Nobody to compare with. */
  Peers NONE =
      new Peers() {
        @Override
        public Popularity values(String rule) {
          return Popularity.NONE;
        }

        @Override
        public Rates rates(String rule) {
          return Rates.NONE;
        }
      };

  /**
   * The values that peers were seen with, for a rule about values.
   *
   * @param rule the rule's name
   * @return never null; {@link Popularity#NONE} where nothing is known
   */
  Popularity values(String rule);

  /**
   * How much peers do in a window, for a rule about amounts.
   *
   * @param rule the rule's name
   * @return never null; {@link Rates#NONE} where nothing is known
   */
  Rates rates(String rule);
}
