// Names of countries as English reports write them, beside the official ones of the country tables.

/** `CODE: name; other names`. The first is the name that is shown. */
const TABLE = `
AE: United Arab Emirates; UAE; U.A.E.; Emirates
BA: Bosnia and Herzegovina; Bosnia; Bosnia-Herzegovina; BiH
BN: Brunei
BO: Bolivia
BS: Bahamas; The Bahamas
BY: Belarus; Byelorussia; Belorussia
CD: Democratic Republic of the Congo; DR Congo; DRC; D.R.C.; Congo-Kinshasa; Democratic Republic of Congo; Zaire; Congo (Kinshasa)
CF: Central African Republic; CAR
CG: Republic of the Congo; Congo-Brazzaville; Congo; Congo Republic; Republic of Congo
CI: Ivory Coast; Côte d'Ivoire
CN: China; People's Republic of China; PRC; P.R.C.; Mainland China
CV: Cape Verde; Cabo Verde
CZ: Czech Republic; Czechia
EH: Western Sahara; Sahrawi Republic
FK: Falkland Islands; Falklands; Malvinas
FM: Micronesia; Federated States of Micronesia
GB: United Kingdom; Britain; Great Britain; UK; U.K.
GM: Gambia; The Gambia
HK: Hong Kong; Hong Kong SAR; Hongkong
IR: Iran; Islamic Republic of Iran; Persia
KP: North Korea; DPRK; D.P.R.K.; Democratic People's Republic of Korea
KR: South Korea; Republic of Korea; Korea
KZ: Kazakhstan; Kazakstan
KG: Kyrgyzstan; Kirghizia; Kyrgyz Republic; Kirgizstan
LA: Laos; Lao PDR; Lao
LK: Sri Lanka; Ceylon
MD: Moldova; Moldavia; Republic of Moldova
MK: North Macedonia; Macedonia; FYROM
MM: Myanmar; Burma
MO: Macau; Macao
NL: Netherlands; The Netherlands; Holland
PS: Palestine; Palestinian Territories; Palestinian territory; occupied Palestinian territory; State of Palestine; Occupied Territories; Palestinian Authority
RU: Russia; Russian Federation; USSR; Soviet Union; U.S.S.R.
RE: Réunion
SA: Saudi Arabia; KSA
ST: São Tomé and Príncipe
SV: El Salvador
SY: Syria; Syrian Arab Republic
SZ: Eswatini; Swaziland
TJ: Tajikistan; Tadzhikistan
TL: Timor-Leste; East Timor
TM: Turkmenistan; Turkmenia
TR: Turkey; Türkiye; Turkiye
TT: Trinidad and Tobago; Trinidad; Tobago
TW: Taiwan; Republic of China; Formosa
TZ: Tanzania; United Republic of Tanzania; Tanganyika
UA: Ukraine
US: United States; United States of America; US; U.S.; USA; U.S.A.; America
VA: Vatican City; Vatican; Holy See
VG: British Virgin Islands
VI: U.S. Virgin Islands; US Virgin Islands
VN: Vietnam; Viet Nam; North Vietnam; South Vietnam
XK: Kosovo
YE: Yemen; North Yemen; South Yemen
MF: Saint Martin
SX: Sint Maarten
SH: Saint Helena
PN: Pitcairn Islands
BQ: Caribbean Netherlands; Bonaire, Sint Eustatius and Saba
`;

export interface CountryNames {
  readonly name: string;
  readonly others: readonly string[];
}

export const COUNTRY_NAMES: ReadonlyMap<string, CountryNames> = new Map(
  TABLE.trim()
    .split("\n")
    .map((line) => {
      const [name, ...others] = line
        .slice(4)
        .split(";")
        .map((part) => part.trim());
      return [line.slice(0, 2), { name: name!, others }];
    }),
);
