// Tells from a given name, where it is common and borne by one sex, whether it is a woman's or a man's.
import type { Sex } from "../../../model/person.ts";

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const WOMEN = set(`
  mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley
  kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca laura sharon cynthia kathleen amy
  angela shirley brenda emma anna pamela nicole samantha katherine christine helen debra rachel carolyn janet maria
  catherine heather diane olivia julie joyce victoria ruth virginia lauren christina joan evelyn judith andrea
  hannah megan cheryl jacqueline martha madison teresa gloria sara janice ann kathryn abigail sophia frances jean
  alice judy isabella julia grace amber denise danielle marilyn beverly charlotte natalie theresa diana brittany
  doris kayla lori marie tiffany crystal vanessa erica veronica tanya tasha latasha keisha lakeisha latoya
  ebony jasmine destiny gabriela rosa carmen juana guadalupe leticia yolanda alejandra ana lucia elena irma silvia
  claudia adriana monica erin holly wendy tina dawn april felicia alicia regina yvonne annette leah
  chloe ella ava mia zoe lily ellen eva nina sofia natasha olga irina svetlana tatiana ingrid helga astrid fatima
  aisha amina khadija zainab mariam leila yasmin priya anjali sunita lakshmi mei yuki sakura noor layla bella brianna
  breanna kiara aaliyah imani shanice tamika monique paige hailey kaylee faith hope autumn summer
  stella hazel violet lucy molly sadie piper ruby alma clara edith esther florence gladys harriet ida irene
  josephine lillian loretta lucille mabel mildred minnie myrtle norma opal pauline pearl phyllis rita rosemary sally
  sylvia thelma vera viola vivian wanda wilma`);

const MEN = set(`
  james robert john michael david william richard joseph thomas christopher charles daniel matthew anthony mark
  donald steven andrew paul joshua kenneth kevin brian george timothy ronald jason edward jeffrey ryan jacob gary
  nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory alexander patrick frank raymond
  jack dennis jerry tyler aaron jose adam nathan henry zachary douglas peter kyle noah ethan jeremy walter christian
  keith roger austin sean gerald carl harold dylan arthur lawrence  bryan billy bruce gabriel joe
  alan juan albert willie elijah wayne randy vincent mason roy ralph bobby russell bradley philip eugene
  carlos luis miguel pedro jorge francisco antonio alejandro manuel rafael fernando ricardo eduardo javier sergio
  hector ruben raul oscar armando arturo ramon enrique gilberto hugo ivan mario marco jesus salvador roberto
  tyrone jamal jermaine deandre demetrius darnell terrell tyrell marquis lamar malik kareem rashad darius andre
  marcus reginald cedric clarence leroy curtis travis derek derrick dwayne darryl darrell jerome maurice
  trevon trayvon devonte deshawn dashawn keyshawn lamont antoine xavier isaiah elias caleb evan liam lucas owen
  wyatt  colton cody chad craig dustin shane seth trevor troy ted todd tony victor warren wesley
  edgar edwin elmer ernest floyd fred frederick glenn gordon harry herbert herman howard hubert ian isaac jared
  johnny kirk kurt leonard leo leon lewis lloyd louis luke martin marvin max melvin milton nathaniel neil nelson
  norman otis perry phillip rodney ross sam sidney simon stanley stuart theodore tommy tom vernon virgil wallace
  ahmed mohammed muhammad mohamed ali hassan hussein omar ibrahim yusuf abdul khalid mustafa rahul raj sanjay vijay
  vladimir dmitri sergei igor oleg boris mikhail nikolai`);

/** By the first word of a name; null where it does not tell. */
export const sexOfName = (name: string): Sex | null => {
  const given = /^[\p{L}'’-]+/u.exec(name.toLowerCase())?.[0] ?? "";
  if (WOMEN.has(given)) return "female";
  return MEN.has(given) ? "male" : null;
};
