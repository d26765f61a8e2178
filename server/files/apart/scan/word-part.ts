import type { FilePart, FilePlace } from "@/domain/publication/gate/file-places";
import { attribute } from "../text/xml";
import { gatherAttributes } from "./any-part";
import { CELL, Gathered, SEAM } from "./gathered";
import { eachToken, type Token } from "./tokens";

/** Text that a reader of the page does not see: it was deleted and is still there, or is marked as hidden. */
interface Seen {
  deleted: boolean;
  inserted: boolean;
  hidden: boolean;
}

export interface WordPart {
  gathered: Gathered[];
  changes: number;
  hidden: number;
}

const DELETED = new Set(["del", "moveFrom"]);
const INSERTED = new Set(["ins", "moveTo"]);
/** Changes of how something looks; what is in them is the look that was. */
const CHANGE = /^(?:rPr|pPr|tblPr|tcPr|trPr|sectPr|numbering|tblGrid|tblPrEx)Change$|^cell(?:Ins|Del|Merge)$/;
const isOff = (attributes: string) => /^(?:0|false|off)$/.test(attribute(attributes, "val") ?? "");

/**
 * Reads a part of a Word file: the text as it is printed; as it was before tracked changes; and, apart, what was deleted and what is hidden.
 * A number of which one half was inserted and one deleted is found in one of the readings.
 */
export function gatherWordPart(part: string, xml: string, kind: FilePart): WordPart {
  const printed = new Gathered();
  const original = new Gathered();
  const unseen = { deleted: new Gathered(), hiddenText: new Gathered() };
  const whole = new Gathered();
  const fields = new Gathered();
  const attributes = new Gathered();
  let paragraph = 0;
  let inserted = 0;
  let deleted = 0;
  let rows = 0;
  let fallback = 0;
  let changes = 0;
  let hiddenRuns = 0;
  let run: Seen | null = null;
  let runPlace = 0;
  let text: "t" | "delText" | "instrText" | null = null;
  const place = (): FilePlace => ({ part: kind, number: paragraph });
  const all = [printed, original, whole];
  const between = (separator: string) => {
    for (const one of all) one.put(separator);
  };

  const take = ({ from, to, isRaw }: Token) => {
    const piece = { from, to, part, kind: isRaw ? ("raw" as const) : ("text" as const) };
    if (text === "instrText") {
      fields.at({ part: "link" });
      fields.add(xml, piece);
      return;
    }
    if (text === null) return;
    const isDeleted = text === "delText" || deleted > 0;
    const isHidden = run?.hidden ?? false;
    whole.add(xml, piece);
    if (!isDeleted && !isHidden) printed.add(xml, piece);
    if (inserted === 0) original.add(xml, piece);
    if (isDeleted) {
      unseen.deleted.at({ part: "deleted", number: paragraph });
      unseen.deleted.add(xml, piece);
    }
    if (isHidden) {
      if (runPlace !== from) hiddenRuns += 1;
      runPlace = from;
      unseen.hiddenText.at({ part: "hiddenText", number: paragraph });
      unseen.hiddenText.add(xml, piece);
    }
  };

  const open = (token: Token) => {
    const { name, isEmpty } = token;
    gatherAttributes(attributes, part, token);
    if (name === "p" && !isEmpty) {
      paragraph += 1;
      for (const one of all) one.at(one === original ? { ...place(), part: "original" } : place());
    } else if (name === "r") run = { deleted: deleted > 0, inserted: inserted > 0, hidden: false };
    else if (name === "vanish" && run && !isOff(token.attributes)) run.hidden = true;
    else if (name === "t" || name === "delText" || name === "instrText") text = isEmpty ? null : name;
    else if (name === "delInstrText") text = isEmpty ? null : "instrText";
    else if (name === "tab") between("\t");
    else if (name === "br" || name === "cr") between("\n");
    else if (name === "noBreakHyphen") between("-");
    else if (name === "Fallback" && !isEmpty) fallback += 1;
    if (DELETED.has(name)) {
      changes += 1;
      if (!isEmpty) deleted += 1;
    } else if (INSERTED.has(name)) {
      changes += 1;
      if (!isEmpty) inserted += 1;
    } else if (CHANGE.test(name)) changes += 1;
    if (name === "tr" && !isEmpty) rows += 1;
  };

  const close = (name: string) => {
    if (name === "t" || name === "delText" || name === "instrText" || name === "delInstrText") text = null;
    else if (name === "r") run = null;
    else if (name === "tc") between(CELL);
    else if (name === "p") {
      if (rows === 0) between("\n");
      else between(" ");
      unseen.deleted.put("\n");
      unseen.hiddenText.put("\n");
      fields.put(SEAM);
    } else if (name === "tr") {
      rows = Math.max(0, rows - 1);
      between(SEAM);
    } else if (name === "Fallback") fallback = Math.max(0, fallback - 1);
    if (DELETED.has(name)) deleted = Math.max(0, deleted - 1);
    if (INSERTED.has(name)) inserted = Math.max(0, inserted - 1);
  };

  eachToken(xml, (token) => {
    if (token.kind === "text") take(token);
    else if (token.kind === "open") open(token);
    else close(token.name);
  });
  const readings = [printed, unseen.deleted, unseen.hiddenText, fields, attributes];
  if (changes > 0) readings.push(original);
  if (changes > 0 || hiddenRuns > 0) readings.push(whole);
  return { gathered: readings, changes, hidden: hiddenRuns };
}
