/** The look of the full report: screen, phone and A4. No address of anything outside stands in it. */
export const reportStyleSheet = `
:root { --ink: #1c2430; --soft: #55606e; --line: #d5dae1; --accent: #17506b; --paper: #ffffff; --ground: #f4f5f7;
  --good: #1d6b45; --bad: #9a3412;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, Georgia, "Noto Serif", "Songti SC", SimSun, "Noto Serif CJK SC", serif; }
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.6 var(--sans); }
.page { max-width: 66rem; margin: 0 auto; padding: 0 clamp(1rem, 4vw, 3.5rem) 4rem; background: var(--paper); min-height: 100vh; }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: 1rem; top: 1rem; background: var(--paper); padding: .5rem 1rem; outline: 2px solid var(--accent); }
header { padding: 3.25rem 0 1.5rem; border-bottom: 3px solid var(--ink); }
h1 { font: 600 clamp(1.6rem, 4vw, 2.3rem)/1.2 var(--serif); margin: 0 0 .5rem; letter-spacing: -.01em; overflow-wrap: anywhere; }
.meta { margin: 0; color: var(--soft); font-size: .95rem; overflow-wrap: anywhere; }
.banner { margin: 1.25rem 0 0; padding: .7rem 1rem; border: 2px solid var(--bad); color: var(--bad); font-weight: 600; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.2rem, 1fr)); gap: 1.25rem 1.5rem; margin: 1.75rem 0 0; padding: 0; }
.figures div { border-top: 1px solid var(--line); padding-top: .6rem; }
.figures dt { font-size: .8rem; color: var(--soft); }
.figures dd { margin: 0; }
.figures .value { font: 600 1.5rem/1.25 var(--serif); font-variant-numeric: tabular-nums lining-nums; }
.figures .more { font-size: .78rem; line-height: 1.4; color: var(--soft); }
.figures .met { color: var(--good); } .figures .missed { color: var(--bad); }
nav { margin: 1.25rem 0 0; font-size: .9rem; }
nav ol { list-style: none; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 0; padding: 0; }
nav a { display: inline-block; color: var(--accent); text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .2em; padding: .15rem 0; }
a:focus-visible, .scroll:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
section { margin-top: 3rem; }
h2 { font: 600 1.45rem/1.3 var(--serif); margin: 0 0 1rem; padding-top: .75rem; border-top: 1px solid var(--ink); }
h3 { font: 600 1.1rem/1.3 var(--serif); margin: 1.75rem 0 .5rem; }
p { margin: 0 0 .9rem; max-width: 44rem; overflow-wrap: break-word; }
#results p { font-family: var(--serif); font-size: 1.03rem; }
.relata-note, .relata-warning, .relata-error { margin: .9rem 0 0; padding: .6rem .9rem; border-left: 4px solid var(--accent); background: #eef4f7; font-size: .92rem; max-width: none; }
.relata-warning { border-color: #b45309; background: #fdf4e7; }
.relata-error { border-color: #b91c1c; background: #fdeeee; }
.table { margin: 1.75rem 0 2.25rem; }
.scroll { overflow-x: auto; padding-bottom: 2px; }
table { border-collapse: collapse; font-size: .875rem; line-height: 1.4; font-variant-numeric: tabular-nums lining-nums; min-width: min(100%, 24rem); }
caption { padding-bottom: .5rem; line-height: 1.45; }
th, td { padding: .24rem .6rem; white-space: nowrap; font-weight: 400; vertical-align: baseline; }
thead th { vertical-align: bottom; }
th[scope="colgroup"][colspan] { padding-top: .5rem; }
td:first-child, th:first-child { padding-left: .15rem; }
td:last-child, th:last-child { padding-right: .15rem; }
tbody th[scope="row"] { padding-right: 1.25rem; white-space: normal; min-width: 9rem; }
.wide table { font-size: .8rem; } .wide th, .wide td { padding-left: .4rem; padding-right: .4rem; }
.relata-tablenote { font-size: .82rem; line-height: 1.5; color: var(--ink); margin: .55rem 0 0; max-width: 46rem; }
.relata-tablenote + .relata-tablenote { margin-top: .15rem; }
figure { margin: 1.25rem 0 2rem; }
figcaption { margin-bottom: .75rem; font-size: .95rem; }
figcaption b { display: block; } figcaption i { font-style: italic; }
.thesis figcaption { text-align: center; margin: .75rem 0 0; } .thesis figcaption b { display: inline; } .thesis figcaption i { font-style: normal; }
.thesis table { margin-left: auto; margin-right: auto; } .thesis figure .legend { justify-content: center; }
.diagram svg { display: block; max-width: 100%; height: auto; margin: 0 auto; }
.heat { font-size: .78rem; margin-top: .5rem; min-width: 0; }
.heat th { font-size: .78rem; padding: .2rem .45rem; }
.heat td { text-align: center; padding: .3rem .2rem; min-width: 3rem; border: 1px solid #e6e9ee; }
.heat tr td:empty { border-color: transparent; background: none; }
.heat thead th { text-align: center; vertical-align: bottom; }
.heat.tall thead span { writing-mode: vertical-rl; transform: rotate(180deg); max-height: 9rem; overflow: hidden; text-overflow: ellipsis; display: inline-block; }
.heat tbody th[scope="row"] { text-align: right; min-width: 0; white-space: nowrap; padding-right: .6rem; }
.heat.dense td { min-width: 2.1rem; font-size: .66rem; padding: .22rem .1rem; } .heat.dense th { font-size: .68rem; padding: .15rem .25rem; }
.legend { display: flex; align-items: center; gap: .6rem; margin: .9rem 0 0; font-size: .78rem; color: var(--soft); flex-wrap: wrap; }
.legend ul { display: flex; list-style: none; margin: 0; padding: 0; border: 1px solid var(--line); color: var(--ink); }
.legend li { padding: .15rem .5rem; min-width: 2.9rem; text-align: center; font-variant-numeric: tabular-nums; }
.hidden { position: absolute; width: 1px; height: 1px; margin: -1px; padding: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
pre { font: .85rem/1.5 ui-monospace, "SF Mono", Menlo, Consolas, "Noto Sans Mono", monospace; background: #f4f5f7; padding: .9rem 1rem; overflow-x: auto; white-space: pre-wrap; overflow-wrap: anywhere; }
footer { margin-top: 3rem; padding-top: .75rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .85rem; }
@media (max-width: 600px) {
  body { font-size: 15px; }
  header { padding-top: 1.75rem; }
  .figures { grid-template-columns: 1fr 1fr; gap: 1rem; }
  table { font-size: .82rem; }
  th, td { padding-left: .4rem; padding-right: .4rem; }
  .diagram .scroll svg { max-width: none !important; width: 40rem; }
  caption { text-align: left !important; }
  .scroll tbody th[scope="row"] { position: sticky; left: 0; background: var(--paper); min-width: 7rem; }
  .heat tbody th[scope="row"] { min-width: 0 !important; }
}
@page { size: A4; margin: 18mm 16mm 18mm; }
@media print {
  html, body { background: #fff; font-size: 9.8pt; line-height: 1.45; }
  .page { max-width: none; padding: 0; min-height: 0; }
  header { padding-top: 0; }
  nav, .skip { display: none; }
  .figures { grid-template-columns: repeat(6, 1fr); gap: .5rem .8rem; margin-top: 1rem; }
  .figures .value { font-size: 13pt; } .figures .more, .figures dt { font-size: 7.5pt; }
  section { margin-top: 1.4rem; }
  h1 { font-size: 20pt; } h2 { font-size: 14pt; break-after: avoid; } h3 { break-after: avoid; }
  p { max-width: none; orphans: 3; widows: 3; }
  .scroll { overflow: visible; }
  .table { margin: 1rem 0 1.3rem; }
  .table.short, figure, .banner, .relata-note, .relata-warning, .relata-error { break-inside: avoid; }
  caption { break-after: avoid; }
  table { font-size: 8.5pt; } th, td { padding: 1.6pt 4.5pt; }
  .wide table { font-size: 6.8pt; } .wide th, .wide td { padding: 1.3pt 2.4pt; }
  thead { display: table-header-group; } tr { break-inside: avoid; }
  .relata-panel, tbody tr:nth-child(-n+3) { break-after: avoid; } tbody tr:nth-last-child(-n+3) { break-before: avoid; }
  .relata-tablenote { font-size: 8pt; max-width: none; break-before: avoid; }
  .diagram svg { max-height: 210mm; }
  .heat, .heat th { font-size: 7pt; } .heat td { min-width: 0; width: 9.5mm; padding: 2pt 1pt; }
  .heat.dense td { width: 6mm; font-size: 5pt; } .heat.dense th { font-size: 5.5pt; }
  .heat td, .legend li { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  a { color: inherit; text-decoration: none; }
  pre { background: none; border: 1px solid var(--line); }
}
`.trim()
