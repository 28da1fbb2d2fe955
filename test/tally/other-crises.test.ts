// Holds the tallies of four more crises, in tables of our own, to what a careful analyst would say at some moments.
import { join } from "node:path";
import { suite, test } from "node:test";
import { holdToMoment, readMoments } from "./told-moments.ts";

/** As `readMoments` reads it. */
const EXPECTED = `
# anatolia-2023
@ 2023-02-06T23:59+03:00
killed | Turkey | 2023-02-06 | 1651 | 1651 | 1
injured | Turkey | 2023-02-06 | 5385 | 5385 | 1
@ 2023-02-08T12:00+03:00
killed | Turkey | 2023-02-06/2023-02-08 | 8574 | 8574 | 1
killed | Syria (government) | 2023-02-06/2023-02-07 | 812 | 812 | 1
killed | Syria (opposition) | 2023-02-06/2023-02-07 | 791 | - | 1
killed | Syria | 2023-02-07 | 1603 | - | 2
killed | Turkey + Syria | 2023-02-07/2023-02-08 | 10177 | - | 3
@ 2023-02-13T23:59:59.999+03:00
killed | Turkey + Syria | | 34180 | - | 3
killed | northwest Syria | | 4301 | - | 1
injured | Turkey | | 49133 | 49133 | 1

# almaty-2022
@ 2022-01-07T00:00+06:00
killed (security forces) | Kazakhstan | 2022-01-06 | 18 | 18 | 1
injured (security forces) | Almaty | 2022-01-06 | 353 | 353 | 1
@ 2022-01-10T12:00+06:00
killed | Kazakhstan | 2022-01-09 | 164 | 164 | 1
killed | Almaty | 2022-01-09 | 103 | 103 | 1
@ 2022-01-11T12:00+06:00
killed | Kazakhstan | 2022-01-09 | 103 | - | 1 | 0 1
detained | Kazakhstan | 2022-01-06/2022-01-10 | 7939 | 7939 | 1
@ 2022-01-16T12:00+06:00
killed | Kazakhstan | 2022-01-09/2022-01-15 | 225 | 225 | 1 | 0 1
killed (police officers) | Kazakhstan | 2022-01-15 | 19 | 19 | 1
injured | Kazakhstan | | 4354 | - | 1

# russia-2021
@ 2021-01-23T20:00+03:00
detained | Russia | 2021-01-23 | 1091 | - | 1
protesters | Moscow | 2021-01-23 | 3500 | - | 2 | 1
@ 2021-01-25T12:00+03:00
detained | Russia | 2021-01-23 | 3501 | - | 1
detained | Moscow | 2021-01-23 | 1360 | 1360 | 1
@ 2021-02-03T12:00+03:00
detained | Russia | 2021-01-31 | 5754 | 5754 | 1
detained | Russia | 2021-02-02 | 1408 | 1408 | 1
detained | Russia | 2021-01-23/2021-02-02 | 10663 | - | 1
detained (journalists) | Russia | 2021-01-31 | 82 | 82 | 1

# dhaka-2024
@ 2024-07-20T12:00+06:00
killed | Bangladesh | 2024-07-16/2024-07-18 | 47 | - | 1
@ 2024-07-29T12:00+06:00
killed | Bangladesh | 2024-07-18/2024-07-28 | 147 | 210 | 3 | 1
killed | Bangladesh | 2024-07-19 | 84 | 84 | 1
@ 2024-08-07T12:00+06:00
killed | Bangladesh | 2024-07-18/2024-08-05 | 347 | - | 3
killed (police officers) | Sirajganj | 2024-08-04 | 13 | 13 | 1
@ 2025-03-01
killed | Bangladesh | | 645 | 1581 | 2 | 1
`;

const folder = join(import.meta.dirname, "crises");

suite("four crises in tables of our own", () => {
  for (const moment of readMoments(EXPECTED))
    test(`${moment.file}, as known at ${moment.asOf}`, () => holdToMoment(folder, moment));
});
