// Keeps what was worked out from a ledger until the ledger changes.

/** How many answers are kept at most; an old one is counted anew when it is asked for again. */
const KEPT = 256;

/** Keeps what was worked out until the ledger's version changes. */
export const keepUntilChanged = (versionNow: () => Promise<string>) => {
  let version: string | null = null;
  // what is being worked out is kept as well: many who ask at once wait for one piece of work
  const kept = new Map<string, Promise<unknown>>();
  return async <T>(key: string, work: () => T | Promise<T>): Promise<T> => {
    const now = await versionNow();
    if (now !== version) kept.clear();
    version = now;
    const held = kept.get(key) as Promise<T> | undefined;
    const made = held ?? Promise.resolve().then(work);
    // asked for last, let go last
    kept.delete(key);
    kept.set(key, made);
    if (kept.size > KEPT) kept.delete(kept.keys().next().value!);
    try {
      return await made;
    } catch (error) {
      if (kept.get(key) === made) kept.delete(key);
      throw error;
    }
  };
};
