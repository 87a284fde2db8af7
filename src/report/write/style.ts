import type { Language } from "../say.js";
import { inkRules, networkInks } from "../draw/inks.js";

/** The look of the HTML report: one column, light and dark, phone and paper. */
export const style = `${inkRules(networkInks)}
:root{color-scheme:light dark;--paper:#fbfaf7;--card:#fff;--ink:#20292e;--quiet:#56636a;--rule:#d9dcd6;--accent:#0b6a72;--warm:#a3460f;--note:#fdf3e3;--note-edge:#c98a2b;--sea:#eef3f5;--grid:#dbe4e8;--land:#d3dad3;--edge:#fff;--line:#b4521c;--chance:#7d98a3;--head:#f1f2ee}
@media (prefers-color-scheme:dark){:root{--paper:#14191c;--card:#1b2226;--ink:#e7eae8;--quiet:#a5b0b3;--rule:#364045;--accent:#6cc7c4;--warm:#f0a26b;--note:#2c2415;--note-edge:#b98637;--sea:#182226;--grid:#27343a;--land:#37434a;--edge:#14191c;--line:#f0925a;--chance:#5f7a85;--head:#20282c}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-behavior:smooth}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:break-word}
bdi{overflow-wrap:anywhere}
.date{white-space:nowrap}
a{color:var(--accent)}
:focus-visible{outline:3px solid var(--warm);outline-offset:2px}
.skip{position:absolute;inset-inline-start:-99rem}
.skip:focus{inset-inline-start:1rem;top:1rem;background:var(--card);padding:.5rem 1rem;z-index:1}
.page{max-width:62rem;margin:0 auto;padding:1.5rem 1.25rem 4rem}
h1,h2,h3{font-family:"Iowan Old Style","Palatino Linotype",Palatino,Georgia,"Noto Serif",serif;line-height:1.2;font-weight:600;text-wrap:balance}
h1{font-size:clamp(1.7rem,4.5vw,2.5rem);margin:.5rem 0 .75rem}
h2{font-size:1.55rem;margin:0 0 .9rem;display:flex;gap:.7rem;align-items:baseline}
h2 .n{color:var(--accent);font-size:1.1rem;flex:none;min-width:1.4rem}
h3{font-size:1.15rem;margin:2rem 0 .5rem}
p,ul{max-width:44rem}
p{margin:.6rem 0}
ul{padding-inline-start:1.2rem}
li{margin:.35rem 0}
.facts{list-style:none;padding:0;margin:0 0 1.25rem;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;color:var(--quiet);max-width:none}
.facts li{margin:0}
.notices,.caution{background:var(--note);border-inline-start:4px solid var(--note-edge);padding:.7rem 1rem;border-start-end-radius:4px;border-end-end-radius:4px}
.notices{margin:0 0 1.25rem;max-width:none}
.notices h2{font-size:1.05rem;margin:0}
.notices p{margin:.35rem 0;max-width:60rem}
.caution{max-width:46rem;margin:1rem 0}
.aside{color:var(--quiet);font-size:.93rem}
.answers{background:var(--card);border:1px solid var(--rule);border-top:5px solid var(--accent);border-radius:4px;padding:1.25rem 1.5rem .75rem}
.answers h2{font-size:1.25rem}
.answers dl{margin:0;display:grid;grid-template-columns:minmax(8rem,13rem) 1fr;gap:0 1.5rem}
.answers dt,.answers dd{margin:0;padding:.6rem 0;border-top:1px solid var(--rule)}
.answers dt{font-weight:650;color:var(--accent)}
.answers dd b{font-weight:650}
nav{margin:1.75rem 0 0}
nav h2{font-size:1rem;margin:0 0 .4rem}
nav ol{list-style:none;margin:0;padding:0;columns:2 20rem;column-gap:2rem;font-size:.95rem}
nav li{margin:0;padding:.2rem 0;display:flex;gap:.6rem;break-inside:avoid}
nav .n{color:var(--quiet);min-width:1.9rem;flex:none;text-align:end}
section{margin:2.75rem 0 0;padding-top:1.5rem;border-top:1px solid var(--rule)}
figure{margin:1.25rem 0}
figcaption{color:var(--quiet);font-size:.93rem;max-width:46rem;margin-top:.5rem}
.chart{max-width:34rem}
.chart figcaption{margin:0 0 .4rem;color:var(--ink);font-weight:600}
.chart p{margin:0 0 .4rem}
.card{background:var(--card);border:1px solid var(--rule);border-top:4px solid var(--accent);border-radius:4px;padding:0 1.25rem 1rem;margin:1.75rem 0}
.card h3{margin:1rem 0 .3rem}
.card figure{margin:.75rem 0}
.around svg{max-width:48rem}
.points{margin:.75rem 0 0;display:grid;grid-template-columns:minmax(7rem,10.5rem) 1fr;gap:0 1.25rem}
.points dt,.points dd{margin:0;padding:.4rem 0;border-top:1px solid var(--rule)}
.points dt{font-weight:650;color:var(--accent)}
.points ul,.points ol{margin:0;padding-inline-start:1.1rem}
.points li{margin:.15rem 0}
.slide{display:none}
.picture{overflow-x:auto}
.picture svg{display:block;width:100%;height:auto}
.map svg{min-width:42rem;border:1px solid var(--rule);border-radius:4px;background:var(--card)}
.scroll{overflow-x:auto;margin:1rem 0}
table{border-collapse:collapse;min-width:min(100%,19rem);font-size:.93rem;line-height:1.4;max-width:100%}
.wide{min-width:44rem}
.pair{display:flex;flex-wrap:wrap;gap:0 4rem;align-items:start}
.pair>*{min-width:min(100%,19rem)}
caption{text-align:start;font-weight:600;padding:0 0 .4rem}
caption span{position:sticky;inset-inline-start:0;display:inline-block;max-width:calc(100vw - 2.5rem)}
.wide td:not(.r){min-width:8rem}
.wide tbody th{min-width:11rem}
th,td{text-align:start;vertical-align:top;padding:.38rem .7rem;border-bottom:1px solid var(--rule);max-width:26rem}
th:first-child,td:first-child{padding-inline-start:0}
thead th{border-bottom:2px solid var(--quiet);font-weight:600;color:var(--quiet);vertical-align:bottom}
tbody th{font-weight:500}
.r{text-align:end;font-variant-numeric:tabular-nums;white-space:nowrap}
th.r{white-space:normal}
details{margin:.6rem 0}
summary{cursor:pointer;color:var(--accent);padding:.25rem 0}
.comity-sea{fill:var(--sea)}.comity-land{fill:var(--land)}.comity-circle{fill:var(--accent);stroke:var(--edge)}.comity-text{fill:var(--ink)}g.comity-text{stroke:var(--edge)}.comity-quiet{fill:var(--quiet)}
.comity-grid-line{stroke:var(--grid)}.comity-line-line{stroke:var(--line)}.comity-quiet-line{stroke:var(--quiet)}.comity-curve-line{stroke:var(--accent)}.comity-chance{fill:var(--chance)}.comity-chance-line{stroke:var(--chance)}
rect.comity-circle{stroke:none}
@media (max-width:40rem){.slide{display:block}.page{padding:1rem 1rem 3rem}.answers{padding:1rem 1rem .5rem}.answers dl{display:block}.answers dd{border:0;padding-top:0}.answers dt{padding-bottom:0}th,td{padding-inline:.35rem}.wide{min-width:58rem}.points{display:block}.points dd{border:0;padding-top:0}.points dt{padding-bottom:0}.card{padding:0 .9rem .75rem}.around svg{min-width:40rem}}
@media print{@page{margin:16mm 14mm}#next,.card+h3{break-before:page}:root{--paper:#fff;--card:#fff;--ink:#000;--quiet:#444;--rule:#bbb;--accent:#07545b;--warm:#8a3a0b;--note:#fff;--note-edge:#888;--sea:#f3f6f7;--grid:#dfe6e9;--land:#d9ded9;--edge:#fff;--line:#b4521c;--chance:#7d98a3}body{font-size:10pt}.page{padding:0;max-width:none}.chart{max-width:24rem}.card{border:0;padding:0;margin:0;break-before:page;break-inside:avoid}.card h3{margin-top:0}.card p{margin:.2rem 0}.card figure{margin:.3rem 0}.points{font-size:8.5pt;line-height:1.35;margin-top:.4rem;grid-template-columns:7.5rem 1fr}.points dt,.points dd{padding:.2rem 0}.points li{margin:.05rem 0;break-inside:avoid}figcaption,.aside,.chart p{font-size:8.5pt;line-height:1.4}.chart figcaption{font-size:9.5pt}.around svg{max-width:none;min-width:0}.skip,nav,.screen,summary{display:none}section{margin-top:1.5rem;padding-top:1rem}h2,h3,caption,.chart figcaption{break-after:avoid}figure,tr,.answers,.caution{break-inside:avoid}thead{display:table-header-group}a{color:inherit;text-decoration:none}.picture,.scroll{overflow:visible}.map svg{max-height:15cm}.map svg,.wide,.wide td:not(.r),.wide tbody th{min-width:0}caption span{position:static;max-width:none}table{font-size:8.5pt}}
`;

/**
 * What pages from right to left have beside: letters that their script reads well in, and more room between lines. Numbers run
 * from left to right all the same, so that their last digits stand under each other at the right.
 */
const fromRight = `
body{font-family:system-ui,"Segoe UI","Geeza Pro","Noto Sans Arabic",Tahoma,sans-serif;line-height:1.75}
h1,h2,h3{font-family:"Noto Naskh Arabic","Geeza Pro","Sakkal Majalla","Traditional Arabic",Tahoma,system-ui,serif;line-height:1.5}
table{line-height:1.6}
.r{text-align:right}
`;

export function styleOf({ direction }: Pick<Language, "direction">): string {
  return direction === "rtl" ? style + fromRight : style;
}
