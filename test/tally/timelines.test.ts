// Holds the tallies of ten real crises to what a careful analyst would say at three moments of each.
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { suite, test } from "node:test";
import { holdToMoment, readMoments } from "./told-moments.ts";

const folder = resolve(import.meta.dirname, "../../../shared/timelines");

/** As `readMoments` reads it. */
const EXPECTED = `
# ru-mobilisation-2022-09
@ 2022-09-21T21:27+03:00
detained | Russia | 2022-09-21 | 1026 | - | 1
detained | Moscow | 2022-09-21 | 394 | - | 1
detained | Saint Petersburg | 2022-09-21 | 376 | - | 1
settlements | Russia | 2022-09-21 | 38 | 38 | 1
@ 2022-09-22T10:00:00+03:00
detained | Russia | 2022-09-21/2022-09-22 | 1401 | - | 1
detained | Moscow | 2022-09-21/2022-09-22 | 542 | 542 | 1
detained | Saint Petersburg | 2022-09-21/2022-09-22 | 479 | 479 | 2 | 0 1
detained (children) | Russia | 2022-09-21/2022-09-22 | 33 | 33 | 1
settlements | Russia | 2022-09-21/2022-09-22 | 39 | - | 2 | 1
@ 2022-09-25T23:59:59.999+03:00
detained | Russia | 2022-09-21/2022-09-22 | 1401 | - | 1
detained | Russia | 2022-09-24 | 840 | - | 1
detained | Russia | 2022-09-25 | 140 | - | 1
detained | Makhachkala | 2022-09-25 | 100 | - | 2 | 1
detained | Russia | 2022-09-21/2022-09-25 | 2381 | - | 2

# belarus-2020-08
@ 2020-08-11T12:00Z
detained | Belarus | 2020-08-10 | 3000 | 3000 | 1
detained | Minsk | 2020-08-10 | 500 | 1499 | 1
@ 2020-08-13T12:00Z
detained | Belarus | 2020-08-10 | 3000 | 3000 | 1
detained | Belarus | 2020-08-11 | 2001 | - | 1
detained | Belarus | 2020-08-12 | 1001 | - | 1
detained | Belarus | 2020-08-10/2020-08-12 | 6002 | - | 1
@ 2020-08-28T12:00Z
detained | Belarus | 2020-08-22 | 7000 | - | 1
killed | Belarus | 2020-08-22 | 4 | - | 1
injured | Belarus | 2020-08-22 | 200 | - | 1

# derna-floods-2023-09
@ 2023-09-12T23:59Z
missing | Libya | 2023-09-12 | 10000 | 10000 | 4
killed | Libya | | 2000 | 3499 | | 1
@ 2023-09-15T12:00Z
killed | Derna | 2023-09-11/2023-09-14 | 11300 | 11300 | 1
missing | Derna | 2023-09-14 | 10100 | 10100 | 1
displaced | Derna | 2023-09-13 | 30000 | - | 1
@ 2023-09-18T12:00Z
killed | Derna | 2023-09-11/2023-09-17 | 3166 | 11300 | | 1 1
killed | Libya | | 11450 | - | 1
missing | Libya | | 9001 | -

# france-pensions-2023
@ 2023-03-17T12:00Z
@ 2023-03-24T23:59Z
detained | France | 2023-03-23 | 457 | 457 | 1
injured (police officers) | France | 2023-03-23 | 441 | 441 | 1
protesters | France | 2023-03-23 | 1000001 | 3500000 | 3 | 1
@ 2023-04-01T12:00Z
detained | France | 2023-03-16 | 310 | 310 | 1
detained | Paris | 2023-03-16 | 258 | 258 | 1
detained | France | 2023-03-23 | 457 | 457 | 1

# gaza-2023
@ 2023-10-18T12:00Z
killed | al-Ahli hospital | | 500 | 500 | 1
@ 2023-10-19T12:00Z
killed | al-Ahli hospital | | 245 | 471 | | 1 1
killed | Gaza Strip | | 3478 | 3478 | 1
@ 2023-10-20T12:00Z
injured | Gaza Strip | | 12065 | 12065 | 1
injured | al-Ahli hospital | | 342 | 342 | 1
missing | Gaza Strip | | 1300 | 1300 | 1

# georgia-2024
@ 2024-11-30T12:00Z
detained | Tbilisi | 2024-11-29 | 43 | 43 | 1
@ 2024-12-03T12:00Z
detained | Tbilisi | 2024-12-02 | 224 | 224 | 1
injured (police officers) | Tbilisi | | 113 | 113 | 1
@ 2024-12-10T12:00Z
detained | Georgia | 2024-11-29/2024-12-09 | 401 | - | 1
injured (police officers) | Tbilisi | | 12 | 113 | 1 | 1 1
injured (police officers) | Georgia | | 151 | - | 1

# hongkong-2019
@ 2019-08-07T12:00Z
detained | Hong Kong | 2019-08-05 | 420 | 420 | 1
injured (police officers) | Hong Kong | | 139 | 139 | 1
@ 2019-12-05T12:00Z
detained | Hong Kong | 2019-08-05/2019-11-29 | 5889 | 5889 | 1
@ 2019-12-10T12:00Z
detained | Hong Kong | 2019-08-05/2019-12-09 | 6022 | 6022 | 1
injured | Hong Kong | | 2633 | 2633 | 1

# iran-2022
@ 2022-10-09T12:00Z
killed | Iran | | 185 | - | 1
killed (children) | Iran | | 19 | - | 1
@ 2022-10-18T12:00Z
killed | Iran | | 215 | - | 1
killed | Zahedan | | 93 | - | 1
killed (children) | Iran | | 27 | 27 | 1
@ 2022-12-30T12:00Z
killed | Iran | 2022-10-08/2022-12-29 | 508 | 508 | 1
killed (security forces) | Iran | | 66 | 66 | 1
killed | Iran | 2022-11-17/2022-11-18 | 21 | 21 | 1
detained | Iran | 2022-12-29 | 18001 | - | 1

# kenya-2024
@ 2024-07-01T12:00Z
killed | Nairobi | | 31 | 31 | 1
killed | Kenya | | 19 | - | 2 | 1
@ 2024-07-17T12:00Z
killed | Kenya | | 50 | 50 | 1
killed | Nairobi | | 21 | 31 | 2 | 1
injured | Kenya | | 413 | 413 | 1
@ 2025-06-26T12:00Z
killed | Kenya | 2024-06-30/2024-07-16 | 50 | 50 | 1
killed | Kenya | 2025-06-25 | 19 | 19 | 1
detained | Kenya | 2025-06-25 | 179 | 179 | 1

# us-campus-2024
@ 2024-05-02T12:00Z
detained | US campuses | 2024-05-02 | 2101 | - | 1
@ 2024-05-03T12:00Z
detained | US campuses | 2024-05-02/2024-05-03 | 2150 | 2249 | 1
detained | UCLA | | 201 | - | 1
@ 2024-05-04T12:00Z
detained | Columbia | | 101 | - | 1
killed | Gaza Strip | | 34001 | - | 1
`;

suite("ten real crises", { skip: !existsSync(folder) && process.env["CI"] === undefined }, () => {
  for (const moment of readMoments(EXPECTED))
    test(`${moment.file}, as known at ${moment.asOf}`, () => holdToMoment(folder, moment));
});
