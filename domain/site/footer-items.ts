import { z } from "zod";

/** A link at the foot of every public page. */
export interface FooterItem {
  label: string;
  /** A path of this site, or an address with https. */
  address: string;
}

export const MOST_FOOTER_ITEMS = 16;
export const FOOTER_LABEL_LIMIT = 30;
const ADDRESS_LIMIT = 300;

/** What 国办发〔2017〕47号 wants at the foot of a government site besides its codes: the way to report mistakes, and the site map. */
export const FOOTER_REQUIRED = ["/report-error", "/sites"] as const;

/** An address as it may stand at the foot, or null: nothing that runs, no other scheme, no name in front of the host. */
export function footerAddress(typed: string): string | null {
  const text = typed.normalize("NFKC").trim();
  if (text.length > ADDRESS_LIMIT || /[\s\\\p{Cc}\p{Cf}]/u.test(text)) return null;
  if (/^\/(?!\/)/.test(text)) {
    const url = URL.parse(text, "https://own.invalid");
    return url?.host === "own.invalid" ? url.pathname + url.search + url.hash : null;
  }
  if (!/^https:\/\/[^/]/i.test(text)) return null;
  const url = URL.parse(text);
  return url && url.username === "" && url.password === "" && url.hostname.includes(".") ? url.href : null;
}

/** Why a list of links is not taken; with the number of the line, from 1. */
export type FooterProblem = "labelMissing" | "labelLong" | "addressMissing" | "addressWrong" | "twice";

interface TypedItem {
  label: string;
  address: string;
  order: string;
}

const plainLabel = (typed: string) =>
  typed
    .normalize("NFKC")
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, " ")
    .trim();

/** Reads the lines of the form: empty ones are left out, the others stand in the order of their numbers. */
export function readFooter(
  lines: readonly TypedItem[],
): { items: FooterItem[] } | { problem: FooterProblem; line: number } {
  const read: (FooterItem & { place: number; line: number })[] = [];
  for (const [index, { label, address, order }] of lines.entries()) {
    const line = index + 1;
    const [name, typed] = [plainLabel(label), address.trim()];
    if (name === "" && typed === "") continue;
    if (name === "") return { problem: "labelMissing", line };
    if (Array.from(name).length > FOOTER_LABEL_LIMIT) return { problem: "labelLong", line };
    if (typed === "") return { problem: "addressMissing", line };
    const whole = footerAddress(typed);
    if (whole === null) return { problem: "addressWrong", line };
    if (read.some((other) => other.label === name || other.address === whole))
      return { problem: "twice", line };
    const place = Number(order.normalize("NFKC").trim());
    read.push({ label: name, address: whole, line, place: Number.isFinite(place) ? place : line });
  }
  return {
    items: read
      .toSorted((a, b) => a.place - b.place || a.line - b.line)
      .map(({ label, address }) => ({ label, address })),
  };
}

const text = z.string().max(1000).default("");
/** The form: as many lines as there may be, each with a label, an address and its number. */
export const footerForm = z.object({ seen: z.string().max(64) }).catchall(text);
