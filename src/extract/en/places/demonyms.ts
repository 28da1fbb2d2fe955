// English adjectives and names of peoples to the country that they stand for, as ISO 3166-1 alpha-2.
import { WordSet, WordMap } from "../word-sets.ts";

const TABLE = `
AD andorran | AE emirati emiratis | AF afghan afghans afghani | AL albanian albanians | AM armenian armenians | AO angolan angolans
AR argentine argentines argentinian argentinians argentinean | AT austrian austrians | AU australian australians aussie
AZ azerbaijani azerbaijanis azeri azeris | BA bosnian bosnians | BB barbadian | BD bangladeshi bangladeshis | BE belgian belgians
BF burkinabe | BG bulgarian bulgarians | BH bahraini bahrainis | BI burundian burundians | BJ beninese | BN bruneian
BO bolivian bolivians | BR brazilian brazilians | BS bahamian bahamians | BT bhutanese | BW batswana botswanan
BY belarusian belarusians belarussian belarussians byelorussian | BZ belizean | CA canadian canadians | CD congolese
CF central-african | CH swiss | CI ivorian ivorians ivoirian | CL chilean chileans | CM cameroonian cameroonians | CN chinese
CO colombian colombians | CR costa-rican costa-ricans | CU cuban cubans | CY cypriot cypriots | CZ czech czechs
DE german germans | DJ djiboutian | DK danish danes dane | DO dominican dominicans | DZ algerian algerians
EC ecuadorian ecuadorians ecuadorean ecuadoreans | EE estonian estonians | EG egyptian egyptians | ER eritrean eritreans
ES spanish spaniards spaniard | ET ethiopian ethiopians | FI finnish finns finn | FJ fijian fijians | FR french frenchmen frenchman
GA gabonese | GB british britons briton brits english scottish welsh | GE georgian georgians | GH ghanaian ghanaians
GM gambian gambians | GN guinean guineans | GR greek greeks | GT guatemalan guatemalans | GY guyanese | HN honduran hondurans
HR croatian croatians croat croats | HT haitian haitians | HU hungarian hungarians | ID indonesian indonesians | IE irish
IL israeli israelis | IN indian indians | IQ iraqi iraqis | IR iranian iranians | IS icelandic icelanders | IT italian italians
JM jamaican jamaicans | JO jordanian jordanians | JP japanese | KE kenyan kenyans | KG kyrgyz kyrgyzstani | KH cambodian cambodians
KP north-korean north-koreans | KR south-korean south-koreans | KW kuwaiti kuwaitis | KZ kazakh kazakhs kazakhstani
LA lao laotian laotians | LB lebanese | LK sri-lankan sri-lankans | LR liberian liberians | LT lithuanian lithuanians
LU luxembourgish | LV latvian latvians | LY libyan libyans | MA moroccan moroccans | MD moldovan moldovans | ME montenegrin montenegrins
MG malagasy | MK macedonian macedonians | ML malian malians | MM burmese | MN mongolian mongolians | MR mauritanian mauritanians
MT maltese | MU mauritian mauritians | MV maldivian maldivians | MW malawian malawians | MX mexican mexicans
MY malaysian malaysians | MZ mozambican mozambicans | NA namibian namibians | NE nigerien nigeriens | NG nigerian nigerians
NI nicaraguan nicaraguans | NL dutch dutchman | NO norwegian norwegians | NP nepali nepalis nepalese | NZ new-zealander new-zealanders
OM omani omanis | PA panamanian panamanians | PE peruvian peruvians | PG papuan papua-new-guinean | PH filipino filipinos philippine
PK pakistani pakistanis | PL polish poles | PR puerto-rican puerto-ricans | PS palestinian palestinians gazan gazans
PT portuguese | PY paraguayan paraguayans | QA qatari qataris | RO romanian romanians | RS serbian serbians serb serbs
RU russian russians soviet soviets kremlin | RW rwandan rwandans | SA saudi saudis saudi-arabian | SD sudanese | SE swedish swedes swede
SG singaporean singaporeans | SI slovenian slovenians | SK slovak slovaks | SL sierra-leonean sierra-leoneans
SN senegalese | SO somali somalis | SR surinamese | SS south-sudanese | SV salvadoran salvadorans salvadorean salvadoreans
SY syrian syrians | TD chadian chadians | TG togolese | TH thai thais | TJ tajik tajiks tajikistani | TL timorese
TM turkmen turkmens | TN tunisian tunisians | TR turkish turks turk | TT trinidadian | TW taiwanese | TZ tanzanian tanzanians
UA ukrainian ukrainians | UG ugandan ugandans | US american americans pentagon | UY uruguayan uruguayans | UZ uzbek uzbeks
VE venezuelan venezuelans | VN vietnamese | XK kosovan kosovar kosovars | YE yemeni yemenis yemenite | ZA south-african south-africans
ZM zambian zambians | ZW zimbabwean zimbabweans
`;

/** Lower case, the words of a phrase joined by a hyphen. */
export const DEMONYMS = new WordMap<string>(
  TABLE.split(/[|\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "")
    .flatMap((entry) => {
      const [country, ...words] = entry.split(/\s+/);
      return words.map((word): [string, string] => [word, country!]);
    }),
);

/** First words of the demonyms of two words. */
export const DEMONYM_STARTS = new WordSet(
  [...DEMONYMS.keys()].filter((key) => key.includes("-")).map((key) => key.split("-")[0]!),
);

/** Houses that stand for the government in them, whose country they name and no place. */
export const GOVERNMENTS = new WordSet(["kremlin", "pentagon"]);
