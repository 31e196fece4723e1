package dev.lapwing.core.detector.travel;

/**
 * Distance over the Earth as a sphere of its mean radius (6,371 km).
 *
 * <p>Formula: haversine, 2R·asin √(sin²(Δφ/2) + cos φ₁ cos φ₂ sin²(Δλ/2)). Error: below 0.6 %
 * against the ellipsoid. Cost: some 75 ns. R. W. Sinnott, "Virtues of the haversine", Sky and
 * Telescope 68 (1984).
 */
final class GreatCircle {

  static final double EARTH_RADIUS_KM = 6371.0088;

  /** No two places are farther apart, km. */
  static final double FARTHEST_KM = Math.PI * EARTH_RADIUS_KM;

  private GreatCircle() {}

  /** Kilometres between two points given in degrees. */
  static double km(double lat1, double lon1, double lat2, double lon2) {
    double phi1 = Math.toRadians(lat1);
    double phi2 = Math.toRadians(lat2);
    double half = Math.sin((phi2 - phi1) / 2);
    double side = Math.sin(Math.toRadians(lon2 - lon1) / 2);
    double a = half * half + Math.cos(phi1) * Math.cos(phi2) * side * side;
    return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(Math.min(1, Math.max(0, a))));
  }
}
