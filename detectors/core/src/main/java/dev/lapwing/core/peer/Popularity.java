package dev.lapwing.core.peer;

/** How usual values are among peers: the group's, backed by the organisation's. */
public interface Popularity {

  /** Nothing is known: every value is as good as new. */
  Popularity NONE =
      new Popularity() {
        @Override
        public double p(int value) {
          return 1;
        }

        @Override
        public int group(int value) {
          return 0;
        }

        @Override
        public int organisation(int value) {
          return 0;
        }

        @Override
        public int groupSize() {
          return 0;
        }

        @Override
        public int organisationSize() {
          return 0;
        }
      };

  /**
   * The probability that a value which an entity shows for the first time is as little known to its
   * peers as this one, or less; 1 where nothing is known.
   *
   * @param value fingerprint of the value
   */
  double p(int value);

  /** Members of the group who were seen with the value. */
  int group(int value);

  /** Entities of the organisation that were seen with the value. */
  int organisation(int value);

  /** Members of the group who were seen at all. */
  int groupSize();

  /** Entities of the organisation that were seen at all. */
  int organisationSize();
}
