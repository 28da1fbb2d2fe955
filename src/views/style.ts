// Turns the design's tokens into the one style sheet of the pages: light, dark, phone, print.

export interface FontFile {
  readonly family: "Source Sans 3" | "Source Serif 4";
  /** One weight, or a range of a variable face. */
  readonly weight: string;
  readonly style: "normal" | "italic";
  readonly script: "latin" | "latin-ext" | "cyrillic";
  readonly address: string;
}

const SCRIPTS: Readonly<Record<FontFile["script"], string>> = {
  latin:
    "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+2260-2265,U+FEFF,U+FFFD",
  "latin-ext": "U+0100-0130,U+0132-0151,U+0154-02BA,U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20AB",
  cyrillic: "U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116",
};

const fontFace = (font: FontFile): string =>
  `@font-face{font-family:"${font.family}";src:url(${font.address}) format("woff2");font-weight:${font.weight};font-style:${font.style};font-display:swap;unicode-range:${SCRIPTS[font.script]}}`;

const LIGHT = `--paper:#fff;--inset:#f3f4f5;--rule:#d3d7da;--rule2:#8b939a;--ink:#15181b;--ink2:#444b51;--ink3:#626a71;--link:#0b4a86;--focus:#ffbf2e;
--o-monitor:#0b57a4;--o-authority:#a63d12;--o-outlet:#00695a;--o-witness:#7a3f9d;--o-channel:#7c5a00;--o-unnamed:#5a6168;
--band:#5f7d99;--warn:#8a4b00;--warn-bg:#fdf3e2;--land:#e9ebec;
--m-blue:#0b57a4;--m-blue-bg:#e3eefa;--m-green:#00695a;--m-green-bg:#def1ec;--m-gold:#7c5a00;--m-gold-bg:#f8edcb;--m-rust:#a63d12;--m-rust-bg:#fbe6dc;--m-violet:#7a3f9d;--m-violet-bg:#f0e6f7;--m-ink:#15181b;--m-ink-bg:#e8eaec`;

const DARK = `--paper:#14171a;--inset:#1d2125;--rule:#363c42;--rule2:#7b848c;--ink:#eceeef;--ink2:#bfc5ca;--ink3:#9aa2a9;--link:#8fc1f2;--focus:#ffbf2e;
--o-monitor:#6db3f2;--o-authority:#f2936a;--o-outlet:#54c4ad;--o-witness:#c79be6;--o-channel:#dcb54a;--o-unnamed:#a9b1b8;
--band:#8fb4d6;--warn:#f0bd6b;--warn-bg:#2c2416;--land:#2a2f34;
--m-blue:#6db3f2;--m-blue-bg:#14293d;--m-green:#54c4ad;--m-green-bg:#122b27;--m-gold:#dcb54a;--m-gold-bg:#2d2610;--m-rust:#f2936a;--m-rust-bg:#35201a;--m-violet:#c79be6;--m-violet-bg:#2a1f36;--m-ink:#eceeef;--m-ink-bg:#2b3035`;

const FACES = `--sans:"Source Sans 3","Segoe UI","Helvetica Neue",Arial,sans-serif;--serif:"Source Serif 4",Charter,Georgia,"Times New Roman",serif`;

