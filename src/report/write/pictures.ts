import type { Analysis } from "../../analysis/analysis.js";
import { html } from "../../text/escape.js";
import { countryMap } from "../country-map.js";
import { columnChart } from "../draw/column-chart.js";
import { curveChart } from "../draw/curve-chart.js";
import { intervalChart } from "../draw/interval-chart.js";
import { frameOf } from "../draw/network/frame.js";
import { atOnce } from "../../control/steps.js";
import { sceneSteps } from "../draw/network/network-scene.js";
import type { NetworkScene } from "../draw/network/scene.js";
import { writeSvg } from "../draw/network/svg-writer.js";
import { neighborhoodPicture } from "../draw/two-neighborhoods.js";
import type { Bars, Curve, DataTable, Intervals, NetworkPicture, TwoNeighborhoods } from "../document.js";
import type { Catalogue } from "../english/english.js";
import { say, spoken, type Text } from "../say.js";
import { inline, tableHtml } from "./html-parts.js";

/** So many marks have their names as tooltips. */
const tooltips = 300;

/** Pictures with their table twins; each gets ids of its own. */
export class Pictures {
  readonly #analysis: Analysis;
  readonly #words: Catalogue;
  readonly #grouped: boolean;
  #drawn = 0;
  #network: NetworkScene | undefined;

  /** `grouped` where a script is to find the marks of networks. */
  constructor(analysis: Analysis, words: Catalogue, grouped: boolean) {
    this.#analysis = analysis;
    this.#words = words;
    this.#grouped = grouped;
  }

  /** The network as it was drawn last, if it was. All pictures of it have the same marks in the same order. */
  get scene(): NetworkScene | undefined {
    return this.#network;
  }

  bars({ caption, heads, bars }: Bars): string {
    const id = `picture-${++this.#drawn}`;
    const shown = bars.map(({ label, value }) => ({ label: spoken(label, this.#words), value }));
    const description = shown
      .map(({ label, value }) => `${label}: ${value}`)
      .join(this.#words.general.semicolon);
    const svg = columnChart({
      id,
      title: spoken(caption, this.#words),
      description,
      bars: shown,
      language: this.#words,
    });
    return this.#figure(caption, svg, {
      block: "table",
      caption,
      columns: [{ label: heads[0] }, { label: heads[1], numeric: true }],
      rows: bars.map(({ label, value }) => [label, say`${value}`]),
    });
  }

  intervals({ caption, note, axis, rows, table }: Intervals): string {
    const id = `picture-${++this.#drawn}`;
    const svg = intervalChart({
      id,
      title: spoken(caption, this.#words),
      description: spoken(note, this.#words),
      axis,
      rows,
      language: this.#words,
    });
    return this.#figure(caption, svg, table, note);
  }

  curve({ caption, note, along, up, points, table }: Curve): string {
    const id = `picture-${++this.#drawn}`;
    const svg = curveChart({
      id,
      title: spoken(caption, this.#words),
      description: spoken(note, this.#words),
      along,
      up,
      points,
      language: this.#words,
    });
    return this.#figure(caption, svg, table, note);
  }

  neighborhoods({ caption, note, table, ...picture }: TwoNeighborhoods): string {
    const svg = neighborhoodPicture({
      ...picture,
      ...{
        id: `picture-${++this.#drawn}`,
        title: spoken(caption, this.#words),
        description: spoken(note, this.#words),
      },
      more: this.#words.next.picture.more,
      language: this.#words,
    });
    const twin = tableHtml(table, this.#words);
    return `<figure class="around"><div class="picture" role="region" tabindex="0" aria-label="${html(spoken(caption, this.#words))}">${svg}</div><figcaption>${inline(note, this.#words)}</figcaption>
<details><summary>${inline(this.#words.general.sameAsTable, this.#words)}</summary>${twin}</details></figure>`;
  }

  /** A picture under its caption, how to read it, and the same numbers as a table. */
  #figure(caption: Text, svg: string, table: DataTable, note?: Text): string {
    const read = note === undefined ? "" : `<p class="aside">${inline(note, this.#words)}</p>`;
    const twin = tableHtml({ ...table, folded: false, screenOnly: false }, this.#words);
    return `<figure class="chart"><figcaption>${inline(caption, this.#words)}</figcaption>${read}<div class="picture">${svg}</div>
<details><summary>${inline(this.#words.general.sameAsTable, this.#words)}</summary>${twin}</details></figure>`;
  }

  network({ view, title, howToRead, caption, table, unlisted }: NetworkPicture): string {
    const scene = atOnce(sceneSteps(this.#analysis, { view }, this.#words, frameOf));
    const twin = tableHtml({ ...table, folded: false }, this.#words);
    if (scene === undefined)
      return unlisted === undefined ? twin : `${twin}\n<p>${inline(unlisted, this.#words)}</p>`;
    this.#network = scene;
    const id = `picture-${++this.#drawn}`;
    const svg = writeSvg(scene, { id, theme: "light", tooltips, grouped: this.#grouped });
    const over = [
      ...(title === undefined ? [] : [`<h3>${inline(title, this.#words)}</h3>`]),
      ...(howToRead === undefined ? [] : [`<p>${inline(howToRead, this.#words)}</p>`]),
    ];
    return `${over.join("\n")}<figure class="map">${this.#slide()}<div class="picture" role="region" tabindex="0" aria-label="${html(scene.title)}">${svg}</div>
<figcaption>${inline(caption, this.#words)}</figcaption>
<details><summary>${inline(this.#words.general.sameAsTable, this.#words)}</summary>${twin}</details></figure>`;
  }

  /** What is to be known where the picture is wider than the screen. */
  #slide(): string {
    return `<p class="aside slide">${inline(this.#words.picture.sideways, this.#words)}</p>`;
  }

  map(caption: Text, tables: readonly DataTable[]): string {
    const svg = countryMap(this.#analysis, { id: `picture-${++this.#drawn}`, words: this.#words });
    const twins = tables.map((table) => tableHtml(table, this.#words)).join("\n");
    if (svg === "") return twins;
    const label = html(spoken(this.#words.map.title, this.#words));
    return `<figure class="map">${this.#slide()}<div class="picture" role="region" tabindex="0" aria-label="${label}">${svg}</div>
<figcaption>${inline(caption, this.#words)}</figcaption>${twins}</figure>`;
  }
}
