"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { setFooterItems, setTrustedHosts } from "@/db/mutations/footer-items";
import { lastChange } from "@/db/queries/admin-site";
import { readTrustedHosts } from "@/domain/publication/links/link-standing";
import { footerForm, MOST_FOOTER_ITEMS, readFooter } from "@/domain/site/footer-items";
import { type FormState, staffAction } from "@/server/actions";
import { now } from "@/server/clock";
import { addressOf } from "@/server/edge/addresses";
import { changedMeanwhile } from "@/text/admin";
import { instantInFull } from "@/text/dates";
import { type FooterProblemKey, footerSentence } from "@/text/footer-items";

async function meanwhile(key: string): Promise<FormState> {
  const change = await lastChange("settings", key);
  return { refusal: changedMeanwhile(change && { name: change.name, when: instantInFull(change.at) }) };
}

/** Whether what is escaped in a path is UTF-8, as a browser writes it. */
function isEscapedWell(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch (error) {
    if (error instanceof URIError) return false;
    throw error;
  }
}

/** Whether a path of this site is one that anybody may open. */
function isPublicPage(path: string): boolean {
  const [plain = "/"] = path.split(/[?#]/);
  const found = isEscapedWell(plain) ? addressOf(decodeURIComponent(plain), false) : null;
  return (
    found !== null &&
    found.route !== "/*" &&
    !found.isStaff &&
    !found.isPrivate &&
    found.methods.includes("GET")
  );
}

const wrong = (
  line: number,
  field: "label" | "address",
  key: FooterProblemKey,
  values: Record<string, string>,
) => ({
  problems: { [`${field}${line}`]: [key] },
  sentences: { [key]: footerSentence(key, line) },
  values,
});

/** Sets the links at the foot of every public page. */
export const saveFooter = staffAction({
  permission: "site.manage",
  input: footerForm,
  run: async (staff, { seen, ...values }): Promise<FormState> => {
    const lines = Array.from({ length: MOST_FOOTER_ITEMS }, (_, index) => ({
      label: values[`label${index + 1}`] ?? "",
      address: values[`address${index + 1}`] ?? "",
      order: values[`order${index + 1}`] ?? "",
    }));
    const read = readFooter(lines);
    if ("problem" in read) {
      const { problem, line } = read;
      const field = problem === "labelMissing" || problem === "labelLong" ? "label" : "address";
      return wrong(line, field, problem, values);
    }
    const lost = read.items.find(({ address }) => address.startsWith("/") && !isPublicPage(address));
    if (lost) {
      const line = lines.findIndex(({ label }) => label.normalize("NFKC").trim() === lost.label) + 1;
      return wrong(Math.max(line, 1), "address", "nowhere", values);
    }
    const saved = await setFooterItems(staff, read.items, seen, now());
    if ("refusal" in saved) return { ...(await meanwhile("footerItems")), values };
    redirect(`/admin/footer?done=${saved.changed ? "saved" : "unchanged"}`);
  },
});

/** Sets whose sites a text may name without a reason of the examiner (PS-018). */
export const saveTrustedHosts = staffAction({
  permission: "site.manage",
  input: z.object({ seen: z.string().max(64), hosts: z.string().max(4000) }),
  run: async (staff, { seen, hosts: typed }): Promise<FormState> => {
    const hosts = readTrustedHosts(typed);
    if (hosts === null)
      return { problems: { hosts: ["hosts.shape" satisfies FooterProblemKey] }, values: { hosts: typed } };
    const saved = await setTrustedHosts(staff, hosts, seen, now());
    if ("refusal" in saved) return { ...(await meanwhile("trustedHosts")), values: { hosts: typed } };
    redirect(`/admin/footer?done=${saved.changed ? "hostsSaved" : "unchanged"}`);
  },
});