const BASE = `
:root{color-scheme:light dark;${LIGHT};${FACES}}
@media (prefers-color-scheme:dark){:root{${DARK}}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{container:page/inline-size;margin:0;background:var(--paper);color:var(--ink);font:400 1rem/1.5 var(--sans);font-variant-numeric:lining-nums tabular-nums;overflow-wrap:anywhere}
a{color:var(--link);text-decoration-thickness:1px;text-underline-offset:.17em}
a:hover{text-decoration-thickness:3px}
:focus-visible{outline:3px solid var(--focus);outline-offset:1px;background:var(--focus);color:#15181b}
svg a:focus-visible{outline-offset:2px}
.skip{position:absolute;left:-999px}.skip:focus{left:1rem;top:.5rem;padding:.5rem;z-index:2}
.wrap{max-width:71rem;margin:0 auto;padding:0 1rem}
h1,h2,h3,p,ul,ol,dl,dd,figure,blockquote,table{margin:0;padding:0}
h1,h2,.serif{font-family:var(--serif);font-weight:600;letter-spacing:-.008em}
h2{font-size:1.375rem;line-height:1.25}
h3{font-size:1rem;line-height:1.4;font-weight:600}
h1,h2,h3,.say1,.sit-s{text-wrap:balance}
.side p,.lead-p,figcaption,.cap{text-wrap:pretty}
.small,small{font-size:.875rem;line-height:1.43}
.muted{color:var(--ink2)}.nb{white-space:nowrap}
.prose{font:400 1.0625rem/1.5 var(--serif);max-width:40em}
.gap{margin-top:1.25rem}.gap-l{margin-top:2rem}
`;

const FRAME = `
.top{border-bottom:1px solid var(--rule)}
.top .wrap{display:flex;flex-wrap:wrap;align-items:center;gap:0 1.5rem;padding-top:.5rem}
.brand{display:flex;align-items:center;gap:.5rem;color:var(--ink);text-decoration:none;font:600 1.25rem/1 var(--serif);padding:.6rem 0;margin-right:auto}
.brand .ln{stroke:currentColor;fill:none}
.top nav{display:flex;flex-wrap:wrap;gap:0 1.2rem;width:100%;order:3}
.top nav a,.langs a{color:var(--ink);text-decoration:none;padding:.7rem 0;font-size:.9375rem;white-space:nowrap}
.langs{order:2}.langs a{color:var(--ink2);display:inline-block}.langs a:hover{text-decoration:underline}
.top nav a:hover{text-decoration:underline}
.top nav a[aria-current]{font-weight:600;box-shadow:inset 0 -3px var(--ink)}
.foot{border-top:1px solid var(--rule);margin-top:4rem;padding:1.75rem 0 2.5rem;font-size:.9375rem;color:var(--ink2)}
.foot p+p{margin-top:.6rem}.foot a{margin-right:1.1rem;display:inline-block;padding:.35rem 0}
.foot .motto{font:400 1.0625rem/1.45 var(--serif);color:var(--ink)}.foot .fine{font-size:.8125rem;color:var(--ink3)}
.crumb{font-size:.9375rem;padding:1rem 0 0;color:var(--ink2)}.crumb a{color:var(--ink2)}
.row{display:grid;grid-template-columns:minmax(0,1fr);gap:1rem;padding:2rem 0 0}
.row>*{min-width:0}
section.row{border-top:1px solid var(--ink);padding-top:.9rem;margin-top:3rem}
.row .side p{font-size:.9375rem;line-height:1.5;color:var(--ink2);margin-top:.5rem;max-width:38em}
.kicker{font-weight:600;font-size:1.0625rem;line-height:1.4}.kicker .sub{font-weight:400;color:var(--ink2);display:inline-block}
h1.say{font-weight:400;font-size:1.5rem;line-height:1.24;margin-top:.55rem;max-width:26em}
h1.say b,.say1 b{display:block;font-weight:600;letter-spacing:-.025em;font-variant-numeric:lining-nums proportional-nums}
h1.say b{font-size:3.05rem;line-height:1.02;margin:0 0 .1em -.03em}
h1.say.long b{font-size:2.25rem;line-height:1.08}
h1.plain{font-size:1.875rem;line-height:1.15;max-width:24em}
.lead-p{font-size:1.125rem;line-height:1.5;margin-top:1rem;max-width:38em}
.strength{margin-top:1rem;max-width:44em;display:grid;gap:.35rem}
.strength li{list-style:none;display:grid;grid-template-columns:1.35rem 1fr;align-items:start}
.strength .sym{margin-top:.3rem}
.acts{display:flex;flex-wrap:wrap;gap:.5rem 1.25rem;margin-top:1.25rem;align-items:center}
.acts a:not(.btn){padding:.35rem 0}
.btn{display:inline-block;background:var(--ink);color:var(--paper);text-decoration:none;border:0;border-radius:0;padding:.6rem 1rem;font:600 1rem/1.4 var(--sans);cursor:pointer}
.btn:hover{text-decoration:underline}
.flag{font-weight:600;color:var(--warn);white-space:nowrap}
.note{border-left:4px solid var(--warn);background:var(--warn-bg);padding:.8rem 1rem;max-width:46rem}
.wrap>.note{margin-top:1.75rem;max-width:none}
.sample{font-size:.75rem;line-height:1;border:1px solid var(--rule2);padding:.12rem .35rem .16rem;color:var(--ink2);white-space:nowrap;vertical-align:.1em;margin-right:.3rem}
`;

