// Holds what is read of people told of one by one: how many of them died and were hurt, by texts of several sentences.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Claim } from "../../../model/claim.ts";
import type { ReadDocument } from "../../../model/reading.ts";
import { readText } from "../../../text/sentences.ts";
import { runLanguage } from "../../engine.ts";
import { ENGLISH } from "../english.ts";
import { TEXT_LEXICON } from "../text-lexicon.ts";

const claimsIn = (text: string, title = ""): readonly Claim[] =>
  runLanguage(
    {
      document: { id: "d", title, text, published: "2021-03-10" },
      reading: readText(text, TEXT_LEXICON),
      title: title === "" ? null : readText(title, TEXT_LEXICON),
    } as unknown as ReadDocument,
    ENGLISH,
  ).claims;

const personsOf = (claims: readonly Claim[], measure: string): ReadonlySet<string> =>
  new Set(
    claims
      .filter((claim) => claim.measure === measure && claim.person !== undefined)
      .map(({ person }) => person!.key),
  );

/** Text, people told dead, people told hurt who are not told dead. */
const TEXTS: readonly (readonly [text: string, dead: number, hurt: number])[] = [
  ["A 22-year-old man was killed and a girl was wounded in Ostby.", 1, 1],
  [
    "Ada Marsh was taken to Ostby Hospital, where she died. Her brother was grazed by a bullet.",
    1,
    1,
  ],
  [
    "Police found Larry Fox Jr., 28, and a 17-year-old boy suffering from gunshot wounds. Officials pronounced Fox dead.",
    1,
    1,
  ],
  [
    "Ada Cole, 24, Ben Dale, 16, and Cy Ernst, 25, were shot in a car. Dale was pronounced dead. Cole died on Monday and Ernst on Tuesday died.",
    3,
    0,
  ],
  [
    "The boy shot his 6-year-old brother to death, wounded his older brother in the leg and killed himself.",
    2,
    1,
  ],
  ["A man shot and killed a young girl in Ostby before turning the gun on himself.", 2, 0],
  [
    "His mother, 27-year-old Mia Slade, and his brother, 8-year-old Jo Slade, also suffered gunshot wounds.",
    0,
    2,
  ],
  ["A teenager wounded in a shooting that killed his sister died on Tuesday.", 2, 0],
  ["The customer who shot and killed a thief also hit a second suspect with a bullet.", 1, 1],
  ["Ada Marsh, a teacher, was shot and killed. The teacher was 34.", 1, 0],
  ["The sheriff said the father's injuries came from a gunshot wound.", 0, 1],
  ["Ben Hill, 19, is charged with killing 15-year-old Cal Moss.", 1, 0],
  ["She was found shot. Ian Perr, 16, was found fatally wounded on the porch.", 1, 1],
  ["Terry Mott, 15, and a 16-year-old boy were shot at the party. Mott died.", 1, 1],
  ["Both the driver and the passenger were taken to a hospital with serious injuries.", 0, 2],
  ["A man was shot and later died. A woman who was with him was treated and released.", 1, 1],
  ["Man killed, woman critically hurt in Ostby shooting", 1, 1],
  ["Woman dead, man in custody after stabbing", 1, 0],
  [
    "A teen is dead and another is injured. A 15-year-old and 16-year-old were taken to Ostby Hospital. " +
      "Friends identified the 15-year-old as Terry Mott; he died. The 16-year-old is in critical condition.",
    1,
    1,
  ],
];

for (const [text, dead, hurt] of TEXTS)
  test(`of “${text}” ${String(dead)} died and ${String(hurt)} were hurt`, () => {
    const claims = claimsIn(text);
    const died = personsOf(claims, "killed");
    const wounded = [...personsOf(claims, "injured")].filter((key) => !died.has(key));
    assert.deepEqual([died.size, wounded.length], [dead, hurt]);
  });

const NOBODY: readonly string[] = [
  "The man tried to kill his neighbour.",
  "She threatened to shoot the officer, police said.",
  "The driver was nearly killed.",
  "He wrote about being shot and killed.",
  "Young shot to the top of the rankings.",
  "RELATED: Boy killed in pool in Ostby.",
  "Police shot at a man who fled.",
  "The car was shot at by guards.",
];

for (const text of NOBODY)
  test(`nobody is harmed in “${text}”`, () => {
    assert.deepEqual(
      claimsIn(text).filter(
        ({ measure, role, reality }) =>
          (measure === "killed" || measure === "injured") &&
          role !== "background" &&
          reality === "actual",
      ),
      [],
    );
  });

test("a person's age, name and sex are joined from all that is told of them", () => {
  const claims = claimsIn(
    "A 24-year-old man was shot in Ostby. Ben Hill was pronounced dead at the scene.",
  );
  const died = claims.find(({ measure }) => measure === "killed");
  assert.equal(died?.person?.name, "Ben Hill");
  const shot = claims.find(({ measure }) => measure === "injured");
  assert.equal(shot?.person?.key, died.person.key);
  assert.deepEqual(shot.person.ages, [24, 24]);
});

test("another man is somebody else, and the same man told of again is not", () => {
  const claims = claimsIn(
    "A man was shot in the leg in Ostby. Another man was shot in the arm. The man was shot on Monday.",
  );
  assert.equal(personsOf(claims, "injured").size, 2);
});
