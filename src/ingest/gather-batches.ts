// Gathers what comes one by one into what one transaction takes: many where they come fast, few where they come slowly.

const MOST = 128;
const LONGEST_MS = 1000;

/** Where what comes ends in an error, what came before it is given first. */
export async function* gatherBatches<T>(all: AsyncIterable<T>): AsyncGenerator<readonly T[]> {
  let batch: T[] = [];
  let since = performance.now();
  let failure: { readonly error: unknown } | null = null;
  const rest = all[Symbol.asyncIterator]();
  try {
    for (;;) {
      let next: IteratorResult<T>;
      try {
        next = await rest.next();
      } catch (error) {
        failure = { error };
        break;
      }
      if (next.done === true) break;
      if (batch.length === 0) since = performance.now();
      batch.push(next.value);
      if (batch.length < MOST && performance.now() - since < LONGEST_MS) continue;
      yield batch;
      batch = [];
    }
    if (batch.length > 0) yield batch;
  } finally {
    await rest.return?.();
  }
  if (failure !== null) throw failure.error;
}