const MOMENT = `
.asof{font-size:.9375rem;border-top:3px solid var(--ink);padding:.6rem 0 0;max-width:30rem}
.asof>b{display:block;font-size:1.125rem;line-height:1.35}
.moments{list-style:none;display:grid;grid-template-columns:repeat(4,1fr);margin-top:.8rem;border-top:1px solid var(--rule)}
.moments li{border-bottom:1px solid var(--rule)}
.moments a,.moments span{display:block;padding:.55rem 0;text-align:center;font-size:.9375rem;line-height:1.25}
.moments small{display:block;font-size:.75rem;line-height:1.2}
.moments span{background:var(--ink);color:var(--paper);font-weight:600}
.slide{display:grid;font-size:.875rem;color:var(--ink2);margin-top:.6rem}.slide input{width:100%;accent-color:var(--ink);min-height:1.75rem}.slide output{color:var(--ink);font-weight:600}
.asof form{display:flex;gap:.5rem;align-items:end;flex-wrap:wrap;margin-top:.3rem}.asof label{display:grid;font-size:.875rem;color:var(--ink2);max-width:100%}
.asof input{font:inherit;font-size:1rem;color:var(--ink);background:var(--paper);border:1.5px solid var(--ink2);padding:.5rem .4rem;border-radius:0;max-width:100%}
.asof .btn{padding:.55rem .8rem;font-size:.9375rem}
.facts{margin-top:.7rem;border-top:1px solid var(--rule)}.facts div{display:flex;justify-content:space-between;border-bottom:1px solid var(--rule);padding:.32rem 0;gap:1rem}.facts dt{color:var(--ink2)}.facts dd{font-weight:600;text-align:right}
.quad{display:grid;grid-template-columns:1fr 1fr;gap:1.1rem 1rem;margin-top:2rem;list-style:none}
.quad>*{border-top:1px solid var(--rule2);padding-top:.6rem}
.quad .n{font:600 1.3125rem/1.2 var(--serif);display:block;margin:.1rem 0 .2rem;color:var(--ink);text-decoration-color:var(--rule2);text-underline-offset:.2em}
.quad p{font-size:.875rem;line-height:1.4;color:var(--ink2)}
`;

