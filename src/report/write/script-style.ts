/** The look of what the script of the HTML report adds; on paper it adds nothing. */
export const scriptStyle = `.tools{font-size:.93rem;margin:.6rem 0;max-width:none}
.tools label{color:var(--quiet)}
.tools input{font:inherit;color:var(--ink);background:var(--card);border:1px solid var(--quiet);border-radius:4px;padding:.25rem .5rem;min-width:0;width:16rem;max-width:100%}
.find{display:flex;flex-wrap:wrap;gap:.4rem .8rem;align-items:center;margin:1.5rem 0 0}
.find .box{position:relative;flex:0 1 22rem}
.find input{width:100%}
.find ul{position:absolute;z-index:2;inset-inline:0;top:100%;margin:0;padding:.25rem 0;list-style:none;background:var(--card);border:1px solid var(--quiet);border-radius:0 0 4px 4px;max-height:20rem;overflow-y:auto}
.find li{margin:0;padding:.35rem .6rem;cursor:pointer}
.find li span,.chosen li span{color:var(--quiet);font-size:.9em}
.find li:hover,.find li[aria-selected=true]{background:var(--accent);color:var(--paper)}
.find li:hover span,.find li[aria-selected=true] span{color:inherit}
.sort{all:unset;cursor:pointer;position:relative;padding:.2rem 0;margin:-.2rem 0;text-decoration:underline dotted 1px;text-underline-offset:.25em}
.sort:hover{text-decoration-style:solid}
.sort:focus-visible{outline:3px solid var(--warm);outline-offset:2px}
.sort::after{position:absolute;bottom:.2rem;inset-inline-start:calc(100% + .1em);font-size:.7em;line-height:1.8}
th[aria-sort=ascending] .sort::after{content:"\\25b2"}
th[aria-sort=descending] .sort::after{content:"\\25bc"}
bdi.choosable{cursor:pointer;text-decoration:underline dotted var(--accent);text-underline-offset:.2em}
.choosable g[id$="-marks"]{cursor:pointer}
.dimmed>:not(.chosen-marks):not(:nth-last-child(2)){opacity:.22}
.has-chosen{scroll-padding-bottom:50vh}
.chosen{position:fixed;z-index:3;inset-block-end:0;inset-inline-end:0;width:min(24rem,100vw);max-height:min(34rem,70vh);overflow-y:auto;background:var(--card);border:1px solid var(--rule);border-top:5px solid var(--accent);box-shadow:0 0 1.5rem #0003;padding:1rem 1.1rem .6rem}
.chosen h2{font-size:1.2rem;margin:0 0 .3rem}
.chosen p{margin:.3rem 0}
.chosen ul{list-style:none;padding:0;margin:.4rem 0}
.chosen button{font:inherit;color:var(--accent);background:none;border:0;padding:.1rem 0;cursor:pointer;text-align:start;text-decoration:underline;text-underline-offset:.15em}
.chosen .acts{display:flex;gap:1rem;position:sticky;bottom:-.6rem;background:var(--card);padding:.5rem 0;margin:0}
@media (max-width:40rem){.chosen{max-height:45vh}}
@media print{.tools,.more,.chosen,.chosen-marks{display:none}.sort{text-decoration:none}th .sort::after{content:none!important}.dimmed>*{opacity:1!important}bdi.choosable{text-decoration:none}}
`;
