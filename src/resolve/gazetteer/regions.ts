// Regions that are no division of one country, and waters: name, middle, and the places that they hold.

/**
 * `key | name; other names | latitude longitude | members`. A member is an ISO code of a country or
 * a division, or the key of another region. A region of which all members lie in one country has that country.
 */
const REGIONS = `
europe | Europe; Continental Europe; European continent | 50 15 | eastern-europe western-europe balkans baltic-states scandinavia caucasus AD AL AT BE BG BY CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS RU SE SI SK SM UA VA XK BA
eastern-europe | Eastern Europe; Central and Eastern Europe; Central Europe | 50 25 | BY BG CZ HU MD PL RO RU SK UA
western-europe | Western Europe | 48 4 | AT BE CH DE FR GB IE LU MC NL
european-union | European Union; EU; E.U.; European Community; Schengen area; Schengen zone; eurozone | 50 10 | AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE
balkans | Balkans; Western Balkans; Balkan Peninsula; Former Yugoslavia; Yugoslavia | 43 21 | AL BA BG GR HR ME MK RS SI XK
baltic-states | Baltic states; Baltics; Baltic countries; Baltic nations | 57 25 | EE LV LT
scandinavia | Scandinavia; Nordic countries; Nordics | 63 16 | DK NO SE FI IS
caucasus | Caucasus; South Caucasus; Transcaucasia | 42 44.5 | AM AZ GE north-caucasus
north-caucasus | North Caucasus; Northern Caucasus | 43.3 45 | RU-CE RU-DA RU-IN RU-KB RU-KC RU-SE RU-STA
middle-east | Middle East; Mideast; Near East | 31 42 | AE BH CY EG IL IQ IR JO KW LB OM PS QA SA SY TR YE
gulf-states | Gulf states; Gulf countries; Arabian Peninsula; Persian Gulf states | 24 47 | AE BH KW OM QA SA YE
levant | Levant | 33.5 36.5 | IL JO LB PS SY
central-asia | Central Asia | 43 68 | KG KZ TJ TM UZ
south-asia | South Asia; Indian subcontinent; Southern Asia | 23 80 | AF BD BT IN LK MV NP PK
southeast-asia | Southeast Asia; South-East Asia; South East Asia; Indochina | 8 108 | BN ID KH LA MM MY PH SG TH TL VN
east-asia | East Asia; Northeast Asia; Korean Peninsula; Far East | 36 120 | CN HK JP KP KR MN MO TW
asia | Asia; Asia-Pacific; Asia Pacific | 35 95 | central-asia south-asia southeast-asia east-asia middle-east
africa | Africa | 3 20 | north-africa west-africa east-africa central-africa southern-africa
sub-saharan-africa | Sub-Saharan Africa; black Africa | -3 22 | west-africa east-africa central-africa southern-africa
north-africa | North Africa; Northern Africa; Maghreb | 28 10 | DZ EG EH LY MA SD TN
west-africa | West Africa; Western Africa | 11 -3 | BF BJ CI CV GH GM GN GW LR ML MR NE NG SL SN TG
east-africa | East Africa; Eastern Africa | 1 38 | BI DJ ER ET KE KM MG MU MW RW SC SO SS TZ UG
horn-of-africa | Horn of Africa | 8 45 | DJ ER ET SO
central-africa | Central Africa; Great Lakes region of Africa | 2 19 | AO CD CF CG CM GA GQ ST TD
southern-africa | Southern Africa | -22 25 | BW LS MZ NA SZ ZA ZM ZW
sahel | Sahel; Sahel region; Sahara; Sahara desert | 15 2 | BF ML MR NE TD
lake-chad-basin | Lake Chad Basin; Lake Chad region | 13 14 | ~CM ~NE ~NG ~TD
americas | Americas; the Americas; Western Hemisphere | 10 -80 | north-america latin-america
north-america | North America | 45 -100 | CA MX US
latin-america | Latin America | -5 -65 | central-america south-america caribbean MX
central-america | Central America | 13 -86 | BZ CR GT HN NI PA SV
northern-triangle | Northern Triangle | 14.5 -89 | GT HN SV
south-america | South America | -15 -60 | AR BO BR CL CO EC GF GY PE PY SR UY VE
caribbean | Caribbean; West Indies; the Caribbean | 18 -72 | AG BB BS CU DM DO GD HT JM KN LC PR TT VC VI VG
oceania | Oceania; Pacific Islands; South Pacific | -18 160 | AU FJ KI NZ PG SB TO TV VU WS
donbas | Donbas; Donbass; Donets Basin | 48.3 38.3 | UA-09 UA-14
darfur | Darfur | 13.5 24 | SD-DC SD-DE SD-DN SD-DS SD-DW
kordofan | Kordofan | 13 30 | SD-KN SD-KS
west-bank | West Bank; occupied West Bank; Cisjordan; Judea and Samaria; the occupied West Bank | 32 35.25 | PS:WE PS-BTH PS-HBN PS-JEM PS-JEN PS-JRH PS-NBS PS-QQA PS-RBH PS-SLT PS-TBS PS-TKM
gaza-strip | Gaza Strip; Gaza; Gaza enclave | 31.4 34.4 | PS:GZ PS-DEB PS-GZA PS-KYS PS-NGZ PS-RFH
golan-heights | Golan Heights; Golan | 33 35.75 | ~IL
kashmir | Kashmir | 34 76 | IN-JK PK-JK
kurdistan | Kurdish region; Turkish Kurdistan | 37 43 | IQ-KR
sinai | Sinai; Sinai Peninsula | 29.5 34 | ~EG
siberia | Siberia | 60 100 | ~RU
urals | Urals; Ural Mountains | 57 60 | ~RU
russian-far-east | Russian Far East; Far Eastern Federal District | 60 140 | ~RU
transnistria | Transnistria; Transdniestria; Trans-Dniester; Pridnestrovie | 46.8 29.6 | ~MD
south-ossetia | South Ossetia; Tskhinvali region | 42.3 44 | ~GE
nagorno-karabakh | Nagorno-Karabakh; Karabakh; Artsakh; Nagorny Karabakh | 39.8 46.75 | ~AZ
tigray | Tigray; Tigray region | 14 38.8 | ET-TI
puntland | Puntland | 8 49 | ~SO
somaliland | Somaliland | 9.5 45.5 | ~SO
katanga | Katanga | -9 26 | ~CD
kivu | Kivu; Kivus | -2.5 28.5 | CD-NK CD-SK
casamance | Casamance | 12.8 -15 | ~SN
biafra | Biafra; Niger Delta | 5 6.5 | ~NG
mindanao | Mindanao | 7.5 125 | ~PH
luzon | Luzon | 16 121 | ~PH
visayas | Visayas | 10.5 123.5 | ~PH
java | Java; Java island | -7.3 110 | ~ID
sumatra | Sumatra; Sumatera | 0 102 | ~ID
sulawesi | Sulawesi; Celebes | -2 121 | ~ID
kalimantan | Kalimantan; Indonesian Borneo | 0 114 | ~ID
lombok | Lombok; Lombok island | -8.6 116.3 | ~ID
borneo | Borneo | 1 114 | ~ID ~MY ~BN
new-guinea | New Guinea | -5 141 | ~ID ~PG
honshu | Honshu | 36 138 | ~JP
hokkaido | Hokkaido | 43 142.5 | ~JP
kyushu | Kyushu | 33 131 | ~JP
crete | Crete | 35.2 24.9 | ~GR
lesbos | Lesbos; Lesvos; Mytilene island | 39.2 26.3 | ~GR
chios | Chios; Chios island | 38.4 26.1 | ~GR
samos | Samos; Samos island | 37.75 26.8 | ~GR
kos | Kos; Kos island | 36.85 27.2 | ~GR
rhodes | Rhodes; Rhodes island | 36.2 28 | ~GR
evia | Evia; Euboea | 38.5 24 | ~GR
sicily | Sicily; Sicilia | 37.5 14 | ~IT
sardinia | Sardinia | 40 9 | ~IT
lampedusa | Lampedusa | 35.5 12.6 | ~IT
canary-islands | Canary Islands; Canaries | 28.3 -16.5 | ~ES
balearic-islands | Balearic Islands; Balearics; Mallorca; Majorca | 39.5 3 | ~ES
shetland | Shetland; Shetland Islands; Shetlands | 60.4 -1.2 | ~GB
orkney | Orkney; Orkney Islands | 59 -3 | ~GB
zanzibar | Zanzibar | -6.1 39.3 | ~TZ
guadalcanal | Guadalcanal | -9.6 160.1 | ~SB
bougainville | Bougainville | -6 155 | ~PG
hispaniola | Hispaniola | 19 -71 | DO HT
galapagos | Galapagos; Galápagos Islands; Galapagos Islands | -0.8 -91 | ~EC
patagonia | Patagonia | -45 -69 | ~AR ~CL
amazon | Amazon; Amazon rainforest; Amazon basin; Amazonia | -4 -62 | ~BR ~CO ~EC ~PE
midwest | Midwest; Midwestern United States | 41.5 -93 | ~US
new-england | New England | 44 -71 | US-CT US-MA US-ME US-NH US-RI US-VT
gulf-coast | Gulf Coast; U.S. Gulf Coast | 30 -90 | ~US
bay-area | Bay Area; San Francisco Bay Area | 37.7 -122.2 | US-CA
silicon-valley | Silicon Valley | 37.4 -122 | US-CA
long-island | Long Island | 40.8 -73.2 | US-NY
twin-cities | Twin Cities | 44.96 -93.2 | US-MN
new-territories | New Territories | 22.4 114.1 | ~HK
swat-valley | Swat Valley; Swat | 35.2 72.4 | PK-KP
waziristan | Waziristan; North Waziristan; South Waziristan | 32.7 69.9 | PK-KP
gilgit-baltistan | Gilgit-Baltistan | 35.8 74.5 | PK-GB
hindu-kush | Hindu Kush | 35 71 | ~AF ~PK
chittagong-hills | Chittagong Hill Tracts | 22.5 92.2 | ~BD
terai | Terai | 27 85 | ~NP
antarctica | Antarctica | -80 0 |
arctic | Arctic; Arctic Circle | 70 0 |
commonwealth-states | Commonwealth of Independent States | 50 60 | AM AZ BY KZ KG MD RU TJ UZ
`;

