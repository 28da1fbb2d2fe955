// Turns the traits of a candidate into one weight, by learnt weights of pairs of traits.

/** Tells each pair of traits of a candidate to a listener. */
export type Description = (tell: (trait: string, value: string) => void) => void;

/** The name of a pair in the files of weights. */
export const featureName = (trait: string, value: string): string =>
  value === "" ? trait : `${trait}:${value}`;

const JOINED = new Map<string, Map<string, string>>();

/** Two values as one, "a+b", made once: the values of traits are few. */
export const joinValues = (first: string, second: string): string => {
  let seconds = JOINED.get(first);
  if (!seconds) JOINED.set(first, (seconds = new Map<string, string>()));
  let joined = seconds.get(second);
  if (joined === undefined) seconds.set(second, (joined = internalize(`${first}+${second}`)));
  return joined;
};

/** Every pair of a description by its name: what learning counts. */
export const featuresOf = (describe: Description): readonly string[] => {
  const names: string[] = [];
  describe((trait, value) => names.push(featureName(trait, value)));
  return names;
};

const NO_VALUES: ReadonlyMap<string, number> = new Map();

/** So many traits are remembered at a step, with the value that each was told with last. */
const MOST_TRAITS = 16;

interface Step {
  readonly traits: string[];
  readonly told: { readonly table: ReadonlyMap<string, number>; value: string; weight: number }[];
}

/** A name that stands for no value. */
const NOTHING = "\u0000";

/** The one copy of a text that is compared by its address: so are the traits and values that are told, being literals. */
const internalize = (text: string): string => Object.keys({ [text]: 0 })[0]!;

/**
 * Learnt weights, held so that summing them joins no strings: a report has thousands of pairs to weigh.
 */
export class FeatureWeights {
  readonly #byTrait = new Map<string, Map<string, number>>();
  #sum = 0;
  #at = 0;
  /** The traits told at each step so far: descriptions of one kind tell much the same traits in the same order. */
  readonly #steps: Step[] = [];
  readonly #add = (trait: string, value: string): void => {
    const step = (this.#steps[this.#at++] ??= { traits: [], told: [] });
    const { traits } = step;
    let at = 0;
    while (at < traits.length && traits[at] !== trait) at++;
    if (at === traits.length) {
      if (at === MOST_TRAITS) at = traits.length = step.told.length = 0;
      traits.push(trait);
      step.told.push({ table: this.#byTrait.get(trait) ?? NO_VALUES, value: NOTHING, weight: 0 });
    }
    const told = step.told[at]!;
    if (told.value !== value) {
      told.value = value;
      told.weight = told.table.get(value) ?? 0;
    }
    this.#sum += told.weight;
  };

  /** Weights by the names of their pairs. */
  constructor(weights: Iterable<readonly [string, number]>) {
    for (const [name, weight] of weights) {
      const colon = name.indexOf(":");
      const trait = colon < 0 ? name : internalize(name.slice(0, colon));
      const value = colon < 0 ? "" : internalize(name.slice(colon + 1));
      let values = this.#byTrait.get(trait);
      if (!values) this.#byTrait.set(trait, (values = new Map<string, number>()));
      values.set(value, weight);
    }
  }

  /** The sum of the weights of a candidate's pairs; unknown ones weigh nothing. */
  weigh(describe: Description): number {
    this.#sum = 0;
    this.#at = 0;
    describe(this.#add);
    return this.#sum;
  }
}
