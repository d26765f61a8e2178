/** 索引号: the 9 characters of the old organisation code or the 18 of the 统一社会信用代码, then year and running number. */
export interface IndexNumber {
  prefix: string;
  year: number;
  serial: number;
}

const PREFIX = /^(?:[0-9A-Z]{9}|[0-9A-Z]{18})$/;
/** Some sources give the running number seven places. */
const SHAPE = /^([0-9A-Z]{9}|[0-9A-Z]{18})\/(\d{4})-(\d{4,7})$/;

/** Writes an index number, as `11440183007499999A/2026-00137`; throws RangeError for parts that make none. */
export function formatIndexNumber({ prefix, year, serial }: IndexNumber): string {
  if (!PREFIX.test(prefix)) throw new RangeError("index prefix must have 9 or 18 characters of 0-9 and A-Z");
  if (!Number.isInteger(year) || year < 1000 || year > 9999)
    throw new RangeError("index year must have four digits");
  if (!Number.isSafeInteger(serial) || serial < 1)
    throw new RangeError("index serial must be a positive integer");
  return `${prefix}/${year}-${String(serial).padStart(5, "0")}`;
}

/** Reads an index number as people type it (full width, small letters, spaces, the dash of the old code), or null. */
export function parseIndexNumber(text: string): IndexNumber | null {
  if (text.length > 60) return null;
  const flat = text.normalize("NFKC").replace(/\s+/g, "").toUpperCase();
  const found = SHAPE.exec(flat.replace(/^([0-9A-Z]{8})-([0-9A-Z])\//, "$1$2/"));
  if (!found) return null;
  const [, prefix = "", year = "", serial = ""] = found;
  return Number(serial) === 0 ? null : { prefix, year: Number(year), serial: Number(serial) };
}