const DRAWING = `
svg{display:block;max-width:100%}
figure>svg,.conf>svg{width:100%;height:auto}
.sym{display:inline-block;vertical-align:-.12em;overflow:visible;flex:none}
svg text{font-family:var(--sans);font-variant-numeric:lining-nums tabular-nums;fill:var(--ink)}
.h{fill:currentColor;stroke:var(--paper);stroke-width:1.2}.h.hollow{fill:var(--paper);stroke:currentColor;stroke-width:1.6}
.st{stroke:currentColor;stroke-width:2;fill:none}.st.bar{stroke-width:5}.st.loose{stroke-width:1.25;opacity:.7}
.o-monitor{color:var(--o-monitor)}.o-authority{color:var(--o-authority)}.o-outlet{color:var(--o-outlet)}.o-witness{color:var(--o-witness)}.o-channel{color:var(--o-channel)}.o-states{color:var(--ink)}.o-unnamed{color:var(--o-unnamed)}
.floor{fill:none;stroke:var(--ink);stroke-width:2.5;stroke-linejoin:miter}.floor.fine{stroke-width:2}.floor.later{stroke:var(--rule2);stroke-width:1.75}.floor.corr{stroke:var(--warn);stroke-width:2;stroke-dasharray:4 2.5}
.arrow{fill:var(--warn)}.ceiling{stroke:var(--ink);stroke-width:1.5;fill:none}.cut{stroke:var(--ink);stroke-width:1.5;fill:none}.faded{opacity:.75}
.band{fill:var(--band);fill-opacity:.085}.band.shut{fill-opacity:.28}.shade{fill:var(--band);fill-opacity:.16}
.grid{stroke:var(--rule);stroke-width:1;fill:none}.axis{stroke:var(--ink2);stroke-width:1;fill:none}.rule,.sum{stroke:var(--ink);stroke-width:2.5;fill:none}.run{stroke:currentColor;fill:none}
.laterbg{fill:var(--inset)}svg .t3{fill:var(--ink3)}svg .t2{fill:var(--ink2)}svg .tw{fill:var(--warn)}svg .b{font-weight:600}svg .plain{font-weight:400;font-size:13px}svg .i{font-style:italic;font-family:var(--serif)}
.lead{stroke:var(--ink2);stroke-width:1;fill:none}.halo{paint-order:stroke;stroke:var(--paper);stroke-width:4px;stroke-linejoin:round}.halo.on-inset{stroke:var(--inset)}
.land{fill:var(--land);stroke:var(--rule2);stroke-width:.6}.map{background:none;overflow:hidden}
.bf{fill:var(--o-monitor);fill-opacity:.2}.br{fill:none;stroke:var(--o-monitor);stroke-width:2}
.wide{display:none}
.legend{list-style:none;display:grid;grid-template-columns:1fr 1fr;gap:.3rem .9rem;font-size:.875rem;line-height:1.35;margin-top:.9rem}
.legend li{display:grid;grid-template-columns:1.7rem 1fr;align-items:center;min-height:1.7rem}.legend svg{justify-self:center}
figcaption,.cap{font-size:.875rem;line-height:1.45;color:var(--ink2);margin-top:.7rem}
details{margin-top:.8rem}summary{cursor:pointer;font-weight:600;padding:.5rem 0;color:var(--link);text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:.17em;font-size:.9375rem}
.keys{list-style:none;display:grid;gap:.6rem 1.5rem}.keys li{display:grid;grid-template-columns:2.4rem 1fr;align-items:center;font-size:.9375rem;line-height:1.4}
`;

const TABLES = `
.scroll{overflow-x:auto;overflow-wrap:break-word;background:linear-gradient(to right,var(--paper) 40%,transparent) left/2rem 100% no-repeat local,linear-gradient(to left,var(--paper) 40%,transparent) right/2rem 100% no-repeat local,linear-gradient(var(--ink),var(--ink)) left/2px 100% no-repeat scroll,linear-gradient(var(--ink),var(--ink)) right/2px 100% no-repeat scroll}
table{border-collapse:collapse;width:100%;font-size:.9375rem;line-height:1.35}
caption{text-align:left;color:var(--ink2);font-size:.875rem;padding-bottom:.4rem}
th,td{text-align:left;vertical-align:top;padding:.55rem .75rem .55rem 0;border-bottom:1px solid var(--rule)}
th:last-child,td:last-child{padding-right:0}.num+th,.num+td{padding-left:.75rem}
thead th{font-weight:600;font-size:.875rem;border-bottom:1.5px solid var(--ink);vertical-align:bottom;padding-top:.2rem}
thead th a{color:var(--ink)}
tbody th{font-weight:600}.num{text-align:right}
.words{font-family:var(--serif);font-weight:600;font-size:1.0625rem}a.words{color:var(--ink);text-decoration-color:var(--rule2)}
td small,th small{display:block;font-weight:400;color:var(--ink2)}td small a{color:var(--ink2)}
tr.sub>th{font-weight:400;padding-left:1rem}
.w-only{display:none}
.left-out th{width:42%}.left-out tbody th{font-weight:400}.here td{background:var(--inset)}.here td:first-child{box-shadow:inset 4px 0 0 var(--ink);padding-left:.8rem}
.matrix{width:auto;min-width:100%;font-size:.875rem}
.matrix td,.matrix th{padding:.5rem .6rem;border:1px solid var(--rule);border-width:0 0 1px 1px;min-width:5.2rem}
.matrix thead th{border-bottom:1.5px solid var(--ink);max-width:8rem}
.matrix th:first-child{border-left:0;padding-left:0;position:sticky;left:0;background:var(--paper);min-width:7.4rem;max-width:7.4rem;z-index:1}
.matrix .own{display:flex;gap:.4rem}.matrix .own>span{min-width:0}
.matrix .v{white-space:nowrap}.matrix .v a{color:var(--ink);text-decoration:none;display:block;font:600 1.0625rem/1.3 var(--serif)}.matrix .v a:hover{text-decoration:underline}
.matrix .v a+a{margin-top:.3rem}.matrix .v small{font:400 .8125rem/1.3 var(--sans);color:var(--ink2)}
.matrix .clash{box-shadow:inset 0 0 0 2px var(--warn);background:var(--warn-bg)}
.matrix .none{color:var(--ink3)}
`;

