import { style as reportStyle } from "../report/write/style.js";

/** The look of the page: that of the report, and what only the page has. */
export const studioStyle = `${reportStyle}
[hidden]{display:none!important}
main{counter-reset:step}
section{counter-increment:step}
h2 .n::before{content:counter(step)}
.lead{font-size:1.1rem;max-width:44rem}
.promise{border-inline-start:4px solid var(--accent);background:var(--card);padding:.6rem 1rem;border-radius:0 4px 4px 0;max-width:44rem}
h2:focus,h3:focus,.trouble:focus{outline:none}
.big{font-size:1.15rem;font-weight:600}
.drop{border:2px dashed var(--quiet);border-radius:8px;background:var(--card);padding:1.5rem 1.25rem;text-align:center}
.drop p{max-width:none}
.drop .aside{max-width:38rem;margin-inline:auto}
.fields~.drop{padding:.5rem 1.25rem;margin-top:1.5rem;display:flex;flex-wrap:wrap;gap:0 1.5rem;align-items:center;justify-content:center}
.fields~.drop .aside{display:none}
.over .drop{border-color:var(--accent);border-style:solid}
.button{display:inline-block;font:inherit;font-weight:600;line-height:1.3;color:var(--accent);background:var(--card);border:2px solid var(--accent);border-radius:6px;padding:.55rem 1rem;cursor:pointer;text-decoration:none;margin:.25rem 0;position:relative}
.button.main{color:var(--card);background:var(--accent)}
.button.small{padding:.2rem .6rem;font-size:.93rem;border-width:1px;font-weight:500}
.button:hover{text-decoration:underline}
.button:disabled{opacity:.55;cursor:not-allowed;text-decoration:none}
.button:focus-within{outline:3px solid var(--warm);outline-offset:2px}
.button input{position:absolute;inset:0;width:100%;opacity:0;cursor:pointer}
.ways,.acts{display:flex;flex-wrap:wrap;gap:.5rem .75rem;align-items:center;max-width:none}
.ways{justify-content:center}
.files,.columns{list-style:none;padding:0;margin:0 0 1rem;max-width:none}
.files li{display:grid;grid-template-columns:minmax(10rem,1fr) minmax(0,21rem) auto;gap:.25rem 1.25rem;align-items:end;background:var(--card);border:1px solid var(--rule);border-radius:6px;padding:.6rem 1rem;margin:.5rem 0}
.files .file,.files .only{align-self:center}
.files p{margin:.25rem 0}
.field{display:flex;flex-direction:column;gap:.2rem;max-width:26rem}
label,legend{font-weight:600;font-size:.95rem}
.check{display:flex;gap:.6rem;align-items:baseline}
.check label{font-weight:400}
.check label b{display:block}
select,input[type=date]{font:inherit;color:var(--ink);background:var(--card);border:1px solid var(--quiet);border-radius:5px;padding:.45rem .5rem;max-width:100%;min-width:0}
input[type=radio],input[type=checkbox]{width:1.1rem;height:1.1rem;accent-color:var(--accent);flex:none}
fieldset{border:1px solid var(--rule);border-radius:6px;background:var(--card);padding:.5rem 1.25rem;margin:0 0 1rem;max-width:46rem}
.columns li{display:grid;grid-template-columns:minmax(0,13rem) minmax(0,1fr) minmax(0,17rem);gap:.25rem 1.5rem;border-top:1px solid var(--rule);padding:.75rem 0;margin:0}
.columns h3{margin:0;font-family:inherit;font-size:1rem;grid-column:1}
.columns .samples{grid-column:1;margin:0;font-size:.93rem;color:var(--quiet)}
.columns div{grid-column:2;grid-row:1/3}
.columns .field{grid-column:3;grid-row:1/3;margin:0}
.columns .as,.columns .aside{margin:0}
.samples span+span::before{content:" · "}
.samples em{display:block}
.mark{font-size:.85rem;color:var(--quiet);border:1px solid currentColor;border-radius:1rem;padding:0 .5rem;white-space:nowrap}
.mark.guess{color:var(--warm)}
.mark.sure{border-color:transparent;padding:0}
.quarantined{color:var(--warm)}
.notices h3{margin:.2rem 0 .4rem;font-family:inherit;font-size:1rem}
.trouble{margin:0 0 1rem}
.trouble p{margin:.2rem 0}
.caution.trouble{border-inline-start-color:var(--warm)}
.report{display:block;width:100%;height:85vh;border:1px solid var(--rule);border-radius:6px;background:var(--paper);margin-top:1rem}
.work{position:fixed;inset-inline:0;bottom:0;z-index:2;background:var(--card);border-top:3px solid var(--accent);padding:.6rem 1.25rem;display:grid;grid-template-columns:minmax(0,1fr) minmax(0,18rem) auto;gap:.25rem 1.25rem;align-items:center;box-shadow:0 -4px 18px rgb(0 0 0/.15)}
.work p{margin:0;max-width:none;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.work #work-title{font-weight:600}
.work .phase{color:var(--quiet)}
.work progress{width:100%;accent-color:var(--accent)}
.heard{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);margin:0}
@media (max-width:48rem){.columns li,.files li{display:block}.columns li>*{margin:.25rem 0!important}.work{grid-template-columns:1fr auto}.work progress{grid-column:1;grid-row:2}.work button{grid-column:2;grid-row:1/3}.acts .button,.ways .button{width:100%;text-align:center}}
`;
