// English names of illnesses, so that cases of one are not counted with cases of another.

/** How a name begins, in lower case, to the name that is shown. */
const NAMES = `
anthrax, botulism, brucellosis, chickenpox, chikungunya, cholera, coronavirus: covid-19, covid: covid-19, dengue,
diarrhoea, diarrhea: diarrhoea, diphtheria, dysentery, ebola, encephalitis, guillain-barr: guillain-barré, hantavirus,
hepatitis a, hepatitis b, hepatitis c, hepatitis e, hepatitis, hiv, influenza, flu: influenza, bird flu, swine flu,
lassa, legionnaire: legionnaires, leishmaniasis, leprosy, leptospirosis, listeria, malaria, marburg, measles,
meningitis, mers, microcephaly, monkeypox: mpox, mpox, mumps, nipah, norovirus, plague, pneumonia, polio, rabies,
rift valley fever, rubella, salmonella, sars, scabies, smallpox, tetanus, tuberculosis, typhoid, typhus,
whooping cough, yellow fever, zika
`;

const shown = new Map(
  NAMES.split(",").map((name) => {
    const [begins = "", label = ""] = name.split(":").map((part) => part.trim());
    return [begins, label === "" ? begins : label] as const;
  }),
);

const longestFirst = [...shown.keys()].sort((a, b) => b.length - a.length);

const NAMED = new RegExp(
  `(?<![\\p{L}-])(?:${longestFirst.map((name) => name.replaceAll(" ", "\\s+")).join("|")})(?=(?:é|[’']?s)?(?!\\p{L}|-\\p{L}))`,
  "giu",
);

/** So far behind its number a name still says what its cases are of. */
const REACH = 90;

/** Where another number or another thought begins. */
const END = /[.;:()]|\b(?:and a further|while|but|which|although)\b|\s\d/u;

/** The illnesses that a text names, in its order; "Zika-related" names none. */
export const illnessesIn = (text: string): readonly string[] =>
  (text.match(NAMED) ?? []).flatMap(
    (name) => shown.get(name.toLowerCase().replaceAll(/\s+/g, " ")) ?? [],
  );

const OUTBREAK = new RegExp(
  `${NAMED.source}(?= (?:virus|outbreak|epidemic|fever|crisis)\\b)`,
  "giu",
);

/** The illnesses that a text calls an outbreak, or what carries it. */
export const outbreaksIn = (text: string): readonly string[] =>
  (text.match(OUTBREAK) ?? []).flatMap(
    (name) => shown.get(name.toLowerCase().replaceAll(/\s+/g, " ")) ?? [],
  );

/** The illness named right behind a number ("13 cases of cholera"); null where none is. */
export const illnessIn = (after: string): string | null => {
  const reach = after.slice(0, REACH);
  const end = END.exec(reach)?.index ?? reach.length;
  return illnessesIn(reach.slice(0, end))[0] ?? null;
};

const LABELS = new Set(shown.values());

/** Whether the label of a group names an illness. */
export const namesIllness = (label: string): boolean =>
  LABELS.has(label) || [...LABELS].some((illness) => label.endsWith(` ${illness}`));