const PARTS = `
.conf{padding:0 0 1.6rem}.conf+.conf{border-top:1px solid var(--rule);padding-top:1.3rem}
.conf h3{font:600 1.1875rem/1.3 var(--serif);margin-bottom:.5rem;max-width:34em}.conf>p{max-width:42em;margin-top:.6rem}.conf h3 .sign{color:var(--warn)}
.disp{display:grid;grid-template-columns:1.9rem 1fr}.disp+.disp{margin-top:1.3rem}.disp .sym{margin-top:.3rem}.disp p{max-width:42em}
blockquote,.q p.text{font:400 1.0625rem/1.5 var(--serif)}
mark{background:none;color:inherit}
blockquote mark{font-weight:600;background:var(--m-blue-bg);box-shadow:inset 0 -.14em var(--m-blue);padding:0 .08em}
.q{border-left:3px solid var(--rule2);padding:.1rem 0 .1rem 1rem;max-width:46em}.q+.q{margin-top:1.3rem}
.q .ctx{color:var(--ink3)}
.meta{font-size:.875rem;line-height:1.5;color:var(--ink2);margin-top:.45rem}
.origin+.origin{margin-top:2rem;border-top:1px solid var(--rule);padding-top:1.2rem}.origin h3{font-size:1.0625rem;margin-bottom:.8rem}.origin h3 .muted{font-weight:400;margin-left:.3rem}
.steps3{list-style:none;counter-reset:s}.steps3>li{counter-increment:s;display:grid;grid-template-columns:2.6rem minmax(0,1fr);column-gap:.4rem;padding-bottom:1.9rem;position:relative}
.steps3>li::before{content:counter(s);font:600 1.125rem/1.9rem var(--serif);width:1.9rem;height:1.9rem;text-align:center;border:1.5px solid var(--ink);border-radius:50%;grid-row:1/9;background:var(--paper);z-index:1}
.steps3>li:not(:last-child)::after{content:"";position:absolute;left:.93rem;top:1.9rem;bottom:0;border-left:1.5px solid var(--rule2)}
.steps3>li>*{grid-column:2}.steps3 h3{font:600 1.1875rem/1.9rem var(--serif);margin-bottom:.35rem}.steps3 p{max-width:40em}.steps3 .q+.q,.steps3 p+.q,.steps3 p+p{margin-top:.9rem}
.steps3>li:last-child{padding-bottom:0}.steps3>li:last-child::before{background:var(--ink);color:var(--paper)}
.eq{font:400 1.1875rem/1.4 var(--serif);margin-top:.5rem}.eq>span{border-bottom:2px solid var(--ink)}.eq strong{font-size:1.375rem}
.chain{list-style:none;display:flex;flex-wrap:wrap;gap:.4rem 0;margin-top:.6rem}.chain li{display:flex;align-items:center;gap:.35rem}.chain li+li::before{content:"→";padding:0 .6rem;color:var(--ink3)}
code,pre{font:400 .875rem/1.5 ui-monospace,"DejaVu Sans Mono",Menlo,Consolas,monospace;overflow-wrap:anywhere}.meta code{font-size:.8125rem}td code{overflow-wrap:inherit}pre{white-space:pre-wrap;background:var(--inset);padding:.8rem 1rem;margin:0}
.rules{list-style:none;display:flex;flex-wrap:wrap;gap:.4rem .5rem}.rules li{border:1px solid var(--rule2);padding:.05rem .5rem}
`;

