import type { QueryParams } from "@/server/query-params";

/** 国务院政策文件库 asks for a time by a code: none, a span that `mintime` and `maxtime` give, or the last days. */
const LAST_DAYS: Readonly<Record<string, number>> = { timeyz: 7, timeyy: 30, timeyn: 365 };

/** Our name of each parameter of gov.cn's library (ux.md §1.2); what has values of its own says what they are here. */
const NAMES: Readonly<Record<string, { name: string; values?: Readonly<Record<string, string>> }>> = {
  puborg: { name: "agency" },
  childtype: { name: "theme" },
  subchildtype: { name: "theme" },
  mintime: { name: "from" },
  maxtime: { name: "to" },
  p: { name: "page", values: { "0": "1" } },
  n: { name: "size" },
  searchfield: { name: "scope", values: { title: "title", "title:content:summary": "all", content: "all" } },
};

/** Values by other names: those of gov.cn, and the names that the interface gives. */
const VALUES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  sort: { score: "relevance", pubtime: "newest", published: "newest" },
};

const first = (value: string | string[] | undefined): string =>
  (Array.isArray(value) ? value.find((one) => one !== "") : value) ?? "";

/** 发文字号 in pieces, as a phrase that a title or number has to hold; a piece with quotation marks is nobody's number. */
function numberTerm(params: QueryParams): string {
  const [sign, year, serial] = ["pcodeJiguan", "pcodeYear", "pcodeNum"].map((name) =>
    first(params[name])
      .replace(/["“”＂「」『』]/g, "")
      .trim(),
  );
  if (sign && year && serial) return `${sign}〔${year}〕${serial}号`;
  const parts = [sign, year && `〔${year}〕`, serial && `${serial}号`].filter(Boolean).join(" ");
  return parts === "" ? "" : `title:"${parts}"`;
}

/** The parameters with those of gov.cn's library read as ours; one of our own names always wins. */
export function withAliases(params: QueryParams, dayBefore: (days: number) => string): QueryParams {
  const own: Record<string, string | string[]> = Object.create(null);
  for (const [name, value] of Object.entries(params)) if (value !== undefined) own[name] = value;
  for (const [theirs, { name, values = {} }] of Object.entries(NAMES)) {
    const value = first(params[theirs]);
    if (value !== "" && first(params[name]) === "") own[name] = values[value] ?? value;
  }
  for (const [name, values] of Object.entries(VALUES)) {
    const value = first(params[name]);
    const ours = Object.hasOwn(values, value) ? values[value] : undefined;
    if (ours !== undefined) own[name] = ours;
  }
  const days = Object.hasOwn(LAST_DAYS, first(params.timetype))
    ? LAST_DAYS[first(params.timetype)]
    : undefined;
  if (days !== undefined && first(own.from) === "") own.from = dayBefore(days);
  const number = numberTerm(params);
  if (number !== "") own.q = [first(params.q), number].filter(Boolean).join(" ");
  return own;
}
