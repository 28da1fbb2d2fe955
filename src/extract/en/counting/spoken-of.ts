// Tells what a sentence speaks of by its words: help, flight, a disaster, harm done.
import type { Frame } from "../frame.ts";

/** Whether the sentence speaks of a place of refuge or of what drove people there. */
export const tellsOfFlight = (frame: Frame): boolean =>
  frame.tokens.some(({ lower }) =>
    /^(?:shelters?|evacuation|evacuees?|displaced|idps?|camps?|tents?|refugees?|floods?|flooding|quake|earthquake|homeless|relief|temporary|fled|emergency)$/.test(
      lower,
    ),
  );

/** Whether the sentence speaks of help to people in need. */
export const tellsOfRelief = (frame: Frame): boolean =>
  frame.tokens.some(({ lower }) =>
    /^(?:aid|food|humanitarian|relief|assistance|assisted|partners|cash|rations|hygiene|nutrition|malnutrition|shelter|vaccin(?:es?|ated|ation)|wfp|unicef|unhcr|iom|ngos?|famine|hunger|hungry|beneficiaries|meals?|plans?|appeals?|funding|donors|emergency|displaced|refugees|vulnerable|need|needs|supplies|medicines?|wash|response|protection|livelihoods?|clean|drinking)$/.test(
      lower,
    ),
  );

export const DISASTERS = new Set(
  `flood floods flooding landslide landslides mudslide mudslides storm storms earthquake quake tsunami
  cyclone typhoon hurricane tornado drought wildfire wildfires violence fighting unrest curfew
  outbreak emergency evacuation evacuations arrests disease cholera measles ebola epidemic virus
  infections curfews blackout blackouts outage outages unrest wildfires storms cyclones rains rain
  rainfall monsoon tremor tremors quakes earthquakes tornadoes hurricanes famine hunger shelling
  clashes pandemic locusts martial eruption insurgency rebels militants offensive mudslides torrents
  heatwave snow snowfall blizzard hail gales landslip displaced displacement`.split(/\s+/),
);

/** Whether any verb of the sentence tells of harm or protest. */
export const tellsOfHarm = (frame: Frame): boolean => {
  for (let i = 0; i < frame.tokens.length; i++) {
    const noun = frame.nouns[i];
    if (
      noun &&
      (noun.kind === "attack" ||
        noun.kind === "gathering" ||
        (noun.kind === "outcome" && noun.measure !== "infected"))
    )
      return true;
    if (frame.states[i] || DISASTERS.has(frame.tokens[i]!.lower)) return true;
    const form = frame.verbs[i];
    if (
      form &&
      (form.verb.patient.settlement || form.verb.patient.person || form.verb.agent.person) &&
      !frame.nouns[i]
    )
      return true;
  }
  return false;
};
