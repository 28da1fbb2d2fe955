// Keeps which documents have which key in flat arrays: eight bytes an entry, and no pause when it grows.

const SHARDS = 256;
const FIRST_SLOTS = 16;
/** An entry beyond these of one key is not kept: so common a key tells nothing more. */
export const MOST_OF_ONE_KEY = 48;
const FULLEST = 0.8;
/** By so little at a time that no more than a third of the room stands empty. */
const GROWTH = 1.25;

interface Shard {
  /** Key and document + 1 (0 where empty), side by side. */
  slots: Uint32Array;
  held: number;
}

/** Where a key's entries begin: its mixed bits as a share of the room, which may be of any size. */
const homeOf = (key: number, room: number): number =>
  Math.floor(((Math.imul(key, 0x9e3779b1) >>> 0) / 0x1_0000_0000) * room);

/** A key is any 32-bit number, a document a number from 0. Adding and asking take constant time on average. */
export class KeyTable {
  readonly #shards: Shard[] = Array.from({ length: SHARDS }, () => ({
    slots: new Uint32Array(FIRST_SLOTS * 2),
    held: 0,
  }));
  #entries = 0;

  get entries(): number {
    return this.#entries;
  }

  get bytes(): number {
    return this.#shards.reduce((sum, { slots }) => sum + slots.byteLength, 0);
  }

  /** False where the key already has as many documents as are kept of one. */
  add(key: number, document: number): boolean {
    const shard = this.#shards[key & (SHARDS - 1)]!;
    const { slots } = shard;
    const room = slots.length / 2;
    let slot = homeOf(key, room);
    let same = 0;
    for (let held = slots[slot * 2 + 1]!; held !== 0; held = slots[slot * 2 + 1]!) {
      if (slots[slot * 2] === key) {
        if (held === document + 1) return true;
        if (++same >= MOST_OF_ONE_KEY) return false;
      }
      slot = slot + 1 === room ? 0 : slot + 1;
    }
    slots[slot * 2] = key;
    slots[slot * 2 + 1] = document + 1;
    shard.held++;
    this.#entries++;
    if (shard.held > room * FULLEST) grow(shard);
    return true;
  }

  /** Calls back with each document of the key, the first added first; returns how many there are. */
  visit(key: number, found: (document: number) => void): number {
    const { slots } = this.#shards[key & (SHARDS - 1)]!;
    const room = slots.length / 2;
    let slot = homeOf(key, room);
    let count = 0;
    for (let held = slots[slot * 2 + 1]!; held !== 0; held = slots[slot * 2 + 1]!) {
      if (slots[slot * 2] === key) {
        found(held - 1);
        count++;
      }
      slot = slot + 1 === room ? 0 : slot + 1;
    }
    return count;
  }

  count(key: number): number {
    return this.visit(key, () => {});
  }
}

const grow = (shard: Shard): void => {
  const old = shard.slots;
  const oldRoom = old.length / 2;
  const room = Math.ceil(oldRoom * GROWTH);
  const slots = new Uint32Array(room * 2);
  // From just behind an empty slot, so that the entries of one key keep their order.
  let start = 0;
  while (old[start * 2 + 1] !== 0) start++;
  for (let step = 0; step < oldRoom; step++) {
    const from = (start + step) % oldRoom;
    if (old[from * 2 + 1] === 0) continue;
    const key = old[from * 2]!;
    let slot = homeOf(key, room);
    while (slots[slot * 2 + 1] !== 0) slot = slot + 1 === room ? 0 : slot + 1;
    slots[slot * 2] = key;
    slots[slot * 2 + 1] = old[from * 2 + 1]!;
  }
  shard.slots = slots;
};
