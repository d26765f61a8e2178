import Docxtemplater, { type DXT } from "docxtemplater";
import { type LetterBlock, linesOf } from "@/domain/letter/blocks";
import { isLetterList, LETTER_LISTS, type LetterList } from "@/domain/letter/fields";
import { allowedFields, type LetterName, letterRule, mandatoryFields } from "@/domain/letter/letters";
import { sampleValues } from "@/domain/letter/samples";
import { MERGE_OPTIONS, mergeWord } from "./merge-word";
import { openWord, partText, type WordFault, type WordFile } from "./word-file";
import { declaresEntities } from "./xml";

/** What is wrong with a template; each has its sentence in text/letter-templates.ts. */
export type TemplateProblem =
  | { problem: WordFault | "entities" | "tracked" | "remedyInStep" | "unreadable" | "noText" }
  | { problem: "unknown" | "missing" | "broken" | "outsideBody" | "outsideList"; names: readonly string[] };

const BODY = "word/document.xml";

/** A piece of a compiled template, as far as it matters here. */
interface Piece {
  type?: string;
  value?: string;
  module?: string;
  subparsed?: Piece[];
}

/** Notes how the merger understands each part; the module that the package brings for that needs another package. */
class Inspector {
  readonly name = "TemplateInspector";
  readonly parts = new Map<string, Piece[]>();
  #file = "";

  set(told: { inspect?: { filePath?: string; postparsed?: Piece[] } }): void {
    if (told.inspect?.filePath) this.#file = told.inspect.filePath;
    if (told.inspect?.postparsed) this.parts.set(this.#file, told.inspect.postparsed);
  }
}

interface Used {
  name: string;
  /** The list inside which it stands; a section of a plain field is no list. */
  list: LetterList | null;
}

/** Every name that a part of a template uses. */
function usedIn(pieces: readonly Piece[], list: LetterList | null = null): Used[] {
  return pieces.flatMap(({ type, value = "", module, subparsed }) => {
    if (type !== "placeholder") return subparsed ? usedIn(subparsed, list) : [];
    // Anything that would put markup into the letter is a field that nobody knows.
    const name = module === "rawxml" ? `@${value}` : value;
    return [{ name, list }, ...usedIn(subparsed ?? [], isLetterList(value) ? value : list)];
  });
}

/** The fields of a template as the merger understands them; or where its braces do not fit together. */
function compiled({ zip }: WordFile): { body: Used[]; elsewhere: string[] } | TemplateProblem {
  const inspector = new Inspector();
  try {
    new Docxtemplater(zip, { ...MERGE_OPTIONS, modules: [inspector as DXT.Module] });
  } catch (error) {
    return { problem: "broken", names: brokenNames(error) };
  }
  const { parts } = inspector;
  const others = [...parts].filter(([file]) => file.startsWith("word/") && file !== BODY);
  return {
    body: usedIn(parts.get(BODY) ?? []),
    elsewhere: others.flatMap(([, pieces]) => usedIn(pieces).map(({ name }) => name)),
  };
}

/** What stands at the places that docxtemplater could not compile. */
function brokenNames(error: unknown): string[] {
  const found = (
    error as { properties?: { errors?: { properties?: { xtag?: string; context?: string } }[] } }
  ).properties?.errors;
  const names = (found ?? []).map(({ properties }) => properties?.xtag ?? properties?.context ?? "");
  return [...new Set(names.filter(Boolean))].slice(0, 10);
}

function fieldProblems(letter: LetterName, all: readonly Used[]): TemplateProblem[] {
  const allowed = allowedFields(letter);
  const partsOf = (list: LetterList | null): readonly string[] => (list ? LETTER_LISTS[list] : []);
  const ownParts: readonly string[] = Object.values(LETTER_LISTS).flat();
  const wrong = all.filter(({ name, list }) => !allowed.has(name) && !partsOf(list).includes(name));
  const outside = wrong.filter(({ name }) => ownParts.includes(name)).map(({ name }) => name);
  const unknown = wrong.map(({ name }) => name).filter((name) => !outside.includes(name));
  const names = new Set(all.map(({ name }) => name));
  const rule = letterRule(letter);
  // The whole of an answer in one field holds its parts.
  const isWhole = names.has("答复内容");
  const inWhole = (name: string) => isWhole && rule.issuedBy === "signedOff" && name !== "收到日期";
  const missing = mandatoryFields(letter).filter(
    (name) => !names.has(name) && !(inWhole(name) && rule.must.some((one) => one === name)),
  );
  return [
    ...(unknown.length > 0 ? [{ problem: "unknown" as const, names: [...new Set(unknown)] }] : []),
    ...(outside.length > 0 ? [{ problem: "outsideList" as const, names: [...new Set(outside)] }] : []),
    ...(missing.length > 0 ? [{ problem: "missing" as const, names: missing }] : []),
  ];
}

const REMEDY = /行政复议|行政诉讼|提起诉讼|申请复议/;

/** Looks a template over before it may be used: what it merges, what it must say, and that it says nothing that the law forbids. */
export function checkTemplate(
  letter: LetterName,
  bytes: Uint8Array,
): { problems: TemplateProblem[] } | { blocks: LetterBlock[] } {
  const opened = openWord(bytes);
  if ("fault" in opened) return { problems: [{ problem: opened.fault }] };
  const parts = opened.names.filter((name) => /\.(xml|rels)$/.test(name));
  const texts = parts.map((name) => partText(opened, name));
  if (texts.some((text) => text === null)) return { problems: [{ problem: "unreadable" }] };
  if (texts.some((text) => text !== null && declaresEntities(text)))
    return { problems: [{ problem: "entities" }] };
  const document = partText(opened, BODY) ?? "";
  if (/<w:(ins|del|moveFrom|moveTo)[\s>]/.test(document)) return { problems: [{ problem: "tracked" }] };
  const found = compiled(opened);
  if ("problem" in found) return { problems: [found] };
  const problems = [
    ...(found.elsewhere.length > 0 ? [{ problem: "outsideBody" as const, names: found.elsewhere }] : []),
    ...fieldProblems(letter, found.body),
  ];
  if (problems.length > 0) return { problems };
  try {
    const { blocks } = mergeWord(bytes, sampleValues(letter));
    if (blocks.length === 0) return { problems: [{ problem: "noText" }] };
    const saysRemedy = linesOf(blocks).some((line) => REMEDY.test(line));
    if (letterRule(letter).remedy === "C" && saysRemedy) return { problems: [{ problem: "remedyInStep" }] };
    return { blocks };
  } catch {
    return { problems: [{ problem: "unreadable" }] };
  }
}
