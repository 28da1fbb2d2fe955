// A reporter for node:test that writes how many tests passed, failed and were skipped, as JSON.
import type { TestEvent } from "node:test/reporters";

export default async function* countTests(events: AsyncIterable<TestEvent>) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for await (const event of events) {
    if (event.type !== "test:pass" && event.type !== "test:fail") continue;
    // a suite is no test of its own
    if (event.data.details.type === "suite") continue;
    if (event.data.skip !== undefined || event.data.todo !== undefined) counts.skipped++;
    else if (event.type === "test:pass") counts.passed++;
    else counts.failed++;
  }
  yield JSON.stringify(counts);
}
