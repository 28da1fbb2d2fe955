// Names of first-level divisions where the tables have none that an English report would use.

/** `CODE: name; other names`. The first is the name that is shown. */
const TABLE = `
CD-KN: Kinshasa
CN-XJ: Xinjiang; Xinjiang Uyghur Autonomous Region; Xinjiang Uighur
CN-NM: Inner Mongolia; Nei Mongol
CN-NX: Ningxia
CN-XZ: Tibet; Tibet Autonomous Region; Xizang
CO-DC: Bogotá
CZ-10: Prague
DE-BY: Bavaria; Bayern
DE-NI: Lower Saxony; Niedersachsen
DE-NW: North Rhine-Westphalia; NRW; Nordrhein-Westfalen
DE-RP: Rhineland-Palatinate; Rheinland-Pfalz
DE-SN: Saxony; Sachsen
DE-ST: Saxony-Anhalt; Sachsen-Anhalt
DE-TH: Thuringia; Thüringen
DE-HE: Hesse; Hessen
ES-AN: Andalusia; Andalucía
ES-CT: Catalonia; Cataluña; Catalunya
ES-PV: Basque Country; Euskadi; País Vasco
ES-VC: Valencian Community; Comunidad Valenciana; Comunitat Valenciana
FR-20R: Corsica; Corse
FR-BRE: Brittany; Bretagne
FR-IDF: Île-de-France; Paris region
FR-NOR: Normandy; Normandie
FR-PAC: Provence-Alpes-Côte d'Azur; Provence
ET-SN: Southern Nations, Nationalities, and Peoples; SNNPR
ET-OR: Oromia; Oromiya
GE-AB: Abkhazia
GE-AJ: Adjara; Ajara; Achara
IN-CG: Chhattisgarh; Chattisgarh
IN-JK: Jammu and Kashmir; Indian-administered Kashmir; Jammu & Kashmir; Indian Kashmir
IN-OD: Odisha; Orissa
IN-PY: Puducherry; Pondicherry
IN-TN: Tamil Nadu
IN-TS: Telangana
IN-UK: Uttarakhand; Uttaranchal
IN-UP: Uttar Pradesh
IR-00: Markazi
IR-01: Gilan
IR-02: Mazandaran
IR-03: East Azerbaijan
IR-04: West Azerbaijan
IR-05: Kermanshah
IR-06: Khuzestan; Khuzistan
IR-07: Fars
IR-08: Kerman
IR-09: Razavi Khorasan
IR-10: Isfahan; Esfahan
IR-11: Sistan and Baluchestan; Sistan-Baluchestan; Sistan and Baluchistan; Sistan-Baluchistan
IR-12: Kurdistan; Kordestan
IR-13: Hamadan
IR-14: Chaharmahal and Bakhtiari
IR-15: Lorestan
IR-16: Ilam
IR-17: Kohgiluyeh and Boyer-Ahmad
IR-18: Bushehr
IR-19: Zanjan
IR-20: Semnan
IR-21: Yazd
IR-22: Hormozgan
IR-23: Tehran
IR-24: Ardabil
IR-25: Qom
IR-26: Qazvin
IR-27: Golestan
IR-28: North Khorasan
IR-29: South Khorasan
IR-30: Alborz
IQ-KR: Kurdistan Region; Iraqi Kurdistan; Kurdistan
IQ-AN: Anbar; Al Anbar; al-Anbar
IQ-NI: Nineveh; Ninewa; Ninawa
IQ-SD: Saladin; Salahuddin; Salah ad Din; Salaheddin; Salahaddin
IQ-DI: Diyala
KR-50: Sejong
MX-CMX: Mexico City; CDMX
MX-MEX: State of Mexico; Mexico State; Estado de México
MM-16: Rakhine; Arakan
NG-FC: Federal Capital Territory; FCT
PG-NCD: Port Moresby
PK-KP: Khyber Pakhtunkhwa; North West Frontier; North-West Frontier; NWFP; KPK; Khyber-Pakhtunkhwa
PK-JK: Azad Kashmir; Azad Jammu and Kashmir; Pakistan-administered Kashmir; Pakistani Kashmir
PK-BA: Balochistan; Baluchistan
PK-SD: Sindh; Sind
PK-TA: Federally Administered Tribal Areas; FATA; tribal areas
RU-AD: Adygea
RU-AL: Altai Republic
RU-ALT: Altai Krai; Altai
RU-BA: Bashkortostan; Bashkiria
RU-BU: Buryatia
RU-CE: Chechnya; Chechen Republic
RU-CU: Chuvashia
RU-DA: Dagestan; Daghestan
RU-IN: Ingushetia
RU-KB: Kabardino-Balkaria
RU-KC: Karachay-Cherkessia; Karachayevo-Cherkessia
RU-KL: Kalmykia
RU-KR: Karelia
RU-KK: Khakassia; Khakasia
RU-KO: Komi; Komi Republic
RU-ME: Mari El
RU-MO: Mordovia
RU-NVS: Novosibirsk Oblast
RU-MOS: Moscow Oblast; Moscow region
RU-PRI: Primorsky Krai; Primorye; Maritime Territory
RU-SA: Yakutia; Sakha; Sakha Republic; Sakha (Yakutia)
RU-SE: North Ossetia; North Ossetia-Alania
RU-TA: Tatarstan
RU-TY: Tuva; Tyva
RU-UD: Udmurtia
RU-ZAB: Zabaykalsky Krai; Transbaikal; Transbaikalia; Zabaikalsky
RU-KEM: Kemerovo Oblast; Kuzbass
RU-LEN: Leningrad Oblast; Leningrad region
SD-DC: Central Darfur
SD-DN: North Darfur
SD-DS: South Darfur
SD-DW: West Darfur
SD-DE: East Darfur
SD-KH: Khartoum
SD-KS: South Kordofan
SD-KN: North Kordofan
SD-GZ: Gezira; Al Jazirah; Al-Jazirah; El Gezira; Al Gezira
SA-01: Riyadh
SA-02: Mecca; Makkah
SA-03: Medina; Madinah
SS-EC: Central Equatoria
SY-HA: Hasakah; Al-Hasakah; Hasaka; Hassakeh; Al-Hasaka
SY-DY: Deir ez-Zor; Deir al-Zor; Deir Ezzor; Deir Az-Zor
SY-RA: Raqqa; Ar-Raqqah; Raqqah
SY-RD: Rif Dimashq; Rural Damascus; Damascus countryside; Rif Damascus
SY-SU: Suwayda; As-Suwayda; Sweida
UA-05: Vinnytsia Oblast
UA-07: Volyn Oblast; Volhynia
UA-09: Luhansk Oblast; Lugansk region
UA-12: Dnipropetrovsk Oblast; Dnipro region
UA-14: Donetsk Oblast
UA-18: Zhytomyr Oblast
UA-21: Zakarpattia Oblast; Transcarpathia; Zakarpattya
UA-23: Zaporizhzhia Oblast; Zaporozhye region; Zaporizhia Oblast; Zaporizhzhya Oblast
UA-26: Ivano-Frankivsk Oblast
UA-30: Kyiv; Kiev
UA-32: Kyiv Oblast; Kiev region
UA-35: Kirovohrad Oblast
UA-40: Sevastopol
UA-43: Crimea; Republic of Crimea; Autonomous Republic of Crimea; Crimean Peninsula
UA-46: Lviv Oblast
UA-48: Mykolaiv Oblast
UA-51: Odesa Oblast; Odessa region
UA-53: Poltava Oblast
UA-56: Rivne Oblast
UA-59: Sumy Oblast
UA-61: Ternopil Oblast
UA-63: Kharkiv Oblast; Kharkov region
UA-65: Kherson Oblast
UA-68: Khmelnytskyi Oblast
UA-71: Cherkasy Oblast
UA-74: Chernihiv Oblast
UA-77: Chernivtsi Oblast
BY-BR: Brest Region
BY-HM: Minsk
BY-HO: Gomel Region; Homel region; Homiel region
BY-HR: Grodno Region; Hrodna region
BY-MA: Mogilev Region; Mahilyow region
BY-MI: Minsk Region
BY-VI: Vitebsk Region; Viciebsk region
YE-AD: Aden
YE-SN: Sanaa Governorate
YE-SA: Sanaa; Amanat al Asimah
YE-HD: Hadhramaut; Hadramawt; Hadramout; Hadhramawt
YE-HU: Hodeidah; Hudaydah; Al Hudaydah; Hodeida; Al-Hudaydah
YE-SD: Saada; Sa'dah; Saadah
YE-MR: Al Mahrah; Mahra
YE-TA: Taiz; Ta'izz; Taizz
US-DC: District of Columbia; D.C.; DC
US-AL: Alabama; Ala.
US-AK: Alaska
US-AZ: Arizona; Ariz.
US-AR: Arkansas; Ark.
US-CA: California; Calif.
US-CO: Colorado; Colo.
US-CT: Connecticut; Conn.
US-DE: Delaware; Del.
US-FL: Florida; Fla.
US-GA: Georgia; Ga.
US-HI: Hawaii
US-ID: Idaho
US-IL: Illinois; Ill.
US-IN: Indiana; Ind.
US-IA: Iowa
US-KS: Kansas; Kan.; Kans.
US-KY: Kentucky; Ky.
US-LA: Louisiana; La.
US-ME: Maine
US-MD: Maryland; Md.
US-MA: Massachusetts; Mass.
US-MI: Michigan; Mich.
US-MN: Minnesota; Minn.
US-MS: Mississippi; Miss.
US-MO: Missouri; Mo.
US-MT: Montana; Mont.
US-NE: Nebraska; Neb.; Nebr.
US-NV: Nevada; Nev.
US-NH: New Hampshire; N.H.
US-NJ: New Jersey; N.J.
US-NM: New Mexico; N.M.
US-NY: New York; N.Y.; New York State
US-NC: North Carolina; N.C.
US-ND: North Dakota; N.D.
US-OH: Ohio
US-OK: Oklahoma; Okla.
US-OR: Oregon; Ore.
US-PA: Pennsylvania; Pa.; Penn.
US-RI: Rhode Island; R.I.
US-SC: South Carolina; S.C.
US-SD: South Dakota; S.D.
US-TN: Tennessee; Tenn.
US-TX: Texas; Tex.
US-UT: Utah
US-VT: Vermont; Vt.
US-VA: Virginia; Va.
US-WA: Washington; Wash.; Washington State
US-WV: West Virginia; W.Va.; W. Va.
US-WI: Wisconsin; Wis.; Wisc.
US-WY: Wyoming; Wyo.
CA-BC: British Columbia; B.C.
CA-QC: Quebec; Québec
CA-NL: Newfoundland and Labrador; Newfoundland
CA-PE: Prince Edward Island; P.E.I.
CA-NT: Northwest Territories
AU-NSW: New South Wales; NSW
AU-QLD: Queensland; Qld
AU-VIC: Victoria; Vic.
AU-TAS: Tasmania; Tas.
AU-ACT: Australian Capital Territory
BR-ES: Espírito Santo
BR-RS: Rio Grande do Sul
BR-DF: Federal District; Distrito Federal
GB-ENG: England
GB-SCT: Scotland
GB-WLS: Wales
GB-NIR: Northern Ireland
BA-BIH: Federation of Bosnia and Herzegovina
BA-SRP: Republika Srpska; Serb Republic
LY-BA: Benghazi
KZ-10: Abai
KZ-11: Akmola
KZ-15: Aktobe
KZ-19: Almaty Region
KZ-23: Atyrau
KZ-27: West Kazakhstan
KZ-31: Zhambyl
KZ-33: Jetisu; Zhetysu
KZ-35: Karaganda
KZ-39: Kostanay
KZ-43: Kyzylorda
KZ-47: Mangystau; Mangistau
KZ-55: Pavlodar
KZ-59: North Kazakhstan
KZ-61: Turkistan; Turkestan
KZ-63: East Kazakhstan
KZ-71: Astana; Nur-Sultan
KZ-75: Almaty
KZ-79: Shymkent
`;

export interface SubdivisionNames {
  readonly name: string;
  readonly others: readonly string[];
}

export const SUBDIVISION_NAMES: ReadonlyMap<string, SubdivisionNames> = new Map(
  TABLE.trim()
    .split("\n")
    .map((line) => {
      const colon = line.indexOf(":");
      const [name, ...others] = line
        .slice(colon + 1)
        .split(";")
        .map((part) => part.trim());
      return [line.slice(0, colon), { name: name!, others }];
    }),
);

/** Words for a kind of division: a name is held with them and without. */
export const DIVISION_WORDS: ReadonlySet<string> = new Set(
  `oblast oblasts region regions province provinces governorate governorates krai kray okrug okrugs republic
   state states prefecture county counties district districts department departments division voivodeship
   wilaya wilayah canton raion rayon municipality commune parish territory emirate peninsula
   oblasti respublika kraj voblast skaya capital autonomous administrative island islands`
    .trim()
    .split(/\s+/),
);
