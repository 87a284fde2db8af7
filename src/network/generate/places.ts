/** A country and a point inside it around which its actors are scattered. */
export interface Place {
  readonly country: string;
  readonly latitude: number;
  readonly longitude: number;
}

const anchors = `
  AE 24.0 54.0   AL 41.0 20.0   AM 40.2 45.0   AR -34.0 -64.0  AT 47.6 14.1   AU -33.0 147.0  AZ 40.4 47.8
  BA 44.2 17.8   BD 24.0 90.2   BE 50.6 4.7    BF 12.3 -1.6    BG 42.7 25.3   BJ 9.5 2.3      BO -17.0 -65.0
  BR -15.8 -48.0 BW -22.3 24.0  CA 50.0 -105.0 CD -4.0 22.0    CH 46.8 8.2    CI 7.5 -5.5     CL -33.5 -70.8
  CM 5.7 12.7    CN 32.0 112.0  CO 4.6 -74.1   CR 9.9 -84.1    CU 22.0 -79.5  CZ 49.8 15.5    DE 51.0 10.0
  DK 56.0 9.3    DO 18.8 -70.2  DZ 35.0 3.0    EC -1.4 -78.5   EE 58.7 25.6   EG 27.0 31.0    ES 40.2 -3.6
  ET 9.0 39.5    FI 62.5 26.0   FR 46.8 2.5    GB 52.6 -1.5    GE 42.0 43.5   GH 7.5 -1.2     GR 39.4 22.3
  GT 15.0 -90.5  HN 14.8 -86.8  HR 45.5 16.3   HU 47.2 19.4    ID -7.2 110.0  IE 53.3 -7.8    IL 31.6 34.9
  IN 22.5 79.0   IQ 33.2 43.8   IR 33.0 53.0   IS 64.6 -18.6   IT 43.2 12.2   JO 31.3 36.3    JP 36.0 138.0
  KE -0.6 37.2   KG 41.6 74.6   KH 12.7 104.9  KR 36.6 127.8   KZ 48.0 68.0   LA 18.5 103.5   LB 33.9 35.8
  LK 7.6 80.7    LT 55.4 23.9   LV 56.9 25.0   MA 32.6 -6.4    MD 47.2 28.6   ME 42.8 19.2    MG -19.2 46.8
  MK 41.6 21.7   MM 21.0 96.0   MN 47.0 104.0  MX 21.0 -101.5  MY 3.8 102.2   MZ -18.0 35.5   NA -22.0 17.3
  NE 14.5 6.0    NG 9.5 7.6     NL 52.2 5.6    NO 61.0 9.5     NP 28.0 84.3   NZ -40.0 175.8  OM 22.0 57.5
  PA 8.4 -80.6   PE -10.5 -75.8 PH 15.2 121.0  PK 30.8 72.0    PL 52.0 19.3   PS 31.9 35.2    PT 39.8 -8.0
  PY -24.0 -57.0 RO 45.8 24.9   RS 44.2 20.8   RU 56.5 40.0    RW -2.0 29.9   SE 60.0 15.0    SI 46.1 14.8
  SK 48.7 19.5   SN 14.6 -14.8  SV 13.7 -88.9  TG 8.5 1.0      TH 15.5 101.5  TN 35.2 9.7     TR 39.2 33.5
  TW 23.8 121.0  TZ -6.3 35.8   UA 49.2 31.4   UG 1.2 32.4     US 39.5 -95.0  UY -33.0 -56.0  UZ 40.5 66.5
  VE 8.0 -66.0   VN 16.0 107.8  ZA -29.0 25.0  ZM -14.2 27.5   ZW -19.0 29.6
`;

/** The countries that generated actors may live in, ascending by code. Which of them a network uses is drawn by seed. */
export const places: readonly Place[] = Array.from(
  anchors.matchAll(/([A-Z]{2}) (-?[\d.]+) (-?[\d.]+)/g),
  ([, country, latitude, longitude]) => ({
    country,
    latitude: Number(latitude),
    longitude: Number(longitude),
  }),
);