const FRONT = `
.what{font-size:1.5rem;line-height:1.2}.front .side p{font-size:1rem}
.find{margin-top:1rem}.find label{font-size:.875rem;color:var(--ink2)}.find>div{display:flex;margin-top:.2rem;max-width:34rem}.find input{font:inherit;min-width:0;flex:1;border:1.5px solid var(--ink);border-right:0;background:var(--paper);color:var(--ink);padding:.5rem;border-radius:0}.find .btn{padding:.5rem .8rem}
.say1{font:400 1.5rem/1.24 var(--serif);letter-spacing:-.008em;margin-top:.4rem;max-width:26em}.say1 b{font-size:2.75rem;line-height:1.05}.say1.long b{font-size:2rem}
.first figure{margin-top:1.1rem}
.sits{list-style:none}.sit{display:grid;grid-template-columns:minmax(0,1fr);gap:.35rem;padding:1.1rem 0 1.2rem;border-bottom:1px solid var(--rule)}.sit:first-child{padding-top:0}
.sit h3 a{display:inline-block;padding:.1rem 0}.sit-s{font:400 1.1875rem/1.32 var(--serif)}.sit-s b{font-weight:600}.sit-m{font-size:.875rem;line-height:1.5;display:flex;flex-wrap:wrap;gap:0 1.2rem}
.hit{padding:1.1rem 0;border-bottom:1px solid var(--rule);list-style:none}.hit:first-child{padding-top:0}.hits{list-style:none}.hit .kind{font-size:.875rem;color:var(--ink2)}.hit p.text{font:400 1.0625rem/1.5 var(--serif);margin-top:.2rem;max-width:40em}.a-z{list-style:none;columns:16rem;column-gap:2rem;margin-top:.6rem}.a-z li{break-inside:avoid;padding:.25rem 0;line-height:1.35}.a-z small{display:block;color:var(--ink2)}.hit mark{font-weight:600;background:var(--m-gold-bg)}
.card{padding:1rem 1.25rem}.card .say1 b{font-size:2.75rem}.card-foot{display:flex;gap:.5rem;align-items:center;font-size:.875rem;color:var(--ink2);border-top:1px solid var(--rule);margin-top:1rem;padding-top:.6rem}.card-foot .ln{stroke:currentColor;fill:none}.card-foot .logo{width:14px;height:17px;flex:none}
.how h3{font:600 1.1875rem/1.4 var(--serif);margin-top:1.5rem}.how h3:first-child{margin-top:0}.how p,.how li{max-width:40em}.how p+p{margin-top:.7rem}.how ul{padding-left:1.1rem}
`;

