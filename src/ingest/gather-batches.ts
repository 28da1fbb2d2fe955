// Gathers what comes one by one into what one transaction takes: many where they come fast, few where they come slowly.

const MOST = 32;
const LONGEST_MS = 1000;

export async function* gatherBatches<T>(all: AsyncIterable<T>): AsyncGenerator<readonly T[]> {
  let batch: T[] = [];
  let since = performance.now();
  for await (const one of all) {
    if (batch.length === 0) since = performance.now();
    batch.push(one);
    if (batch.length < MOST && performance.now() - since < LONGEST_MS) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
