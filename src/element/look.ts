import { inks, type Ink } from "../report/draw/inks.js";

const names = Object.keys(inks.light) as readonly Ink[];

/** The color of an ink inside the page: that of a custom property such as `--comity-hue1`, or the own one. */
export const inkProperty = (ink: Ink): string => `--own-${ink}`;

const colors = (theme: "light" | "dark"): string =>
  names.map((ink) => `${inkProperty(ink)}:var(--comity-${ink},${inks[theme][ink]})`).join(";");
const glyphs = names
  .map((ink) => `.fill-${ink}{fill:var(${inkProperty(ink)})}.line-${ink}{stroke:var(${inkProperty(ink)})}`)
  .join("");

const rules = `:host{display:block;block-size:100%;overflow:auto}
[hidden]{display:none!important}
*{box-sizing:border-box}
.page{${colors("light")};color-scheme:light;position:relative;display:flex;flex-direction:column;min-block-size:100%;background:var(--own-paper);color:var(--own-text);font:1rem/1.5 var(--comity-font,system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif);text-align:start;overflow-wrap:break-word}
.page.dark{${colors("dark")};color-scheme:dark}
${glyphs}
.view{flex:1 0 auto;min-inline-size:0;display:flex;flex-direction:column}
.read{padding:.5rem 1rem 1rem}
.bar{display:flex;flex-wrap:wrap;gap:.35rem .5rem;align-items:center;padding:.5rem .75rem}
.bar .told{flex:1 1 18rem;min-inline-size:0;max-inline-size:none;block-size:3em;margin:0;font-weight:600;overflow:hidden;overflow-wrap:anywhere;display:-webkit-box;-webkit-line-clamp:2;-webkit-box-orient:vertical}
.pick{display:flex;gap:.4rem;align-items:center}
.pick select{max-inline-size:11rem}
.bar .acts{display:flex;gap:.5rem}
.told.aside{font-weight:400;block-size:calc(3em / .93)}
.button{font:inherit;font-size:.93rem;line-height:1.3;color:var(--own-circle);background:var(--own-paper);border:1px solid currentColor;border-radius:5px;padding:.3rem .6rem;min-inline-size:2.2rem;min-block-size:2rem;cursor:pointer}
.button:hover{text-decoration:underline}
.button:disabled{opacity:.5;cursor:default;text-decoration:none}
.link{font:inherit;color:var(--own-circle);background:none;border:0;padding:.15rem 0;min-block-size:1.5rem;text-align:start;text-decoration:underline;cursor:pointer;overflow-wrap:anywhere}
:focus-visible{outline:3px solid var(--own-line);outline-offset:2px}
.stage{position:relative;flex:1 0 auto;min-block-size:var(--comity-picture-height,24rem);overflow:hidden;touch-action:pan-x pan-y;cursor:grab}
.stage:focus-visible{outline-offset:-3px}
.layers{pointer-events:none}
.stage.over{cursor:pointer}
.stage.moving{cursor:grabbing}
canvas,.layers{position:absolute;inset:0;inline-size:100%;block-size:100%}
details{padding:0 .75rem .5rem;border-block-start:1px solid var(--own-grid)}
summary{padding:.4rem 0;cursor:pointer;color:var(--own-circle)}
.legend{list-style:none;margin:0;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(min(15rem,100%),1fr));gap:.15rem 1rem;font-size:.93rem}
.legend li{display:flex;gap:.5rem;align-items:center;margin:0}
.legend li.note{grid-column:1/-1}
.legend svg{flex:none;inline-size:30px;block-size:24px;overflow:visible}
.aside{color:var(--own-quiet);font-size:.93rem}
p{max-inline-size:44rem;margin:.5rem 0}
h2{font-size:1.25rem;line-height:1.3;margin:.5rem 0}
h3{font-size:1.05rem;line-height:1.3;margin:1.2rem 0 .3rem}
.card{border:1px solid var(--own-grid);border-radius:6px;padding:.25rem 1rem .75rem;margin:1rem 0}
.card h3{margin-block-start:.6rem}
.caution{border-inline-start:4px solid var(--own-line);padding-inline-start:.75rem}
.points dt{font-weight:600;margin-block-start:.5rem}
.points dd{margin:0}
.points ol,.points ul{margin:.1rem 0;padding-inline-start:1.4rem}
.scroll{overflow-x:auto;max-inline-size:100%;margin:.5rem 0}
table{border-collapse:collapse;font-size:.95rem}
caption{text-align:start;font-weight:600;padding:.3rem 0}
th,td{text-align:start;vertical-align:top;padding:.3rem .6rem;border-block-end:1px solid var(--own-grid);min-inline-size:3rem}
tbody th{font-weight:400;min-inline-size:9rem}
td.wide{min-inline-size:14rem}
td.r,th.r{text-align:end;font-variant-numeric:tabular-nums;white-space:nowrap}
thead th{font-weight:600;white-space:nowrap}
thead button{font:inherit;font-weight:600;color:inherit;background:none;border:0;padding:.15rem 0;min-block-size:1.5rem;cursor:pointer}
thead button:hover{text-decoration:underline}
th[aria-sort=ascending] button::after{content:" ▲" / ""}
th[aria-sort=descending] button::after{content:" ▼" / ""}
tr[aria-current=true]{background:var(--own-sea)}
.fields{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:end;margin:.5rem 0}
.field{display:flex;flex-direction:column;gap:.2rem;max-inline-size:100%;flex:0 1 22rem}
label{font-weight:600;font-size:.93rem}
input,select{font:inherit;color:inherit;background:var(--own-paper);border:1px solid var(--own-quiet);border-radius:5px;padding:.35rem .5rem;max-inline-size:100%;min-inline-size:0}
.partners{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.1rem 1rem}
.heard{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);margin:0}
`;

let sheet: CSSStyleSheet | undefined;

/** The one sheet of all pages. Sheets that scripts make are allowed where a policy refuses style elements. */
export function look(): CSSStyleSheet {
  if (sheet === undefined) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
  }
  return sheet;
}