const DOCUMENT = `
.doc-t{font-size:1.625rem;line-height:1.36;margin-top:.35rem;max-width:22em}
.text{margin-top:1.3rem}.pp{display:grid;gap:.6rem;margin-bottom:1.25rem}.pp>p{font:400 1.125rem/1.62 var(--serif);max-width:34em}
.m{background:var(--c-bg);padding:.06em 0 .02em}.m a,.mleg .m,.m.m-dispute{border-bottom:var(--under,3px solid) var(--c);border-top:var(--over,0 solid) var(--c);padding:0 .12em}.m a{color:inherit;text-decoration:none}.m sup{font:600 .6875em/0 var(--sans);margin-left:.15em}
.doc-t .m{padding:0}.doc-t .m a{border-bottom-width:3px;border-top-width:0;padding:0 .06em}.doc-t .m sup{font-size:.4em}
.m-detained{--c:var(--m-blue);--c-bg:var(--m-blue-bg)}.m-settlements{--c:var(--m-green);--c-bg:var(--m-green-bg)}.m-protesters{--c:var(--m-gold);--c-bg:var(--m-gold-bg)}.m-forces{--c:var(--m-rust);--c-bg:var(--m-rust-bg)}.m-crossings{--c:var(--m-violet);--c-bg:var(--m-violet-bg)}.m-killed,.m-injured{--c:var(--m-ink);--c-bg:var(--m-ink-bg)}.m-dispute{--c:var(--rule2);--c-bg:var(--inset)}
.m-settlements{--under:4px double}.m-protesters{--under:3px dotted}.m-forces{--under:3px dashed}.m-crossings{--under:1.5px solid;--over:1.5px solid}.m-killed{--under:5px solid}.m-injured{--under:1.5px solid}.m-dispute{--under:1.5px dotted}
.notes{list-style:none;font-size:.875rem;line-height:1.4;color:var(--ink2);display:grid;gap:.5rem;align-content:start}.notes li{display:grid;grid-template-columns:1.4rem 1fr auto;border-left:3px solid var(--c);padding-left:.55rem}.notes b{color:var(--ink);font-weight:600}.notes em{font-style:normal;color:var(--ink3)}.notes .k{font-weight:600;text-decoration:none;color:var(--ink)}.notes .tag{color:var(--ink);text-decoration-color:var(--c);text-decoration-thickness:2px}
.notes li>div>span{display:block}.notes li>div>span>span{display:inline-block}
.notes li:target,.m:target{outline:3px solid var(--focus);outline-offset:2px}
.go{white-space:nowrap}.go a{text-decoration:none;display:inline-block;min-width:1.75rem;text-align:center;font:600 1.125rem/1.75rem var(--sans)}.go a:hover{background:var(--inset)}
.mleg{margin-top:1.5rem}.mleg h2{font:600 .875rem/1.4 var(--sans);letter-spacing:0}.mleg ul{list-style:none;display:flex;flex-wrap:wrap;gap:.3rem 1.1rem;margin:.4rem 0;font-size:.9375rem}
.diff del{text-decoration-thickness:2px;color:var(--ink3)}.diff ins{text-decoration:underline;text-decoration-thickness:2px;text-underline-offset:.18em;font-weight:600}
.claim-q{font:400 1.375rem/1.45 var(--serif);max-width:30em;margin-top:.8rem}
`;

