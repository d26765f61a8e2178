import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Store } from "@/db/client";
import { withdrawContent } from "@/db/mutations/publications";
import { publishedBetween } from "@/db/queries/printing";
import { publicPublication } from "@/db/queries/publications";
import { staffForLogin } from "@/db/queries/staff";
import { calendarDate } from "@/domain/time/calendar-date";
import { openWord, partText } from "@/server/letters/word-file";
import { requireStaff } from "@/server/session";
import { as, cookieOf } from "@/server/staff-calls-for-tests";
import { openDemonstration } from "../../../(public)/demonstration-for-tests";
import { GET as sheet } from "../[id]/sheet/[size]/route";
import { GET as list } from "./[file]/route";

vi.mock("next/headers", async () => (await import("@/server/staff-calls-for-tests")).nextHeaders);
vi.mock("next/navigation", async () => (await import("@/server/staff-calls-for-tests")).nextNavigation);
vi.hoisted(() => {
  process.env.TODAY = "2026-11-24";
});

const PERIOD = "from=2025-01-01&to=2026-11-24";
const squeezed = (text: string) => text.replace(/\s/g, "");
const callOf = (path: string) =>
  new Request(`http://localhost:3000${path}`, { headers: { host: "localhost:3000" } });

async function pdfOf(bytes: ArrayBuffer): Promise<{ text: string; width: number }> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const opened = await task.promise;
  let text = "";
  let width = 0;
  for (let number = 1; number <= opened.numPages; number++) {
    const page = await opened.getPage(number);
    width = Math.round(page.getViewport({ scale: 1 }).width);
    const { items } = await page.getTextContent();
    text += items.map((item) => ("str" in item ? item.str : "")).join("");
  }
  await task.destroy();
  return { text: squeezed(text), width };
}

const wordOf = (bytes: ArrayBuffer): string => {
  const opened = openWord(new Uint8Array(bytes));
  if ("fault" in opened) throw new Error(opened.fault);
  return squeezed((partText(opened, "word/document.xml") ?? "").replace(/<[^>]+>/g, ""));
};

describe("papers for boards, newspapers and stations", () => {
  let store: Store;
  let cookie = "";
  let titles: { id: string; title: string }[] = [];

  beforeAll(async () => {
    store = await openDemonstration("2026-11-24");
    const editor = await staffForLogin("city-editor");
    cookie = await cookieOf(editor?.id ?? "");
    await as(cookie, async () => {
      const staff = await requireStaff("draft.read");
      titles = await publishedBetween(staff, calendarDate("2025-01-01"), calendarDate("2026-11-24"), 200);
    });
  });
  afterAll(() => store.close());

  const asked = async (run: () => Promise<Response>): Promise<Response> => {
    const answer = await as(cookie, run);
    if (!(answer instanceof Response)) throw new Error(answer.left);
    return answer;
  };
  const paper = (file: string, query = PERIOD) =>
    asked(() => list(callOf(`/publishing/printing/${file}?${query}`), { params: Promise.resolve({ file }) }));
  const sheetOf = (id: string, size: string) =>
    asked(() => sheet(callOf(`/publishing/${id}/sheet/${size}`), { params: Promise.resolve({ id, size }) }));

  it.each(["press.docx", "broadcast.docx"])("%s names everything of the period", async (file) => {
    const words = wordOf(await (await paper(file)).arrayBuffer()).replace(/[〈〉《》]/g, "");
    expect(titles.length).toBeGreaterThan(3);
    for (const { title } of titles) expect(words).toContain(squeezed(title).replace(/[〈〉《》]/g, ""));
  });

  it("the list for a board is A3", async () => {
    const { text, width } = await pdfOf(await (await paper("board.pdf")).arrayBuffer());
    expect(width).toBe(842);
    for (const { title } of titles) expect(text).toContain(squeezed(title));
  });

  it.each([
    ["board.pdf", "from=2001-01-01&to=2001-02-01"],
    ["everything.pdf", PERIOD],
    ["__proto__", PERIOD],
  ])("%s of %s is not there", async (file, query) => {
    expect((await paper(file, query)).status).toBe(404);
  });

  it("a sheet says where it hangs, and is not made of what was withdrawn", async () => {
    const [one] = titles;
    const id = one?.id ?? "";
    const { text, width } = await pdfOf(await (await sheetOf(id, "a3")).arrayBuffer());
    expect(width).toBe(842);
    expect(text).toContain("张贴地点");
    expect((await sheetOf(id, "a0")).status).toBe(404);
    await withdrawContent({ id, reason: "有误", at: Date.now(), actor: "system" });
    expect((await publicPublication(id))?.state).toBe("withdrawn");
    expect((await sheetOf(id, "a3")).status).toBe(404);
  });
});
