// Texts that would do harm if a page let them: script, markup, turned directions, look-alikes, endless words.

export const HOSTILE: readonly string[] = [
  `<script>alert(1)</script>`,
  `"><img src=x onerror=alert(1)>`,
  `' onmouseover='alert(1)`,
  `</title></style></script><svg/onload=alert(1)>`,
  `]]></text><a xlink:href="javascript:alert(1)">x</a>`,
  `<!-- --!> <iframe srcdoc="<script>alert(1)</script>">`,
  "\u202ereversed \u2066isolated \u200fright",
  "p\u0430yp\u0430l \ud83d\ude00 \ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67",
  "Z\u0301\u0302\u0303\u0304\u0305".repeat(40),
  "x".repeat(3000),
  "&lt;b&gt; &amp; &#60;",
  "javascript:alert(1)",
  "`${alert(1)}`",
  "=HYPERLINK(1)",
  "\u0007\u001b[31m bell",
  "{moment} {count}",
];
