/**
 * The page's style sheet: light and dark by what the reader's system says, one column on a narrow screen, everything unfolded on
 * paper. Colours meet WCAG AA on both grounds (test/real/browser.test.ts measures it); arms differ by shape as well.
 */
export const STYLE = `
:root{color-scheme:light dark;--ground:#fff;--raised:#f6f7f9;--text:#1b1f24;--quiet:#515b66;--line:#d3d9e0;--link:#0a56b0;
--good:#0b6b34;--good-ground:#e5f5eb;--bad:#a8171f;--bad-ground:#fdebec;--neutral:#515b66;--neutral-ground:#eef1f4;--mark:#fff3bf;
--shipped:#1257c4;--expected:#0b6b34;--contrast:#7d3c98;--slow:#b04a00;--aggregated:#515b66;--ceiling:#0b6b34;--floor:#a8171f}
@media (prefers-color-scheme:dark){:root{--ground:#14181d;--raised:#1d232a;--text:#e8ecf1;--quiet:#a9b4c0;--line:#37414c;--link:#7db8ff;
--good:#6fd394;--good-ground:#12301e;--bad:#ff9a98;--bad-ground:#3b1719;--neutral:#a9b4c0;--neutral-ground:#232a32;--mark:#4a3f0d;
--shipped:#7db8ff;--expected:#6fd394;--contrast:#d7a3ee;--slow:#ffab6b;--aggregated:#a9b4c0;--ceiling:#6fd394;--floor:#ff9a98}}
*{box-sizing:border-box}
html{font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","DejaVu Sans",sans-serif;background:var(--ground);color:var(--text);-webkit-text-size-adjust:100%}
body{margin:0 auto;max-width:68rem;padding:1rem 1.25rem 4rem;overflow-wrap:anywhere}
h1{font-size:1.75rem;line-height:1.2;margin:.25rem 0 .5rem;overflow-wrap:anywhere}h2{font-size:1.3rem;margin:2.2rem 0 .6rem;padding-top:.4rem;border-top:1px solid var(--line)}
h3{font-size:1.05rem;margin:1.4rem 0 .4rem}p{margin:.4rem 0;max-width:75ch;overflow-wrap:anywhere}a{color:var(--link)}
code,pre{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;font-size:.86em;overflow-wrap:anywhere}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:.5rem;background:var(--ground);padding:.5rem;z-index:1}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.verdict{border-left:.5rem solid;padding:.8rem 1.1rem;border-radius:.3rem;margin:.6rem 0 1rem}
.verdict p{font-size:1.06rem}.verdict .why{font-size:1rem}
.good{color:var(--good)}.bad{color:var(--bad)}.neutral{color:var(--neutral)}
.verdict.good{background:var(--good-ground)}.verdict.bad{background:var(--bad-ground)}.verdict.neutral{background:var(--neutral-ground)}
.verdict p{color:var(--text)}
nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:.2rem 1.1rem;padding:0;margin:.3rem 0}
ol.next{padding-left:1.4rem}ol.next li{margin:.35rem 0;max-width:75ch;overflow-wrap:anywhere}
dl{display:grid;grid-template-columns:fit-content(15rem) minmax(0,1fr);gap:.25rem 1.2rem;margin:.5rem 0}dt{font-weight:600}dd{margin:0;overflow-wrap:anywhere;min-width:0}
.scroll{overflow-x:auto;margin:.6rem 0}table{border-collapse:collapse;width:100%;font-size:.92rem}
caption{text-align:left;color:var(--quiet);padding:.2rem 0;font-size:.88rem}
th,td{text-align:left;padding:.35rem .7rem .35rem 0;border-bottom:1px solid var(--line);vertical-align:top;overflow-wrap:break-word}td{min-width:5ch}td code{overflow-wrap:anywhere}
thead th{white-space:nowrap}tbody th{font-weight:600}td.number{font-variant-numeric:tabular-nums;white-space:nowrap}
details{border:1px solid var(--line);border-radius:.3rem;margin:.5rem 0;background:var(--raised)}
summary{cursor:pointer;padding:.5rem .8rem;font-weight:600;overflow-wrap:anywhere}details>div{padding:0 .8rem .7rem}
details details{background:var(--ground)}
.badge{display:inline-block;border:1px solid currentColor;border-radius:1rem;padding:0 .6rem;font-size:.86rem;font-weight:600;margin-left:.4rem}
.finding{margin:.8rem 0;padding-left:.8rem;border-left:3px solid var(--line)}.finding.decided{border-left-color:var(--link)}
.finding p{margin:.1rem 0}.quiet{color:var(--quiet);font-size:.9rem}
.lines{overflow-x:auto;margin:.3rem 0;background:var(--ground);border:1px solid var(--line);border-radius:.25rem;padding:.3rem 0}
.lines ol{list-style:none;margin:0;padding:0;min-width:max-content}
.lines li{display:flex;gap:.8rem;padding:0 .6rem;white-space:pre}.lines li code{overflow-wrap:normal;white-space:pre}
.lines li.decides{background:var(--mark);font-weight:600}.lines .n{color:var(--quiet);min-width:4.5ch;text-align:right;font-variant-numeric:tabular-nums;user-select:none}
figure{margin:.8rem 0}figcaption{color:var(--quiet);font-size:.9rem;max-width:75ch}
.drawing{overflow-x:auto}
.plot{display:block;width:100%;max-width:56rem;min-width:34rem;height:auto;font-family:inherit;color:var(--text);overflow:visible;font-size:12px}.plot text,.plot tspan{white-space:pre}
.plot .note{font-size:11px;fill:var(--text);stroke:none}
.plot .ceiling{stroke:var(--ceiling)}.plot .floor{stroke:var(--floor)}
.plot .dots{fill-opacity:.75;stroke-width:1.5}
.plot .service{fill:var(--shipped);fill-opacity:.75}.plot .request{fill:var(--expected);stroke:var(--ground);stroke-width:.5}.plot .failed{fill:var(--bad)}
.plot .expected{fill:var(--quiet);fill-opacity:.6}.plot .moved{fill:var(--shipped);fill-opacity:.8}
.arm-shipped{color:var(--shipped)}.arm-expected{color:var(--expected)}.arm-contrast{color:var(--contrast)}.arm-slow{color:var(--slow)}.arm-aggregated{color:var(--aggregated)}
.plot .arm-shipped{fill:var(--shipped);stroke:var(--shipped)}.plot .arm-expected{fill:var(--expected);stroke:var(--expected)}.plot .arm-contrast{fill:var(--contrast);stroke:var(--contrast)}
.plot .arm-slow{fill:var(--slow);stroke:var(--slow)}.plot .arm-aggregated{fill:var(--aggregated);stroke:var(--aggregated)}
ul.legend{list-style:none;display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;padding:0;margin:.3rem 0}
footer{margin-top:3rem;border-top:1px solid var(--line);color:var(--quiet);font-size:.9rem}
@media (max-width:40rem){body{padding:.6rem .8rem 3rem}dl{grid-template-columns:1fr;gap:0}dd{margin:0 0 .5rem}h1{font-size:1.35rem}}
@media (prefers-reduced-motion:reduce){*{animation:none!important;transition:none!important;scroll-behavior:auto!important}}
@media print{:root{color-scheme:light;--ground:#fff;--raised:#fff;--text:#000;--quiet:#333;--line:#999;--link:#000;--mark:#eee}
body{max-width:none;padding:0}nav,.skip{display:none}details{break-inside:auto}details::details-content{content-visibility:visible;display:block;height:auto}
summary{list-style:none}h2,h3,summary{break-after:avoid}figure,tr,.finding{break-inside:avoid}.scroll,.drawing,.lines{overflow:visible}.plot{min-width:0}
.lines ol{min-width:0}.lines li,.lines li code{white-space:pre-wrap;overflow-wrap:anywhere}}
`;
