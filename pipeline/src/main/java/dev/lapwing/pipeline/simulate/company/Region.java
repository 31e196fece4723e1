package dev.lapwing.pipeline.simulate.company;

import java.util.List;

/** Where an office is, and where its people go on business: a night's journey at most. */
public enum Region {
  EUROPE(Abroad.EUROPE),
  AMERICA(Abroad.AMERICA),
  INDIA(Abroad.INDIA),
  AUSTRALIA(Abroad.AUSTRALIA);

  private final List<Provider> hotels;

  Region(List<Provider> hotels) {
    this.hotels = hotels;
  }

  public List<Provider> hotels() {
    return hotels;
  }
}
