// Finds the agency whose text a document carries, by the marks that agencies and desks leave in it.
import type { Document } from "../../model/document.ts";
import { foldName } from "./fold-name.ts";

export interface AgencyMark {
  /** The agency's one name; `wires` where a desk names none. */
  readonly agency: string;
  /** The words of the mark as they stand. */
  readonly mark: string;
  readonly at: "dateline" | "byline" | "credit";
}

/** Marks stand at the head and at the foot of a text, never in its middle. */
const HEAD = 400;
const FOOT = 300;

const AGENCIES: readonly (readonly [pattern: string, name: string])[] = [
  ["The Associated Press|Associated Press|AP", "Associated Press"],
  ["Thomson Reuters|Reuters|REUTERS", "Reuters"],
  ["Agence France-Presse|AFP", "AFP"],
  ["Interfax", "Interfax"],
  ["ITAR-TASS|TASS", "TASS"],
  ["RIA Novosti", "RIA Novosti"],
  ["Xinhua", "Xinhua"],
  ["EFE", "EFE"],
  ["dpa|DPA", "DPA"],
  ["ANSA", "ANSA"],
  ["Kyodo News|Kyodo", "Kyodo"],
  ["PTI", "PTI"],
  ["ANI", "ANI"],
  ["Anadolu Agency|Anadolu|AA", "Anadolu"],
  ["UPI", "UPI"],
  ["Bloomberg", "Bloomberg"],
  ["PA Media|PA", "PA"],
  ["AAP", "AAP"],
  ["Canadian Press|CP", "Canadian Press"],
  ["Ukrinform", "Ukrinform"],
  ["CNN Wire|CNN", "CNN"],
];
const NAMES = AGENCIES.map(([pattern]) => pattern).join("|");

/** `KYIV (Reuters) -`, `BERLIN, Sept 3 (AP) —`, `LUND (Northland), 3 SEP 98 (EFE) --`. */
const DATELINE = new RegExp(String.raw`\((${NAMES})\)\s{0,3}(?:-{1,2}|[\u2012-\u2015]|\[)`, "u");
/** `By Ada Lund, Associated Press` and `Associated Press` on a line of its own. */
const BYLINE = new RegExp(
  String.raw`(?:^|\n)\s{0,5}(?:By [^\n]{0,80}?[,|]? ?)?(${NAMES})(?: (?:Writer|News))?\s{0,5}(?:\n|$)`,
  "u",
);
/** `(AP)` or `(Reporting by …)` at the end, `Source: Reuters`, `With Herald wires`. */
const CREDIT = new RegExp(
  String.raw`\((${NAMES})\)\s{0,5}$|(?:Source|Credit|Via)s?: ?(${NAMES})\b|(?:\u00a9|Copyright)[^\n]{0,30}?\b(${NAMES})\b`,
  "u",
);
const WIRES =
  /(?:with|from) (?:[\p{L}.]+ ){0,4}(?:news |wire )?(?:wires|wire services|wire reports|agencies|news services)\b/iu;
const REUTERS_FOOT =
  /\((?:Additional )?reporting by [^)\n]{3,200}[;,] ?(?:editing|writing) by [^)\n]{3,100}\)/iu;

const agencyOf = (name: string): string => {
  const folded = foldName(name);
  const found = AGENCIES.find(([pattern]) =>
    pattern.split("|").some((one) => foldName(one) === folded),
  );
  return found?.[1] ?? name;
};

/** The document's mark; null where it bears none. Reads only the head and the foot of the text. */
export const findAgencyMark = (document: Pick<Document, "text">): AgencyMark | null => {
  const head = document.text.slice(0, HEAD);
  const foot = document.text.slice(-FOOT);
  const dateline = DATELINE.exec(head);
  if (dateline) return { agency: agencyOf(dateline[1]!), mark: dateline[0], at: "dateline" };
  const byline = BYLINE.exec(head.slice(0, 200));
  if (byline) return { agency: agencyOf(byline[1]!), mark: byline[0].trim(), at: "byline" };
  const credit = CREDIT.exec(foot);
  if (credit)
    return {
      agency: agencyOf((credit[1] ?? credit[2] ?? credit[3])!),
      mark: credit[0].trim(),
      at: "credit",
    };
  if (REUTERS_FOOT.test(foot))
    return { agency: "Reuters", mark: REUTERS_FOOT.exec(foot)![0], at: "credit" };
  const wires = WIRES.exec(foot);
  return wires ? { agency: "wires", mark: wires[0], at: "credit" } : null;
};
