import { createHash } from "node:crypto";

/** The page's only style: calm on screen, dark where the reader has it dark, black on white on paper. */
export const style = `
:root{color-scheme:light dark;--ink:#1f2933;--quiet:#52606d;--blue:#1b3a57;--link:#0b5394;--line:#cbd2d9;--paper:#fff;--head:#eaf0f6;--warn:#fff4de;--warnline:#b45309}
@media screen and (prefers-color-scheme:dark){:root{--ink:#e4e7eb;--quiet:#b3bdc7;--blue:#a9cdf0;--link:#8cc2f5;--line:#4a5561;--paper:#15191e;--head:#222c36;--warn:#33280f;--warnline:#f0b429}}
*{box-sizing:border-box}
html{font:1.0625rem/1.6 system-ui,"Segoe UI",Roboto,Arial,sans-serif;background:var(--paper);color:var(--ink);-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0 auto;max-width:60rem;padding:0 1.25rem 3rem;overflow-wrap:break-word;hyphens:auto}
a{color:var(--link);text-underline-offset:.15em}
:focus-visible{outline:3px solid var(--link);outline-offset:3px}
main:focus{outline:none}
h1,h2,h3,h4{color:var(--blue);line-height:1.25;text-wrap:balance}
h1{font-size:2.1rem;margin:2.25rem 0 .25rem}
h2{font-size:1.5rem;margin:2.75rem 0 .75rem}
h3{font-size:1.2rem;margin:2rem 0 .5rem}
h4{font-size:1.05rem;margin:1.5rem 0 .5rem}
p,ul,dl{margin:0 0 1rem;max-width:46rem}
li{margin:.25rem 0}
dt{font-weight:700;margin-top:1rem}
dd{margin:0}
.skip{position:absolute;left:-99rem;background:var(--paper);padding:.5rem 1rem}
.skip:focus{left:1rem;top:.5rem}
.issuer{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 2rem;color:var(--quiet);margin:0;padding-top:1.5rem;max-width:none}
.subtitle{color:var(--quiet);font-size:1.2rem}
.details div{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:0 1rem}
.details dt{margin:0}
nav{border-block:1px solid var(--line);padding:.75rem 0;margin-top:1.5rem}
nav h2{font-size:1.05rem;margin:.25rem 0}
nav ul{list-style:none;padding:0;margin:.25rem 0}
nav a{display:inline-block;padding:.125rem 0}
nav .below{padding-left:1.25rem}
.word{margin:1rem 0 0}
.quiet{color:var(--quiet)}
.warning{background:var(--warn);border-left:.3rem solid var(--warnline);padding:.75rem 1rem}
.wide{overflow-x:auto;margin:1.5rem 0}
table{border-collapse:collapse;width:100%;font-size:.95rem;line-height:1.4;border-block:2px solid var(--blue)}
caption{text-align:left;font-weight:700;color:var(--blue);padding-bottom:.5rem}
th,td{text-align:start;vertical-align:top;padding:.45rem .7rem;border-bottom:1px solid var(--line);font-weight:400;min-width:7rem;overflow-wrap:anywhere}
thead th,thead td{background:var(--head);color:var(--blue);font-weight:700;vertical-align:bottom}
thead th,.figure{overflow-wrap:break-word;hyphens:manual;min-width:0}
tbody th{min-width:12rem}
.figure{text-align:right;font-variant-numeric:tabular-nums}
footer{border-top:1px solid var(--line);margin-top:3rem;padding-top:.75rem;color:var(--quiet);font-size:.95rem}
@media (max-width:30rem){.details div{display:block;margin-bottom:.5rem}h1{font-size:1.7rem}tbody th,tbody td{min-width:10rem}tbody .figure{min-width:0}}
@page{size:A4;margin:20mm 22mm}
@media print{html{font-size:10.5pt}body{max-width:none;padding:0}.skip,nav,.word{display:none}.wide{overflow:visible}h1,h2,h3,h4,dt,caption{break-after:avoid}tr,li,.warning{break-inside:avoid}main a::after{content:" (" attr(href) ")"}table{font-size:8.5pt}th,td,tbody th,tbody td{min-width:0;padding:.3rem .4rem}}
`;

/**
 * The value of the Content-Security-Policy header that the pages need: their own style and nothing else, no script, no
 * frame, no form.
 */
export const htmlPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");