// Asked of the page and not of the screen: text of twice the size makes a large page a small one.
const WIDER = `
@container page (min-width:48rem){
.wrap{padding:0 2rem}.narrow{display:none}.wide{display:block}.w-only{display:table-cell}.n-only{display:none!important}
.top .wrap{padding-top:0;padding-bottom:0}.top nav{width:auto;gap:0 1.75rem;order:2}.langs{order:3;border-left:1px solid var(--rule);padding-left:1.5rem}.top nav a,.langs a{padding:1.05rem 0}
.quad{grid-template-columns:repeat(4,1fr);gap:1.5rem}
.matrix{font-size:.9375rem}.matrix th:first-child{min-width:12rem;max-width:13rem}
.keys{grid-template-columns:1fr 1fr}
.sit{grid-template-columns:minmax(0,1fr) 14rem;gap:.3rem 2rem}.sit>*{grid-column:1}.sit>.sit-p{grid-column:2;grid-row:1/5;align-self:center;justify-self:end}
.words{white-space:nowrap}
}
@container page (min-width:64rem){
.row{grid-template-columns:15rem minmax(0,1fr);gap:0 3rem}
section.row{padding-top:1.1rem;margin-top:3.75rem}
h1.say{font-size:2rem;line-height:1.22;margin-top:.4rem}h1.say b{font-size:5.25rem;line-height:1}h1.say.long b{font-size:3.25rem;line-height:1.05}
h1.plain{font-size:2.375rem}
.lede{padding-top:1.75rem}.lede .body{order:2}.lede .side{order:1}
.legend{grid-template-columns:1fr}
.say1{font-size:1.75rem}.say1 b{font-size:4rem}.say1.long b{font-size:2.75rem}.what{font-size:1.625rem}.keys{grid-template-columns:repeat(3,1fr)}
.doc-t{font-size:2.375rem}.pp{grid-template-columns:minmax(0,1fr) 15rem;gap:0 2.25rem;margin-bottom:1.5rem}.mleg ul{display:grid;gap:.45rem}.text{margin-top:1.6rem}
.lede.doc{grid-template-rows:auto 1fr}.lede.doc .side{grid-row:1/3;grid-column:1}.lede.doc .dh{grid-column:2;grid-row:1}.lede.doc .body{grid-column:2;grid-row:2}
}
@container page (max-width:63.99rem){
.row.lede .side{order:2}.row.lede .body{order:1}
.lede.front{display:flex;flex-direction:column;gap:0}.lede.front .side{display:contents}.lede.front .body{order:1;margin-top:1.2rem;border-top:1px solid var(--ink);padding-top:1rem}.lede.front .find{order:2;margin-top:1.5rem;width:100%}
.lede.doc{display:flex;flex-direction:column}.lede.doc .side{display:contents}.lede.doc .asof{order:3}.lede.doc .dh{order:-2}.lede.doc .mleg{order:-1;margin-top:0}.lede.doc .body{order:1}
}
@container page (max-width:29.99rem){.chain{flex-direction:column;align-items:flex-start}.chain li+li::before{padding:0 .5rem 0 .1rem;content:"↓"}.eq{font-size:1.0625rem}}
`;

const PRINT = `
.print-foot{display:none}
@media print{
:root{--paper:#fff;--ink:#000;--ink2:#222;--ink3:#444;--rule:#999;--inset:#eee;--link:#000}
.top nav,.skip,.asof form,.asof details,.moments,.slide,.acts,.find,.go,.foot p:nth-child(2){display:none!important}
.narrow{display:none}.wide{display:block}.w-only{display:table-cell}.n-only{display:none!important}.legend{grid-template-columns:repeat(4,1fr)}.quad{grid-template-columns:repeat(4,1fr)}
html{font-size:10pt}body{font-size:1rem;container-type:normal}section.row{margin-top:1.5rem}figure,.conf,.q,tr,.origin h3{break-inside:avoid}thead{display:table-header-group}
details::details-content{content-visibility:visible;height:auto}summary{color:#000;text-decoration:none}.scroll{overflow:visible;background:none}.langs{display:none}
.print-foot{display:block;position:fixed;bottom:0;left:0;right:0;font-size:8pt;color:#222;border-top:.5pt solid #999;padding-top:2pt;background:#fff}
@page{margin:16mm 16mm 20mm}
}
`;

/** The whole style sheet; `fonts` are files of this host, and nothing is lost without them. */
export const styleSheet = (fonts: readonly FontFile[]): string =>
  [
    ...fonts.map(fontFace),
    BASE,
    FRAME,
    MOMENT,
    DRAWING,
    TABLES,
    PARTS,
    FRONT,
    DOCUMENT,
    WIDER,
    PRINT,
  ].join("\n");

/** The colours and faces of light pages, by the names of their variables. */
export const lightTokens = (): ReadonlyMap<string, string> =>
  new Map(
    `${LIGHT};${FACES}`.split(";").flatMap((declaration) => {
      const [name = "", value = ""] = declaration.trim().split(/:(.*)/s);
      return name === "" ? [] : [[name, value] as const];
    }),
  );

/** What a picture that leaves the page needs of it: the tokens and the drawing rules. */
export const pictureStyle = (): string =>
  `:root{color-scheme:light dark;${LIGHT};${FACES}}@media (prefers-color-scheme:dark){:root{${DARK}}}${DRAWING}.sheet{fill:var(--paper)}svg .serif-n{font-family:var(--serif);font-weight:600;letter-spacing:-.025em}svg .serif-r{font-family:var(--serif)}`;
