// The stated numbers of an evening and a morning in September 2022, as reports in our own words.
import type { ResolvedPlace } from "../src/model/claim.ts";
import type { Measure } from "../src/model/measure.ts";
import type { StatedNumber, StatedReport } from "./stated-ledger.ts";

const town = (
  name: string,
  geonames: number,
  latitude: number,
  longitude: number,
  timezone: string,
): ResolvedPlace => ({
  name,
  country: "RU",
  geonames,
  kind: "settlement",
  latitude,
  longitude,
  timezone,
});
const country = (
  name: string,
  code: string,
  geonames: number,
  latitude: number,
  longitude: number,
  timezone: string,
): ResolvedPlace => ({
  name,
  country: code,
  geonames,
  kind: "country",
  latitude,
  longitude,
  timezone,
});

const PLACES = {
  russia: country("Russia", "RU", 2017370, 60, 100, "Europe/Moscow"),
  finland: country("Finland", "FI", 660013, 64, 26, "Europe/Helsinki"),
  moscow: town("Moscow", 524901, 55.752, 37.616, "Europe/Moscow"),
  petersburg: town("Saint Petersburg", 498817, 59.939, 30.314, "Europe/Moscow"),
  yekaterinburg: town("Yekaterinburg", 1486209, 56.852, 60.612, "Asia/Yekaterinburg"),
  perm: town("Perm", 511196, 58.01, 56.25, "Asia/Yekaterinburg"),
  tver: town("Tver", 480060, 56.86, 35.9, "Europe/Moscow"),
  irkutsk: town("Irkutsk", 2023469, 52.298, 104.296, "Asia/Irkutsk"),
  chelyabinsk: town("Chelyabinsk", 1508291, 55.154, 61.429, "Asia/Yekaterinburg"),
  ufa: town("Ufa", 479561, 54.743, 55.968, "Asia/Yekaterinburg"),
  krasnoyarsk: town("Krasnoyarsk", 1502026, 56.01, 92.79, "Asia/Krasnoyarsk"),
  voronezh: town("Voronezh", 472045, 51.672, 39.184, "Europe/Moscow"),
} as const;

type Said = Partial<StatedNumber> & Pick<StatedNumber, "words" | "value">;

