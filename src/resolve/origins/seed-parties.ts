// Parties known by several names the world over: the aliases that ship, in the shape of a user's own table.
import type { OriginKind } from "../../model/answer.ts";

/** One party: the name shown, what it is, its other names. */
export interface NamedParty {
  readonly name: string;
  readonly kind: OriginKind | null;
  readonly also: readonly string[];
}

/** A line a party: `name | other name, other name, …`, under its kind. */
const TABLE: Readonly<Partial<Record<OriginKind, string>>> = {
  states: `
    United Nations | UN, U.N., the UN, United Nations officials, UN officials, U.N. officials
    OHCHR | UN human rights office, UN Human Rights Office, U.N. human rights office, Office of the High Commissioner for Human Rights, Office of the United Nations High Commissioner for Human Rights, UN High Commissioner for Human Rights, United Nations Human Rights Office
    UNHCR | UN refugee agency, U.N. refugee agency, United Nations refugee agency, UN High Commissioner for Refugees, United Nations High Commissioner for Refugees, U.N. High Commissioner for Refugees, Office of the United Nations High Commissioner for Refugees
    OCHA | UN OCHA, UNOCHA, UN-OCHA, Office for the Coordination of Humanitarian Affairs, UN Office for the Coordination of Humanitarian Affairs, United Nations Office for the Coordination of Humanitarian Affairs, U.N. Office for the Coordination of Humanitarian Affairs, UN humanitarian office
    IOM | International Organization for Migration, International Organisation for Migration, UN migration agency, U.N. migration agency
    UNICEF | UN children's agency, U.N. children's agency, UN children's fund, U.N. children's fund, United Nations Children's Fund
    WHO | World Health Organization, World Health Organisation, UN health agency, U.N. health agency
    PAHO | Pan American Health Organization, Pan-American Health Organization
    WFP | World Food Programme, World Food Program, UN World Food Programme, UN food agency
    FAO | Food and Agriculture Organization
    UNRWA | UN agency for Palestinian refugees, U.N. agency for Palestinian refugees, UN Relief and Works Agency
    UNDP | UN Development Programme, United Nations Development Programme
    UNFPA | UN Population Fund, United Nations Population Fund
    UNESCO | UN cultural agency
    UNAMA | UN Assistance Mission in Afghanistan, United Nations Assistance Mission in Afghanistan
    UNMISS | UN Mission in South Sudan, United Nations Mission in South Sudan
    MINUSMA | UN mission in Mali
    MONUSCO | UN mission in Congo
    HRMMU | UN Human Rights Monitoring Mission in Ukraine
    OSCE | Organization for Security and Co-operation in Europe, Organization for Security and Cooperation in Europe
    European Union | EU, E.U.
    European Commission | EU Commission, EU executive
    Frontex | EU border agency, European Border and Coast Guard Agency
    ECHO | European Commission Humanitarian Aid Office, European Civil Protection and Humanitarian Aid Operations
    NATO | North Atlantic Treaty Organization
    African Union | AU
    ECOWAS | Economic Community of West African States
    Arab League | League of Arab States
    World Bank |
    IAEA | International Atomic Energy Agency, UN nuclear watchdog
    ICC | International Criminal Court
    Europol |
    Interpol |`,
  monitor: `
    OVD-Info | OVD Info, OVDInfo, ОВД-Инфо, OWD-Info
    Human Rights Watch | HRW
    Amnesty International | Amnesty
    IFRC | International Federation of Red Cross and Red Crescent Societies, International Federation of the Red Cross, International Federation of Red Cross
    ICRC | International Committee of the Red Cross
    Doctors Without Borders | MSF, Médecins Sans Frontières, Medecins Sans Frontieres
    Syrian Observatory for Human Rights | SOHR, Syrian Observatory, Britain-based Syrian Observatory for Human Rights, Observatorio Sirio de Derechos Humanos, OSDH
    Syrian Network for Human Rights | SNHR
    White Helmets | Syrian Civil Defense, Syrian Civil Defence, Syria Civil Defence, Syria Civil Defense
    Syrian American Medical Society | SAMS
    HRANA | Human Rights Activists News Agency, Human Rights Activists in Iran
    Iran Human Rights | IHRNGO, Iran Human Rights (IHR)
    KNCHR | Kenya National Commission on Human Rights, Kenya National Human Rights Commission, Kenya National Commission for Human Rights
    Viasna | Vyasna, Viasna Human Rights Centre
    AAPP | Assistance Association for Political Prisoners
    IDMC | Internal Displacement Monitoring Centre, Internal Displacement Monitoring Center
    ACLED | Armed Conflict Location and Event Data Project, Armed Conflict Location & Event Data Project
    UCDP | Uppsala Conflict Data Program
    Airwars |
    Iraq Body Count | IBC
    B'Tselem |
    Committee to Protect Journalists | CPJ
    Reporters Without Borders | RSF
    Gun Violence Archive |
    Save the Children |
    Oxfam |
    Norwegian Refugee Council | NRC
    International Rescue Committee | IRC
    World Vision |
    Bellingcat |
    Netblocks |
    Mediazona | Медиазона
    Memorial | Мемориал`,
  authority: `
    Kremlin | the Kremlin
    White House | the White House
    Pentagon | the Pentagon, US Department of Defense, U.S. Department of Defense, US Defense Department, U.S. Defense Department
    State Department (United States) | State Department, Department of State, US State Department, U.S. State Department, U.S. Department of State, US Department of State
    FBI | Federal Bureau of Investigation
    CIA | Central Intelligence Agency
    CDC | Centers for Disease Control and Prevention, US Centers for Disease Control and Prevention, U.S. Centers for Disease Control and Prevention
    FEMA | Federal Emergency Management Agency
    USGS | US Geological Survey, U.S. Geological Survey, United States Geological Survey
    NTSB | National Transportation Safety Board
    ICE | Immigration and Customs Enforcement, US Immigration and Customs Enforcement
    IDF | Israel Defense Forces, Israel Defence Forces, Israeli Defense Forces, Israeli Defence Forces, Israeli military, Israeli army
    FSB | Federal Security Service
    Taliban | the Taliban, Afghan Taliban
    Hamas |
    Hezbollah | Hizbollah, Hizbullah
    Islamic State | ISIS, ISIL, Isis, Daesh, IS
    NYPD | New York Police Department, New York City Police Department
    LAPD | Los Angeles Police Department`,
  outlet: `
    Reuters | Thomson Reuters, reuters.com
    Associated Press | AP, The Associated Press, A.P., apnews.com
    AFP | Agence France-Presse, Agence France Presse
    Interfax | interfax.ru, Interfax news agency
    TASS | ITAR-TASS, Itar-Tass
    RIA Novosti | RIA, RIA-Novosti
    Xinhua | Xinhua News Agency
    DPA | Deutsche Presse-Agentur
    EFE | Agencia EFE, EFE news agency
    ANSA |
    Kyodo | Kyodo News
    PTI | Press Trust of India
    ANI | Asian News International
    Anadolu | Anadolu Agency
    UPI | United Press International
    Bloomberg | Bloomberg News, bloomberg.com
    PA | Press Association, PA Media
    BBC | BBC News, bbc.com, bbc.co.uk
    CNN | cnn.com, edition.cnn.com
    New York Times | The New York Times, NYT, nytimes.com
    Washington Post | The Washington Post, washingtonpost.com, the Post
    Guardian | The Guardian, theguardian.com
    Wall Street Journal | The Wall Street Journal, WSJ, wsj.com
    Financial Times | FT, ft.com
    Al Jazeera | Al-Jazeera, aljazeera.com
    ABC News | abcnews.go.com
    CBS News | cbsnews.com
    NBC News | nbcnews.com, NBCNews.com, NBC
    Fox News | foxnews.com
    USA Today | usatoday.com
    NPR | National Public Radio, npr.org
    Deutsche Welle | DW, dw.com
    Daily Mail | dailymail.co.uk
    Independent | The Independent, independent.co.uk
    Times of India | The Times of India, timesofindia.com
    Moscow Times | The Moscow Times, themoscowtimes.com
    Novaya Gazeta |
    Novaya Gazeta Europe | Novaya Gazeta. Europe
    Meduza | meduza.io
    NHK |
    Radio Free Europe/Radio Liberty | RFE/RL, RFERL, rferl.org, Radio Free Europe
    Sky News | news.sky.com
    Wikinews |`,
};

const readTable = (): readonly NamedParty[] =>
  Object.entries(TABLE).flatMap(([kind, table]) =>
    table
      .trim()
      .split("\n")
      .map((line) => {
        const [name = "", also = ""] = line.split("|");
        return {
          name: name.trim(),
          kind: kind as OriginKind,
          also: also
            .split(", ")
            .map((other) => other.trim())
            .filter(Boolean),
        };
      }),
  );

export const SEED_PARTIES: readonly NamedParty[] = readTable();
