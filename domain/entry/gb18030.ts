/**
 * What GB 18030-2022 gives for the 80 places U+E815–U+E864 where older systems kept characters of GBK that Unicode did not yet
 * have; names typed on such a system still carry them.
 */
const FIRST = 0xe815;
const STANDARD = [
  ..."⺁𠂇𠂉𠃌⺄㑳㑇⺈⺋龴㖞㘚㘎⺌⺗㥮㤘龵㧏㧟㩳㧐龶龷㭎㱮㳠⺧𡗗龸⺪䁖䅟⺮䌷⺳⺶⺷𢦏䎱䎬⺻䏝䓖䙡䙌龹",
  ..."䜣䜩䝼䞍⻊䥇䥺䥽䦂䦃䦅䦆䦟䦛䦷䦶龺𤇾䲣䲟䲠䲡䱷䲢䴓䴔䴕䴖䴗䴘䴙䶮龻",
];

/** The text with the private codes of older Chinese systems replaced by the characters that the standard gives them. */
export function standardCharacters(text: string): string {
  return text.replace(/[\ue815-\ue864]/g, (code) => STANDARD[code.charCodeAt(0) - FIRST] ?? code);
}
