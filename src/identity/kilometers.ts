/** A point on the earth in degrees, NaN where it is not known. */
export interface OnEarth {
  readonly latitude: number;
  readonly longitude: number;
}

/** Great-circle distance in kilometers; NaN where coordinates are missing. Haversine formula. */
export function kilometersApart(a: OnEarth, b: OnEarth): number {
  const radians = Math.PI / 180;
  const half = (degrees: number): number => Math.sin((degrees * radians) / 2) ** 2;
  const chord =
    half(a.latitude - b.latitude) +
    Math.cos(a.latitude * radians) * Math.cos(b.latitude * radians) * half(a.longitude - b.longitude);
  return 12742 * Math.asin(Math.min(1, Math.sqrt(chord)));
}
