import { own, say, type Text } from "../say.js";

/** Part 2: how sure the circles are. */
export const circleCertaintyWords = {
  once: own(
    "The method was run once: another run may draw other borders, and networks made by chance have circles too. Read them as a suggestion.",
  ),
  agreed: (runs: number): Text =>
    say`The method draws at random on its way, so it was run ${runs} times; the circles are those that the runs agree on.`,
  chance: (samples: number, mean: Text, quality: Text): Text =>
    say`Networks with the same number of partners per actor but otherwise made by chance have circles too, with a modularity of ${mean} on average over ${samples} such networks. A run of the same method on this network reaches ${quality}`,
  above: (deviations: Text): Text => say`, ${deviations} standard deviations above`,
  below: (deviations: Text): Text => say`, ${deviations} standard deviations below`,
  reached: (count: number, samples: number, p: Text): Text =>
    say`; ${count === 0 ? own("none") : say`${count}`} of the ${samples} ${own(count < 2 ? "has" : "have")} as much (p = ${p}). `,
  more: own("So there is more to the circles than chance. It does not say how clear their borders are."),
  noMore: own("So chance alone may have made these circles: build nothing on them."),
  sameNetwork: (shared: Text): Text =>
    say`Whether there is more to them than chance cannot be told by random networks with the same number of partners per actor: these have ${shared} of the tied pairs in common with this network, on average, because so many are tied that partners leave no choice. What sets the circles apart is then how strong ties are.`,
  sure: (runs: number, sure: number, actors: number, borderline: number): Text =>
    say`How sure is each actor’s place? ${own(sure === actors ? "All" : "")}${sure === actors ? [] : say`${sure} of`} ${actors} actors were in nine of ten of the ${runs} runs, or more, together with the other members of their circle: they sit surely. ${borderline === 0 ? own("None") : say`${borderline}`} ${own(borderline < 2 ? "was" : "were")} so in fewer than three of four${own(borderline === 0 ? ", so none is borderline. " : borderline === 1 ? ": it is borderline. " : ": they are borderline. ")}`,
  agreement: (agreement: Text): Text =>
    say`Two runs agree by ${agreement} on average, where 1 is the same circles and 0 no more agreement than by chance (adjusted Rand index). `,
  mostBorderline: own(
    "Most actors are borderline, so the borders of the circles can be drawn in many ways that are nearly as good: read them as one picture of several. ",
  ),
  drawsOnly: own("All this is about the draws of the method, not about ties missing in the list."),
  between: (count: number): Text =>
    count === 1
      ? own(
          "An organization on the border of two circles; where several always go together, one stands for them:",
        )
      : own(
          "Some organizations on the border of two circles; of those that always go together, one stands for all:",
        ),
  circle: (group: number, name: string): Text => say`circle ${group} (${name})`,
  leaning: (name: Text, circle: Text, share: Text, other: Text, otherShare: Text): Text =>
    say`${name}: with ${circle} in ${share} of the runs, with ${other} in ${otherShare}.`,
};