const WATERS = `
mediterranean-sea | Mediterranean Sea; Mediterranean; central Mediterranean; Med | 35 18
black-sea | Black Sea | 43 34
sea-of-azov | Sea of Azov; Azov Sea | 46 36.5
caspian-sea | Caspian Sea; Caspian | 42 50.5
baltic-sea | Baltic Sea; Baltic | 58 20
north-sea | North Sea | 56 3
norwegian-sea | Norwegian Sea | 68 1
barents-sea | Barents Sea | 74 36
english-channel | English Channel; Channel; Dover Strait; Strait of Dover | 50.2 -1
irish-sea | Irish Sea | 53.7 -5
bay-of-biscay | Bay of Biscay | 45 -4
strait-of-gibraltar | Strait of Gibraltar; Straits of Gibraltar | 35.95 -5.6
strait-of-sicily | Strait of Sicily; Sicily Channel | 37.2 11.2
aegean-sea | Aegean Sea; Aegean | 39 25
adriatic-sea | Adriatic Sea; Adriatic | 43 15
ionian-sea | Ionian Sea; Ionian | 38 19
tyrrhenian-sea | Tyrrhenian Sea | 40 12
marmara-sea | Sea of Marmara; Marmara Sea | 40.7 28
bosphorus | Bosphorus; Bosporus; Bosphorus Strait | 41.1 29.05
red-sea | Red Sea | 20 38.5
gulf-of-aden | Gulf of Aden | 12.5 48
bab-el-mandeb | Bab el-Mandeb; Bab al-Mandab; Bab al-Mandeb | 12.6 43.3
persian-gulf | Persian Gulf; Arabian Gulf; the Gulf | 26.5 52
gulf-of-oman | Gulf of Oman | 24.5 58.5
strait-of-hormuz | Strait of Hormuz; Straits of Hormuz | 26.6 56.3
arabian-sea | Arabian Sea | 15 65
suez-canal | Suez Canal | 30.5 32.3
indian-ocean | Indian Ocean | -10 75
bay-of-bengal | Bay of Bengal | 14 88
andaman-sea | Andaman Sea | 10 96
strait-of-malacca | Strait of Malacca; Malacca Strait; Straits of Malacca | 4 100
gulf-of-thailand | Gulf of Thailand | 10 101.5
south-china-sea | South China Sea; West Philippine Sea | 13 114
east-china-sea | East China Sea | 29 125
yellow-sea | Yellow Sea; West Sea | 35 123
sea-of-japan | Sea of Japan; East Sea | 40 135
sea-of-okhotsk | Sea of Okhotsk | 55 150
taiwan-strait | Taiwan Strait | 24.5 119.5
bering-sea | Bering Sea | 58 -178
java-sea | Java Sea | -5 110
sunda-strait | Sunda Strait | -6 105.5
banda-sea | Banda Sea | -5 127
coral-sea | Coral Sea | -18 155
tasman-sea | Tasman Sea | -40 160
pacific-ocean | Pacific Ocean; Pacific; North Pacific; South Pacific Ocean | 0 -160
atlantic-ocean | Atlantic Ocean; Atlantic; North Atlantic; South Atlantic | 20 -35
arctic-ocean | Arctic Ocean | 85 0
gulf-of-mexico | Gulf of Mexico; Gulf of America | 25 -90
caribbean-sea | Caribbean Sea | 15 -75
gulf-of-guinea | Gulf of Guinea | 2 3
mozambique-channel | Mozambique Channel | -19 41
lake-victoria | Lake Victoria | -1 33
lake-chad | Lake Chad | 13 14
lake-tanganyika | Lake Tanganyika | -6 29.5
lake-kivu | Lake Kivu | -2 29
lake-malawi | Lake Malawi; Lake Nyasa | -12 34.5
great-lakes | Great Lakes | 45 -84
lake-baikal | Lake Baikal | 53.5 108
florida-straits | Florida Straits; Straits of Florida | 24 -81
windward-passage | Windward Passage | 20 -73.7
mona-passage | Mona Passage | 18.3 -67.9
rio-grande-river | Rio Grande | 27 -99.5
evros-river | Evros River; Evros | 41 26.4
dnipro-river | Dnipro River; Dnieper; Dnieper River | 48 34
nile | Nile; Nile River; River Nile | 25 32.5
danube | Danube; Danube River | 47 19
mekong | Mekong; Mekong River | 15 105.5
euphrates | Euphrates; Euphrates River | 35 40
tigris | Tigris; Tigris River | 34 43.8
jordan-river | Jordan River; River Jordan | 32 35.5
`;

export interface RegionRow {
  /** `region:donbas`, `water:black-sea`. */
  readonly key: string;
  readonly kind: "region" | "water";
  readonly name: string;
  readonly others: readonly string[];
  readonly latitude: number;
  readonly longitude: number;
  /** Country codes, ISO 3166-2 codes, keys of regions without their prefix, `PS:WE` (a GeoNames division), `~RU` (a country that holds it or a part of it). */
  readonly members: readonly string[];
}

const readRows = (table: string, kind: "region" | "water"): readonly RegionRow[] =>
  table
    .trim()
    .split("\n")
    .map((line) => {
      const [key, names, middle, members = ""] = line.split("|").map((cell) => cell.trim());
      const [name, ...others] = names!.split(";").map((part) => part.trim());
      const [latitude, longitude] = middle!.split(" ").map(Number);
      return {
        key: `${kind}:${key!}`,
        kind,
        name: name!,
        others,
        latitude: latitude!,
        longitude: longitude!,
        members: members === "" ? [] : members.split(/\s+/),
      };
    });

export const REGION_ROWS: readonly RegionRow[] = [
  ...readRows(REGIONS, "region"),
  ...readRows(WATERS, "water"),
];
