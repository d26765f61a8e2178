import type { FileProblem } from "@/domain/attachment/problems";
import type { PublicationFileType } from "@/domain/publication/file-types";

/** So much of a file tells whether it is text. */
const LOOKED_AT = 256 * 1024;
const MOST_LOST = 0.001;

const TEXT_TYPES: Readonly<Record<string, PublicationFileType>> = {
  txt: "text/plain",
  csv: "text/csv",
  html: "text/html",
};

function isText(bytes: Buffer): boolean {
  const head = bytes.subarray(0, LOOKED_AT);
  if (bytes.length >= 2 && /^(fffe|feff)/.test(head.toString("hex", 0, 2))) return true;
  if (head.includes(0)) return false;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    const text = new TextDecoder("gb18030").decode(head, { stream: true });
    return (text.match(/\uFFFD/g)?.length ?? 0) <= text.length * MOST_LOST;
  }
}

/** The kind of a file that is text and says so by its name; a web page is one whatever it is called. Null for all else. */
export function textType(bytes: Buffer, end: string): PublicationFileType | null {
  const said = TEXT_TYPES[end];
  if (said === undefined || !isText(bytes)) return null;
  const isPage = /^(?:\u00EF\u00BB\u00BF)?\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html)\b/i.test(
    bytes.toString("latin1", 0, 1024),
  );
  return isPage ? "text/html" : said;
}

const wide = (name: string) => Buffer.from(name, "utf16le");
/** An office file that asks for a password lies in an OLE container under this name. */
export const ENCRYPTED_PACKAGE = wide("EncryptedPackage");
const MACROS = [wide("_VBA_PROJECT"), wide("VBA\u0000")];
/** What the container of each old format holds; WPS writes the same under names of its own. */
const OLE_TYPES: readonly {
  holds: readonly Buffer[];
  own: PublicationFileType;
  wps: [string, PublicationFileType];
}[] = [
  { holds: [wide("WordDocument")], own: "application/msword", wps: ["wps", "application/wps-office.wps"] },
  {
    holds: [wide("Workbook"), wide("Book\u0000")],
    own: "application/vnd.ms-excel",
    wps: ["et", "application/wps-office.et"],
  },
  {
    holds: [wide("PowerPoint Document")],
    own: "application/vnd.ms-powerpoint",
    wps: ["dps", "application/wps-office.dps"],
  },
];

/** Which old office file an OLE container is; with macros or a password it is not taken (UP-016). */
export function oleType(
  bytes: Buffer,
  end: string,
): { problem: FileProblem } | { mediaType: PublicationFileType | null } {
  if (bytes.includes(ENCRYPTED_PACKAGE)) return { problem: "encrypted" };
  const found = OLE_TYPES.find(({ holds }) => holds.some((name) => bytes.includes(name)));
  if (!found) return { mediaType: null };
  if (MACROS.some((name) => bytes.includes(name))) return { problem: "macros" };
  const [ending, wps] = found.wps;
  return { mediaType: end === ending ? wps : found.own };
}
