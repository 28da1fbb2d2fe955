// Makes, from a seed, stories of an invented press and what other papers do to them: the truth is known.

/** A generator of numbers from 0 to 1, the same for the same seed (mulberry32). */
export const seededRandom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

export const CHANGES = [
  /** A heading, a dateline, a line on the author of the paper's own. */
  "local-head",
  /** Captions of pictures among the paragraphs, standing words at the foot. */
  "captions",
  /** Cut from the end. */
  "trimmed",
  /** Words changed here and there, a sentence left out. */
  "rewritten",
  /** Translated there and back: other words for a quarter of them, other small words, another order. */
  "translated",
  /** One paragraph, within a longer story of other words. */
  "passage",
] as const;
export type Change = (typeof CHANGES)[number];

export interface PrintedText {
  readonly id: string;
  readonly text: string;
  /** The id of the story that it was made from; its own where it is an original. */
  readonly root: string;
  readonly change: Change | null;
}

const SYLLABLES =
  "ba be bi bo bra dre fal gor han il ka kel lin lo mar men na nor os pel qua ra ros sel ta ter tor ul va ven wil yar zo".split(
    " ",
  );
const SMALL = "a an at by do er ha in is it ne no of on or ra so ta te to un us we".split(" ");

type Story = readonly (readonly string[][])[];

export class PrintedWorld {
  readonly #random: () => number;
  readonly #words: readonly string[];
  readonly #phrases: readonly (readonly string[])[];

  constructor(seed: number) {
    this.#random = seededRandom(seed);
    const words = new Set<string>();
    while (words.size < 7000) words.add(this.#makeWord(2 + this.#pick(3)));
    this.#words = [...words];
    // Phrases of the trade that every paper uses.
    this.#phrases = Array.from({ length: 300 }, () =>
      Array.from({ length: 3 + this.#pick(3) }, () => this.#word()),
    );
  }

  #pick(below: number): number {
    return Math.floor(this.#random() * below);
  }

  #makeWord(syllables: number): string {
    return Array.from({ length: syllables }, () => SYLLABLES[this.#pick(SYLLABLES.length)]!).join(
      "",
    );
  }

  /** Common words far oftener than rare ones, as in any language. */
  #word(): string {
    return this.#words[Math.floor(this.#words.length * this.#random() ** 3)]!;
  }

  #sentence(topic: readonly string[]): string[] {
    const words: string[] = [];
    const length = 9 + this.#pick(16);
    while (words.length < length) {
      const chance = this.#random();
      if (chance < 0.42) words.push(SMALL[this.#pick(SMALL.length)]!);
      else if (chance < 0.6) words.push(topic[this.#pick(topic.length)]!);
      else if (chance < 0.64) words.push(...this.#phrases[this.#pick(this.#phrases.length)]!);
      else if (chance < 0.67) words.push(String(2 + this.#pick(900)));
      else words.push(this.#word());
    }
    return words;
  }

  /** What happened: the words that all accounts of it share, and what was said at the scene. */
  makeEvent(): { readonly topic: readonly string[]; readonly quote: readonly string[] } {
    const topic = Array.from({ length: 60 }, () => this.#word());
    return { topic, quote: this.#sentence(topic).slice(0, 18) };
  }

  makeStory(event: {
    readonly topic: readonly string[];
    readonly quote: readonly string[];
  }): Story {
    const paragraphs = Array.from({ length: 5 + this.#pick(5) }, () =>
      Array.from({ length: 3 + this.#pick(2) }, () => this.#sentence(event.topic)),
    );
    paragraphs[1 + this.#pick(paragraphs.length - 1)]!.push([...event.quote]);
    return paragraphs;
  }

  print(story: Story): string {
    return story
      .map((paragraph) =>
        paragraph
          .map(
            (sentence) => `${sentence[0]!.charAt(0).toUpperCase()}${sentence.join(" ").slice(1)}.`,
          )
          .join(" "),
      )
      .join("\n\n");
  }

  /** Other words for a share of them, the same word always for the same word. */
  #reword(story: Story, share: number, small: number): Story {
    const other = new Map<string, string>();
    return story.map((paragraph) =>
      paragraph.map((sentence) =>
        sentence.map((word) => {
          if (word.length < 4)
            return this.#random() < small ? SMALL[this.#pick(SMALL.length)]! : word;
          if (!other.has(word)) other.set(word, this.#random() < share ? this.#word() : word);
          return other.get(word)!;
        }),
      ),
    );
  }

  #swap(story: Story, share: number): Story {
    return story.map((paragraph) =>
      paragraph.map((sentence) => {
        const words = [...sentence];
        for (let at = 0; at + 1 < words.length; at++)
          if (this.#random() < share) [words[at], words[at + 1]] = [words[at + 1]!, words[at]!];
        return words;
      }),
    );
  }

  /** What another paper prints of a story. */
  change(story: Story, change: Change): string {
    const { topic, quote } = this.makeEvent();
    const own = (): string[] => this.#sentence(topic);
    switch (change) {
      case "local-head":
        return this.print([[own().slice(0, 8)], [own().slice(0, 3)], ...story]);
      case "captions": {
        const paragraphs = [...story];
        for (let count = 0; count < 3; count++)
          paragraphs.splice(this.#pick(paragraphs.length), 0, [own().slice(0, 14)]);
        return this.print([...paragraphs, [own(), own()]]);
      }
      case "trimmed":
        return this.print(
          story.slice(0, Math.max(2, Math.ceil(story.length * (0.35 + this.#random() * 0.4)))),
        );
      case "rewritten": {
        const fewer = story.map((paragraph) =>
          paragraph.filter((_, index) => index === 0 || this.#random() > 0.12),
        );
        return this.print(this.#reword(fewer, 0.1, 0.1));
      }
      case "translated":
        return this.print(this.#swap(this.#reword(story, 0.25, 0.5), 0.05));
      case "passage": {
        const longer = [...this.makeStory({ topic, quote })];
        const long = story.toSorted((a, b) => b.flat().length - a.flat().length)[0]!;
        longer.splice(1 + this.#pick(longer.length - 1), 0, long);
        return this.print(longer);
      }
    }
  }
}

/** Events with several accounts in words of their own, each reprinted in every way. */
export const makePrintedTexts = (
  seed: number,
  events: number,
  accounts: number,
  changes: readonly Change[] = CHANGES,
): readonly PrintedText[] => {
  const world = new PrintedWorld(seed);
  const texts: PrintedText[] = [];
  for (let event = 0; event < events; event++) {
    const happened = world.makeEvent();
    for (let account = 0; account < accounts; account++) {
      const story = world.makeStory(happened);
      const root = `e${event}a${account}`;
      texts.push({ id: root, text: world.print(story), root, change: null });
      for (const change of changes)
        texts.push({ id: `${root}-${change}`, text: world.change(story, change), root, change });
    }
  }
  return texts;
};
