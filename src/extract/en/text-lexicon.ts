// English words that the cutting into sentences needs: abbreviations, and words that begin a number.
import type { TextLexicon } from "../../model/language.ts";
import { marksOf } from "./word-sets.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

export const TEXT_LEXICON: TextLexicon = {
  abbreviations: words(`
    mr mrs ms dr prof st ft mt gov sen rep gen lt col maj capt cmdr cpl sgt pvt adm insp supt det
    hon rev fr sr jr messrs pres amb atty dist asst dept univ assn bros co corp inc ltd vs etc
    jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thurs fri sat sun
    ala ariz ark calif colo conn del fla ga ill ind kan kans ky la mass md mich minn miss mo mont
    neb nebr nev n.h n.j n.m n.y n.c n.d okla ore pa r.i s.c s.d tenn tex vt va w.va wash wis wyo
    u.s u.k u.n e.u d.c e.g i.e approx est no nos fig al ave blvd rd hwy sq op vol pp ed eds
  `),
  closingAbbreviations: words("a.m p.m u.s u.k u.n e.u d.c etc co corp inc ltd jr sr bros"),
  numberWords: words(`
    no none nobody zero one two three four five six seven eight nine ten eleven twelve thirteen
    fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy
    eighty ninety hundred hundreds thousand thousands million millions billion billions dozen dozens
    score scores half several handful couple pair twin both double triple quarter lakh lakhs crore
    crores myriad multitude a an another countless numerous multiple trio quartet twice thrice
  `),
  commonWords: words(`
    the and of with from by were said has have that this which they their his her been will after
    at for who when its not but are would it's
  `),
  marksOf,
};
