import { rmSync } from "node:fs";
import { prerender } from "react-dom/static";
import type { Store } from "@/db/client";
import { q } from "@/db/client";
import { createAgency } from "@/db/mutations/agencies";
import { addHolidayNotices } from "@/db/mutations/calendar";
import { infoRequests } from "@/db/schema/info-requests";
import { AGENCIES } from "@/db/seed/agencies";
import { openTestStore } from "@/db/test-store";
import { HOLIDAY_NOTICES } from "@/domain/law/holidays/notices";
import { env } from "@/server/env";
import { cookieName, openCookie } from "@/server/private-cookie";
import DraftPage, { generateMetadata } from "./d/[token]/page";
import { POST as save } from "./save/route";
import { POST as submit } from "./submit/route";

export const SECOND = 1000;
export const PERSON = {
  subject: "荔城街绿线范围图",
  description: "2009年的",
  agency: "forestry",
  applicantType: "person",
  name: "李文静",
  idKind: "residentId",
  idNumber: "11010519491231002X",
  phone: "13800138000",
  address: "府佑路2号",
  carrier: "electronic",
  delivery: "online",
};

type Fields = Record<string, string> | [string, string][];

/** A portal with its agencies and calendar and nothing else. */
export async function openPortal(): Promise<Store> {
  const store = openTestStore();
  await addHolidayNotices("system", HOLIDAY_NOTICES, 0);
  for (const [position, { parentCode: _, ...agency }] of AGENCIES.entries()) {
    await createAgency("system", { ...agency, parentId: null, position }, 0);
  }
  return store;
}

export function closePortal(store: Store): void {
  store.close();
  rmSync(env().dataDir, { recursive: true, force: true });
}

let address = 0;

/** From here on posts come from another address, so that the limits of one test do not touch the next. */
export function moveHouse(): void {
  address++;
}

export function post(handler: typeof save, body: string | Fields, contentType?: string): Promise<Response> {
  const text = typeof body === "string" ? body : new URLSearchParams(body).toString();
  const headers = {
    "content-type": contentType ?? "application/x-www-form-urlencoded",
    "x-real-ip": `10.0.${address >> 8}.${address & 255}`,
  };
  return handler(new Request("http://localhost:3000/", { method: "POST", body: text, headers }));
}

export const locationOf = (answer: Response) => answer.headers.get("location") ?? "";
export const tokenOf = (answer: Response) => /^\/apply\/d\/([\w-]{22})/.exec(locationOf(answer))?.[1] ?? "";

/** Starts a draft and gives its token. */
export async function begin(fields: Fields = {}): Promise<string> {
  return tokenOf(await post(save, fields));
}

function propsOf(location: string) {
  const url = new URL(location, "http://localhost:3000");
  return {
    params: Promise.resolve({ token: url.pathname.split("/").at(-1) ?? "" }),
    searchParams: Promise.resolve(Object.fromEntries(url.searchParams)),
  };
}

/** The page of a draft as a browser gets it. */
export async function htmlAt(location: string): Promise<string> {
  const { prelude } = await prerender(await DraftPage(propsOf(location)));
  return (await new Response(prelude).text()).replaceAll("<!-- -->", "");
}

export const pageAfter = (answer: Response) => htmlAt(locationOf(answer));
export const titleAt = async (location: string) => String((await generateMetadata(propsOf(location))).title);
export const statusOf = (html: string) => /x-portal-status" content="(\d+)"/.exec(html)?.[1] ?? "200";
/** What the check page says it showed. */
export const seenIn = (html: string) => /name="seen" value="(\d+)"/.exec(html)?.[1] ?? "";

/** Submits a draft that was looked at. */
export const send = (draft: { token: string; seen: string }, more: Record<string, string> = {}) =>
  post(submit, { ...draft, noticeRead: "yes", ...more });

/** What the receipt's cookie holds. */
export function receiptIn(answer: Response) {
  const line = answer.headers.get("set-cookie") ?? "";
  const sealed = new RegExp(`^${cookieName("receipt")}=([^;]+)`).exec(line)?.[1];
  return openCookie("receipt", sealed, Date.now()) as { number: string; code: string; infoRequestId: string };
}

/** The recorded application that an answer tells of. */
export async function recordedBy(answer: Response) {
  const { infoRequestId } = receiptIn(answer);
  const rows = await q().select().from(infoRequests);
  return rows.find(({ id }) => id === infoRequestId);
}

export const countRecorded = async () =>
  (await q().select({ id: infoRequests.id }).from(infoRequests)).length;