/** The reports, in the order in which they appeared. */
export const mobilisationReports = (): readonly StatedReport[] => {
  const russia = PLACES.russia;
  const moscow = PLACES.moscow;
  const petersburg = PLACES.petersburg;
  const at = (measure: Measure, where: StatedNumber["place"], said: Said): StatedNumber => ({
    measure,
    place: where,
    origin: "OVD-Info",
    when: "2022-09-21/2022-09-22",
    ...said,
  });
  const report = (
    id: string,
    outlet: string,
    published: string | null,
    numbers: readonly StatedNumber[],
    doubts?: StatedReport["doubts"],
  ): StatedReport => ({
    id,
    outlet,
    published,
    numbers,
    title: `Report ${id} of the ${outlet}`,
    ...(doubts === undefined ? {} : { doubts }),
  });
  return [
    report("m01", "Harbour Gazette", "2022-09-21T18:27:00+03:00", [
      at("detained", russia, {
        words: "By early evening more than [109] people were in police vans, OVD-Info counted.",
        qualifier: "more_than",
        value: 109,
      }),
      at("settlements", russia, {
        words: "Rallies were under way in at least [15] cities, OVD-Info said.",
        qualifier: "at_least",
        value: 15,
      }),
    ]),
    report("m02", "Northern Wire", "2022-09-21T20:15:00+03:00", [
      at("detained", russia, {
        words: "OVD-Info now knows of more than [570] detentions.",
        qualifier: "more_than",
        value: 570,
      }),
    ]),
    report("m03", "Tagus Journal", "2022-09-21T20:33:00+03:00", [
      at("detained", russia, {
        words: "At least [735] people have been held, OVD-Info writes.",
        qualifier: "at_least",
        value: 735,
      }),
      at("settlements", russia, { words: "It lists [36] cities.", value: 36 }),
    ]),
    report("m04", "Northern Wire", "2022-09-21T21:00:00+03:00", [
      at("detained", russia, {
        words: "The tally of OVD-Info stands at no fewer than [826].",
        qualifier: "at_least",
        value: 826,
      }),
      at("detained", moscow, {
        words: "At least [265] of them are in Moscow, the monitor says.",
        qualifier: "at_least",
        value: 265,
      }),
      at("detained", petersburg, {
        words: "At least [263] are in Saint Petersburg.",
        qualifier: "at_least",
        value: 263,
      }),
    ]),
    report("m05", "Baltic Courier", "2022-09-21T21:27:00+03:00", [
      at("detained", russia, {
        words: "OVD-Info has raised its count to at least [1,026].",
        qualifier: "at_least",
        value: 1026,
      }),
      at("detained", moscow, {
        words: "In Moscow at least [394] were taken in.",
        qualifier: "at_least",
        value: 394,
      }),
      at("detained", petersburg, {
        words: "In Saint Petersburg at least [376] were taken in.",
        qualifier: "at_least",
        value: 376,
      }),
      at("settlements", russia, { words: "People came out in [38] cities.", value: 38 }),
    ]),
    report("m06", "Island Post", "2022-09-21T21:45:00+03:00", [
      at("detained", russia, {
        words: "At least [1,176] are in custody tonight according to OVD-Info.",
        qualifier: "at_least",
        value: 1176,
      }),
    ]),
    report("m07", "Lakeside Herald", "2022-09-21T23:00:00+03:00", [
      at("detained", russia, {
        words: "More than [1,311] people were held, the group says.",
        qualifier: "more_than",
        value: 1311,
      }),
      at("detained", moscow, {
        words: "At least [502] of the arrests were in Moscow.",
        qualifier: "at_least",
        value: 502,
      }),
      at("detained", petersburg, {
        words: "At least [524] were in Saint Petersburg.",
        qualifier: "at_least",
        value: 524,
      }),
    ]),
    report("m08", "River Radio", "2022-09-21", [
      at("detained", russia, {
        words: "Local reports put the arrests at more than [1,320].",
        qualifier: "more_than",
        value: 1320,
        origin: "local reports",
      }),
      at("detained", moscow, { words: "OVD-Info counts [509] in Moscow.", value: 509 }),
    ]),
    report("m09", "Steppe Dispatch", "2022-09-21", [
      at("detained", PLACES.yekaterinburg, {
        words: "At least [45] people were led away in Yekaterinburg.",
        qualifier: "at_least",
        value: 45,
        origin: null,
      }),
      at("detained", PLACES.perm, {
        words: "At least [22] were led away in Perm.",
        qualifier: "at_least",
        value: 22,
        origin: null,
      }),
      at("detained", PLACES.tver, {
        words: "About [20] were held in Tver.",
        qualifier: "about",
        value: 20,
        origin: null,
      }),
      at("protesters", moscow, {
        words: "[Hundreds] stood on the Arbat in Moscow.",
        qualifier: "vague",
        value: null,
        vague: { floor: 200, ceiling: 999 },
        origin: null,
      }),
      at("protesters", PLACES.irkutsk, {
        words: "About [60] people gathered in Irkutsk.",
        qualifier: "about",
        value: 60,
        origin: null,
      }),
    ]),
    report(
      "m10",
      "Meridian Daily",
      "2022-09-21T10:20:00+03:00",
      [
        at("forces", russia, {
          words: "The army is to call up [300,000] reservists, the Defence Minister said.",
          value: 300000,
          origin: "Defence Minister Sergei Shoigu",
          reality: "planned",
        }),
      ],
      [
        {
          words: "The number who took part was extremely small, the Interior Ministry said.",
          origin: "Interior Ministry",
          measure: "detained",
        },
      ],
    ),
    report("m11", "Evening Dispatch", "2022-09-22T00:00:00+03:00", [
      at("detained", russia, {
        words: "OVD-Info ended the day with at least [1,386] names.",
        qualifier: "at_least",
        value: 1386,
      }),
      at("detained", moscow, {
        words: "At least [530] of them were detained in Moscow.",
        qualifier: "at_least",
        value: 530,
      }),
      at("detained", petersburg, {
        words: "At least [541] were detained in Saint Petersburg.",
        qualifier: "at_least",
        value: 541,
      }),
    ]),
    report("m12", "Harbour Gazette", "2022-09-22T01:51:00+03:00", [
      at("detained", russia, {
        words: "At ten to two OVD-Info knew of at least [1,400] people held.",
        qualifier: "at_least",
        value: 1400,
      }),
    ]),
    report("m13", "Finnish Evening", "2022-09-22T07:11:00+03:00", [
      at("crossings", PLACES.finland, {
        words: "The border guard counted [4,824] arrivals from Russia.",
        value: 4824,
        origin: "Finnish Border Guard",
      }),
      at("crossings", PLACES.finland, {
        words: "A week before it had counted [3,133].",
        value: 3133,
        origin: "Finnish Border Guard",
        when: "2022-09-14",
        role: "background",
      }),
    ]),
    report("m14", "Northern Wire", "2022-09-22T08:00:00+03:00", [
      at("detained", russia, {
        words: "OVD-Info has gone through its lists and now gives more than [1,313].",
        qualifier: "more_than",
        value: 1313,
      }),
      at("detained", moscow, { words: "It gives [536] for Moscow.", value: 536 }),
      at("detained", petersburg, { words: "It gives [478] for Saint Petersburg.", value: 478 }),
      at("detained", PLACES.perm, { words: "It gives [30] for Perm.", value: 30 }),
      at("detained", PLACES.yekaterinburg, {
        words: "It gives [48] for Yekaterinburg.",
        value: 48,
      }),
    ]),
    report("m15", "Tagus Journal", "2022-09-22T09:51:00+03:00", [
      at("detained", russia, {
        words: "More than [1,323] people, OVD-Info said on Thursday morning.",
        qualifier: "more_than",
        value: 1323,
      }),
      at("settlements", russia, { words: "The list has [39] cities.", value: 39 }),
      at("detained", moscow, { words: "[542] were held in Moscow.", value: 542 }),
      at("detained", petersburg, { words: "[479] were held in Saint Petersburg.", value: 479 }),
      at("detained", PLACES.chelyabinsk, { words: "[28] were held in Chelyabinsk.", value: 28 }),
      at("detained", PLACES.ufa, { words: "[23] were held in Ufa.", value: 23 }),
      at("detained", PLACES.krasnoyarsk, { words: "[19] were held in Krasnoyarsk.", value: 19 }),
      at("detained", PLACES.voronezh, { words: "[16] were held in Voronezh.", value: 16 }),
    ]),
    report("m16", "Capital Channel", "2022-09-22T10:30:00+03:00", [
      at("forces", russia, {
        words: "Reports of up to [1,000,000] reservists are a lie, the Kremlin said.",
        qualifier: "at_most",
        value: 1000000,
        origin: "Kremlin",
        reality: "denied",
      }),
    ]),
  ];
};
