/**
 * The colors of drawings on light and on dark paper; their classes are the names with `comity-` before them.
 *
 * Six hues after Okabe and Ito (jfly.uni-koeln.de/color, 2008), darker on light paper and lighter on dark, so that every one
 * stands out from paper, land and sea by 3 to 1 and from the others also for those who see no red or no green. A hue never
 * stands alone: whoever has it has a shape, too.
 */
export const inks = {
  light: {
    paper: "#ffffff",
    sea: "#eef3f5",
    grid: "#dde6ea",
    land: "#d3dad3",
    circle: "#0b6a72",
    edge: "#ffffff",
    line: "#b4521c",
    curve: "#0b6a72",
    chance: "#7d98a3",
    text: "#20292e",
    quiet: "#56636a",
    tie: "#7f8c92",
    ring: "#20292e",
    hue1: "#007dc3",
    hue2: "#c2490a",
    hue3: "#00604a",
    hue4: "#b04a93",
    hue5: "#6b5200",
    hue6: "#23266b",
    other: "#66737a",
    step1: "#2f757c",
    step2: "#1f6068",
    step3: "#124a52",
    step4: "#0a343b",
  },
  dark: {
    paper: "#1b2226",
    sea: "#182226",
    grid: "#27343a",
    land: "#37434a",
    circle: "#6cc7c4",
    edge: "#1b2226",
    line: "#f0925a",
    curve: "#6cc7c4",
    chance: "#5f7a85",
    text: "#e7eae8",
    quiet: "#a5b0b3",
    tie: "#74858d",
    ring: "#e7eae8",
    hue1: "#56b4e9",
    hue2: "#f2813f",
    hue3: "#1fb88a",
    hue4: "#f0a6d4",
    hue5: "#f2e05c",
    hue6: "#8f8cf5",
    other: "#9aa5a9",
    step1: "#57999e",
    step2: "#7fbfc2",
    step3: "#a4d8d6",
    step4: "#dff5f0",
  },
} as const;

export type Ink = keyof (typeof inks)["light"];

/** A color for every ink. */
export type InkColors = Readonly<Record<Ink, string>>;

/** The inks of pictures of networks, which the look of a page does not name by itself. */
export const networkInks = [
  ...["paper", "tie", "ring", "hue1", "hue2", "hue3", "hue4", "hue5", "hue6", "other"],
  ...["step1", "step2", "step3", "step4"],
] as readonly Ink[];

/**
 * Rules that let drawings follow the light or dark setting of the reader, and print as on light paper. A page may set each
 * color by a custom property such as `--comity-hue1`.
 */
export function inkRules(named: readonly Ink[]): string {
  const set = (colors: InkColors): string => named.map((ink) => `--comity-${ink}:${colors[ink]}`).join(";");
  const used = named.map(
    (ink) => `.comity-${ink}{fill:var(--comity-${ink})}.comity-${ink}-line{stroke:var(--comity-${ink})}`,
  );
  return `:root{${set(inks.light)}}
@media (prefers-color-scheme:dark){:root{${set(inks.dark)}}}
@media print{:root{${set(inks.light)}}}
${used.join("")}.comity-halo{stroke:var(--comity-paper)}`;
}
