package dev.lapwing.pipeline.evaluate;

/** What the page says whatever was measured. */
final class QualityText {

  /** Of the command, people, days, days of learning, seeds with attacks and without, budget. */
  static final String HEAD =
      """
      # Detection quality

      Generated; do not edit. Write it anew with

      ```sh
      %s
      ```

      Simulated companies of %,d people live for %d days. In the first %d days nothing is planted, and nothing is counted: baselines
      learn. Afterwards attacks are played in %d of the companies, and in these and %d more things that are only odd: journeys, roll-outs,
      scanners, bursts. Their logs, in vendors' formats, are audited with the shipped rules and a budget of %s alerts a day. What an alert, a false alert, a benign day and an attack that is found are says
      [measure detection quality](../how-to/measure-detection-quality.md). [The simulation](simulated-company.md) is not of the family of
      distributions that the models assume, and shares no code with them; [its incidents](../reference/simulated-company.md).
      """;

  static final String CALIBRATION =
      """
      Findings without attack whose p is at or below the nominal one, over how many there should be in so many tests; with an exact
      95 %% interval. `?`: outside of 0.8 to 1.25, but chance alone explains it; `!`: outside, and chance does not.
      There can be no more than what reaches a rule's floor and is not ordinary by its model; where that is fewer, all of these are nominal.
      All days count here, those of learning too, as soon as a rule has enough tests, of the companies that nobody attacks: there
      every rare test is innocent, and attacks do not make p cautious.

      """
          .replace("%%", "%");

  static final String FAIRNESS =
      """
      False alerts about people, over those that they would have if everybody were alike; with an exact 95 % interval. `!`: above 2.

      """;

  static final String LIMITS =
      """
      ## What this does not tell

      - A simulated company is kinder than a real one: its logs are complete, its clocks right, its identities known.
      - Its attackers play known scenarios. Recall is of these, not of all that attackers do.
      - A company that nobody attacks lives the life of the attacked one of its seed: what is innocent in both counts twice, and intervals
        over all companies are narrower than they should be.
      - Some tens of attacks and some tens of days leave the intervals above; figures within them are the same.
      - What real logs raise is told in [real series](real-series.md), not here.
      """;

  private QualityText() {}
}
