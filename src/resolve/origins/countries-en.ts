// English names and adjectives of countries by their codes: who "Russia's", "Russian" and "Russians" point to.

/** A line a country: ISO 3166-1 alpha-2, its plain name, further names after `/`, adjectives after `:`. */
const TABLE = `
AD Andorra:Andorran
AE United Arab Emirates/UAE/Emirates:Emirati
AF Afghanistan:Afghan
AG Antigua and Barbuda:Antiguan
AL Albania:Albanian
AM Armenia:Armenian
AO Angola:Angolan
AR Argentina:Argentine,Argentinian
AT Austria:Austrian
AU Australia:Australian
AZ Azerbaijan:Azerbaijani,Azeri
BA Bosnia and Herzegovina/Bosnia:Bosnian
BB Barbados:Barbadian
BD Bangladesh:Bangladeshi
BE Belgium:Belgian
BF Burkina Faso:Burkinabe
BG Bulgaria:Bulgarian
BH Bahrain:Bahraini
BI Burundi:Burundian
BJ Benin:Beninese
BN Brunei:Bruneian
BO Bolivia:Bolivian
BR Brazil:Brazilian
BS Bahamas:Bahamian
BT Bhutan:Bhutanese
BW Botswana:Botswanan
BY Belarus:Belarusian,Belarussian
BZ Belize:Belizean
CA Canada:Canadian
CD DR Congo/Democratic Republic of the Congo/Democratic Republic of Congo:Congolese
CF Central African Republic:
CG Republic of the Congo:
CH Switzerland:Swiss
CI Ivory Coast/Côte d'Ivoire:Ivorian
CL Chile:Chilean
CM Cameroon:Cameroonian
CN China:Chinese
CO Colombia:Colombian
CR Costa Rica:Costa Rican
CU Cuba:Cuban
CV Cape Verde/Cabo Verde:Cape Verdean
CY Cyprus:Cypriot
CZ Czechia/Czech Republic:Czech
DE Germany:German
DJ Djibouti:Djiboutian
DK Denmark:Danish
DM Dominica:
DO Dominican Republic:Dominican
DZ Algeria:Algerian
EC Ecuador:Ecuadorian,Ecuadorean
EE Estonia:Estonian
EG Egypt:Egyptian
ER Eritrea:Eritrean
ES Spain:Spanish
ET Ethiopia:Ethiopian
FI Finland:Finnish
FJ Fiji:Fijian
FM Micronesia:Micronesian
FR France:French
GA Gabon:Gabonese
GB United Kingdom/UK/Britain/Great Britain:British,UK
GD Grenada:Grenadian
GE Georgia:Georgian
GH Ghana:Ghanaian
GM Gambia:Gambian
GN Guinea:Guinean
GQ Equatorial Guinea:
GR Greece:Greek,Hellenic
GT Guatemala:Guatemalan
GW Guinea-Bissau:
GY Guyana:Guyanese
HK Hong Kong:
HN Honduras:Honduran
HR Croatia:Croatian
HT Haiti:Haitian
HU Hungary:Hungarian
ID Indonesia:Indonesian
IE Ireland:Irish
IL Israel:Israeli
IN India:Indian
IQ Iraq:Iraqi
IR Iran:Iranian
IS Iceland:Icelandic
IT Italy:Italian
JM Jamaica:Jamaican
JO Jordan:Jordanian
JP Japan:Japanese
KE Kenya:Kenyan
KG Kyrgyzstan:Kyrgyz
KH Cambodia:Cambodian
KI Kiribati:
KM Comoros:Comorian
KP North Korea:North Korean
KR South Korea:South Korean
KW Kuwait:Kuwaiti
KZ Kazakhstan:Kazakh,Kazakhstani
LA Laos:Laotian,Lao
LB Lebanon:Lebanese
LC Saint Lucia:
LI Liechtenstein:
LK Sri Lanka:Sri Lankan
LR Liberia:Liberian
LS Lesotho:
LT Lithuania:Lithuanian
LU Luxembourg:
LV Latvia:Latvian
LY Libya:Libyan
MA Morocco:Moroccan
MC Monaco:
MD Moldova:Moldovan
ME Montenegro:Montenegrin
MG Madagascar:Malagasy
MH Marshall Islands:
MK North Macedonia/Macedonia:Macedonian
ML Mali:Malian
MM Myanmar/Burma:Burmese
MN Mongolia:Mongolian
MR Mauritania:Mauritanian
MT Malta:Maltese
MU Mauritius:Mauritian
MV Maldives:Maldivian
MW Malawi:Malawian
MX Mexico:Mexican
MY Malaysia:Malaysian
MZ Mozambique:Mozambican
NA Namibia:Namibian
NE Niger:Nigerien
NG Nigeria:Nigerian
NI Nicaragua:Nicaraguan
NL Netherlands:Dutch
NO Norway:Norwegian
NP Nepal:Nepalese,Nepali
NR Nauru:
NZ New Zealand:
OM Oman:Omani
PA Panama:Panamanian
PE Peru:Peruvian
PG Papua New Guinea:Papua New Guinean
PH Philippines:Philippine,Filipino
PK Pakistan:Pakistani
PL Poland:Polish
PR Puerto Rico:Puerto Rican
PS Palestinian territories/Palestine:Palestinian
PT Portugal:Portuguese
PW Palau:
PY Paraguay:Paraguayan
QA Qatar:Qatari
RO Romania:Romanian
RS Serbia:Serbian
RU Russia/Russian Federation:Russian
RW Rwanda:Rwandan
SA Saudi Arabia:Saudi,Saudi Arabian
SB Solomon Islands:
SC Seychelles:
SD Sudan:Sudanese
SE Sweden:Swedish
SG Singapore:Singaporean
SI Slovenia:Slovenian
SK Slovakia:Slovak
SL Sierra Leone:Sierra Leonean
SN Senegal:Senegalese
SO Somalia:Somali
SR Suriname:Surinamese
SS South Sudan:South Sudanese
SV El Salvador:Salvadoran,Salvadorean
SY Syria:Syrian
SZ Eswatini:
TD Chad:Chadian
TG Togo:Togolese
TH Thailand:Thai
TJ Tajikistan:Tajik
TL East Timor/Timor-Leste:
TM Turkmenistan:Turkmen
TN Tunisia:Tunisian
TO Tonga:Tongan
TR Turkey/Türkiye:Turkish
TT Trinidad and Tobago:Trinidadian
TW Taiwan:Taiwanese
TZ Tanzania:Tanzanian
UA Ukraine:Ukrainian
UG Uganda:Ugandan
US United States/USA/US/America/United States of America:American,US
UY Uruguay:Uruguayan
UZ Uzbekistan:Uzbek
VA Vatican:
VE Venezuela:Venezuelan
VN Vietnam/Viet Nam:Vietnamese
VU Vanuatu:
WS Samoa:Samoan
XK Kosovo:Kosovan,Kosovar
YE Yemen:Yemeni
ZA South Africa:South African
ZM Zambia:Zambian
ZW Zimbabwe:Zimbabwean
`;

const countryNames = new Map<string, string>();
const countriesByWord = new Map<string, string>();

for (const line of TABLE.trim().split("\n")) {
  const code = line.slice(0, 2);
  const [names = "", adjectives = ""] = line.slice(3).split(":");
  const [plain = "", ...further] = names.split("/");
  countryNames.set(code, plain);
  for (const name of [plain, ...further]) countriesByWord.set(name.toLowerCase(), code);
  for (const adjective of adjectives.split(",").filter(Boolean)) {
    countriesByWord.set(adjective.toLowerCase(), code);
  }
}

/** Code to plain English name. */
export const COUNTRY_NAMES: ReadonlyMap<string, string> = countryNames;
/** Lower-case name or adjective to code. */
export const COUNTRIES_BY_WORD: ReadonlyMap<string, string> = countriesByWord;
