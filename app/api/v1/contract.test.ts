import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { Validator } from "@seriousme/openapi-schema-validator";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { q, type Store, tx } from "@/db/client";
import { createColumn } from "@/db/mutations/columns";
import { newId } from "@/db/new-id";
import { publishReportForTest } from "@/db/published-reports-for-tests";
import { publicationLinks } from "@/db/schema/publication-links";
import { AGENCIES } from "@/db/seed/agencies";
import { holidaysForTest } from "@/db/test-cases";
import { openTestStore } from "@/db/test-store";
import { fullContentForTest } from "@/domain/annual-report/full-content-for-tests";
import { calendarDate } from "@/domain/time/calendar-date";
import type { Handler } from "@/server/handlers";
import { catalogueForTests } from "@/server/interface/catalogue-for-tests";
import { openApi } from "@/server/interface/openapi";
import type { Operation } from "@/server/interface/operation";
import { OPERATIONS } from "@/server/interface/operations";
import { problemAnswerSchema } from "@/server/interface/schemas/shared";

vi.hoisted(() => {
  process.env.TODAY = "2026-11-24";
});

const HERE = import.meta.dirname;
const ALL: readonly Operation[] = Object.values(OPERATIONS).flat();
const routes = readdirSync(HERE, { recursive: true, withFileTypes: true })
  .filter(({ name }) => name === "route.ts")
  .map(({ parentPath }) => `/api/v1/${relative(HERE, parentPath)}`.replace(/\[(\w+)\]/g, "{$1}"));

const { code: REPORTER, name: REPORTER_NAME } = AGENCIES[0] ?? { code: "", name: "" };

let store: Store;
let office: Awaited<ReturnType<typeof catalogueForTests>>;
let published: string;
let withdrawn: string;

beforeAll(async () => {
  store = openTestStore();
  office = await catalogueForTests();
  await holidaysForTest();
  published = await office.publish({ documentNumber: "增府办〔2026〕16号" });
  withdrawn = await office.publish({ title: "后来撤回的通知" });
  await office.withdraw(withdrawn);
  const report = (more: number) => fullContentForTest(2025, { code: REPORTER, name: REPORTER_NAME, more });
  await publishReportForTest(office.own, 2025, [
    { content: report(0), publishedAt: Date.UTC(2026, 0, 20) },
    { content: report(500), erratum: "许可数量有误", publishedAt: Date.UTC(2026, 1, 20) },
    { content: report(900), publishedAt: null },
  ]);
});
afterAll(() => store.close());

const handlers = new Map<string, Handler>();
async function ask(path: string, headers: Record<string, string> = {}): Promise<Response> {
  const url = new URL(path, "http://localhost:3000");
  const operation = ALL.find((one) =>
    new RegExp(`^${one.path.replaceAll(".", "\\.").replace(/\{\w+\}/g, "[^/]+")}$`).test(url.pathname),
  );
  if (!operation) throw new Error(`no operation at ${path}`);
  const folder = operation.path.replace("/api/v1/", "").replace(/\{(\w+)\}/g, "[$1]");
  const known =
    handlers.get(folder) ?? ((await import(join(HERE, folder, "route.ts"))) as { GET: Handler }).GET;
  handlers.set(folder, known);
  return known(new Request(url, { headers: { host: "localhost:3000", ...headers } }));
}

describe("the description of the interface", () => {
  it("is valid OpenAPI 3.1", async () => {
    const said = await (await ask("/api/v1/openapi.json")).json();
    const { valid, errors } = await new Validator().validate(said);
    expect(errors ?? []).toEqual([]);
    expect(valid).toBe(true);
    expect(said.openapi).toBe("3.1.1");
  });

  it("describes every address there is, and none besides", () => {
    expect(ALL.map(({ path }) => path).toSorted()).toEqual(routes.toSorted());
    const ids = ALL.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("says every parameter and every field in Chinese", () => {
    const { paths } = openApi({ origin: "http://localhost", siteName: "某市" });
    const parameters = Object.values(paths).flatMap(({ get }) => get.parameters);
    expect(parameters.length).toBeGreaterThan(15);
    for (const { name, description } of parameters)
      expect([name, description ?? ""]).toEqual([name, expect.stringMatching(/[一-龥]/)]);
  });

  it.each(ALL.filter(({ answer }) => answer !== null))(
    "gives $id an example that its own schema takes",
    ({ answer, example }) => {
      expect(answer?.safeParse(example).error?.issues ?? []).toEqual([]);
    },
  );
});

describe("every answer keeps to its own schema", () => {
  const good = (): [string, string][] => [
    ["listPublications", "/api/v1/publications?facets=1"],
    ["listPublications", "/api/v1/publications?q=河涌&facets=1&from=2026-01-01"],
    ["getPublication", `/api/v1/publications/${published}`],
    ["listAgencies", "/api/v1/agencies"],
    ["listColumns", "/api/v1/columns"],
    ["listChanges", "/api/v1/changes"],
    ["listAlerts", "/api/v1/alerts"],
    ["listAnnualReports", "/api/v1/annual-reports"],
    ["listAnnualReports", `/api/v1/annual-reports?year=2025&agency=${REPORTER}`],
    ["getAnnualReport", `/api/v1/annual-reports/${REPORTER}/2025`],
    ["getAnnualReport", `/api/v1/annual-reports/${REPORTER}/2025?version=1`],
    ["getDescription", "/api/v1/openapi.json"],
    ["countWorkingDays", "/api/v1/deadlines?receivedOn=2026-09-30"],
    ["getCalendar", "/api/v1/calendar/2026"],
  ];

  it("when it answers", async () => {
    for (const [id, path] of good()) {
      const response = await ask(path);
      expect([path, response.status]).toEqual([path, 200]);
      expect(response.headers.get("content-type")).toBe("application/json; charset=utf-8");
      const answer = ALL.find((one) => one.id === id)?.answer;
      expect([path, answer?.safeParse(await response.json()).error?.issues ?? null]).toEqual(
        [path, null].map((x) => x ?? null),
      );
    }
    expect(new Set(good().map(([id]) => id)).size).toBe(ALL.filter(({ answer }) => answer).length);
  });

  it("and says nothing twice to whoever holds it: UR-018, If-None-Match", async () => {
    for (const [, path] of good()) {
      const tag = (await ask(path)).headers.get("etag") ?? "";
      expect(tag).toMatch(/^W\/"[\w-]{22}"$/);
      const again = await ask(path, { "if-none-match": `"x", ${tag}` });
      expect([path, again.status, await again.text()]).toEqual([path, 304, ""]);
      expect((await ask(path, { "if-none-match": 'W/"other"' })).status).toBe(200);
    }
  });

  it.each([
    ["/api/v1/publications?agency=99999", 400, "agency"],
    ["/api/v1/publications?column=__proto__", 400, "column"],
    ["/api/v1/publications?validity=maybe", 400, "validity"],
    ["/api/v1/publications?genre=通知书", 400, "genre"],
    ["/api/v1/publications?theme=综合政务\\政务公开", 400, "theme"],
    ["/api/v1/publications?year=abcd", 400, "year"],
    ["/api/v1/publications?from=2026-02-30", 400, "from"],
    ["/api/v1/publications?from=2026-03-02&to=2026-03-01", 400, "from"],
    ["/api/v1/publications?sort=rank;drop%20table", 400, "sort"],
    ["/api/v1/publications?sort=__proto__", 400, "sort"],
    ["/api/v1/publications?sort=relevance", 400, "sort"],
    ["/api/v1/publications?limit=1.5", 400, "limit"],
    ["/api/v1/publications?limit=1e309", 400, "limit"],
    ["/api/v1/publications?limit=NaN", 400, "limit"],
    ["/api/v1/publications?limit=２", 400, "limit"],
    ["/api/v1/publications?limit=0x10", 400, "limit"],
    ["/api/v1/publications?limit=1&limit=2", 400, "limit"],
    ["/api/v1/publications?year[]=2026", 400, "year[]"],
    ["/api/v1/publications?cat[$ne]=2", 400, "cat[$ne]"],
    ["/api/v1/publications?fields=*,applicant_id_no", 400, "fields"],
    ["/api/v1/publications?offset=1e12", 400, "offset"],
    ["/api/v1/publications?cursor=abc", 400, "cursor"],
    ["/api/v1/publications?cursor=%00%ff", 400, "cursor"],
    ["/api/v1/publications?facets=2", 400, "facets"],
    ["/api/v1/publications?q=---", 400, "q"],
    [`/api/v1/publications?q=${"长".repeat(101)}`, 400, "q"],
    ["/api/v1/changes?since=-1", 400, "since"],
    ["/api/v1/changes?since=999999999", 400, "since"],
    ["/api/v1/deadlines?receivedOn=2026-02-30", 422, "receivedOn"],
    ["/api/v1/annual-reports?agency=nobody", 400, "agency"],
    ["/api/v1/annual-reports?year=25", 400, "year"],
    ["/api/v1/annual-reports/x/2025?version=0", 400, "version"],
    ["/api/v1/annual-reports/x/2025?v=1", 400, "v"],
    ["/api/v1/archive?x=1", 400, "x"],
  ])("SE-014 SE-016 UR-001 UR-002 AP-008 AP-009 and when it is asked %s", async (path, status, parameter) => {
    const response = await ask(path);
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toBe("application/problem+json; charset=utf-8");
    expect(response.headers.get("cache-control")).toBe("no-store");
    const said = problemAnswerSchema.parse(await response.json());
    expect(said.errors?.map((error) => error.parameter)).toContain(parameter);
    expect(said.detail).toMatch(/[一-龥]/);
  });

  it("names what may stand there where that is a list", async () => {
    const { errors } = await (await ask("/api/v1/publications?validity=x&agency=y")).json();
    expect(errors[0]).toMatchObject({
      parameter: "validity",
      allowed: ["inForce", "amended", "expired", "repealed"],
    });
    const { errors: agencies } = await (await ask("/api/v1/publications?agency=y")).json();
    expect(agencies[0].allowed.length).toBe(2);
  });

  it("404 for what never was, 410 with the reason for what was withdrawn", async () => {
    const missing = await ask("/api/v1/publications/nobody");
    expect([missing.status, problemAnswerSchema.parse(await missing.json()).status]).toEqual([404, 404]);
    const gone = await ask(`/api/v1/publications/${withdrawn}`);
    expect(gone.status).toBe(410);
    const said = JSON.stringify(problemAnswerSchema.parse(await gone.json()));
    expect(said).toContain("内容有误");
    expect(said).not.toContain("后来撤回的通知");
  });
});

describe("GET /api/v1/annual-reports", () => {
  it("gives the newest published version of each report, and never what is only frozen", async () => {
    const { items } = await (await ask("/api/v1/annual-reports")).json();
    expect(items).toEqual([
      {
        ...{ agency: REPORTER_NAME, agencyCode: REPORTER, year: 2025, version: 2 },
        publishedAt: "2026-02-20T08:00:00+08:00",
        url: `http://localhost:3000/reports/${REPORTER}/2025`,
        data: `http://localhost:3000/api/v1/annual-reports/${REPORTER}/2025`,
      },
    ]);
    const { items: none } = await (await ask("/api/v1/annual-reports?year=2024")).json();
    expect(none).toEqual([]);
  });

  it("gives a report by code or name, an earlier version on demand, with the same numbers as were frozen", async () => {
    const of = async (path: string) => (await ask(`/api/v1/annual-reports/${path}`)).json();
    const now = await of(`${encodeURIComponent(REPORTER_NAME)}/2025`);
    const { section2, section3, section4 } = fullContentForTest(2025, { more: 500 });
    expect(now).toMatchObject({ version: 2, erratum: "许可数量有误", section2, section3, section4 });
    expect(now.frozenAt).toBe("2026-02-20T07:00:00+08:00");
    const first = await of(`${REPORTER}/2025?version=1`);
    expect([first.version, first.section2.licences]).toEqual([1, section2.licences - 500]);
  });

  it.each(["2024", "2025?version=3", "2025?version=9", "25", "2025%2e"])("404 for %s", async (rest) => {
    const response = await ask(`/api/v1/annual-reports/${REPORTER}/${rest}`);
    expect([rest, response.status]).toEqual([rest, 404]);
    expect(problemAnswerSchema.parse(await response.json()).detail).toMatch(/[一-龥]/);
    expect((await ask("/api/v1/annual-reports/%E0%A4%A/2025")).status).toBe(404);
  });
});

describe("GET /api/v1/publications/{id}", () => {
  it("tells of links from both ends, and of what was taken back only that it was", async () => {
    const explained = await office.publish({ title: "《河涌管理办法》解读" });
    await tx(async () => {
      await q()
        .insert(publicationLinks)
        .values([
          { id: newId(), fromId: explained, kind: "explains", toId: published },
          { id: newId(), fromId: explained, kind: "sameMatter", toId: withdrawn },
        ]);
    });
    const linksOf = async (id: string) =>
      (await (await ask(`/api/v1/publications/${id}`)).json()).links as object[];
    expect(await linksOf(published)).toEqual([
      {
        ...{ kind: "explains", direction: "to", id: explained, title: "《河涌管理办法》解读" },
        ...{ withdrawn: false, url: `http://localhost:3000/p/${explained}` },
      },
    ]);
    expect(await linksOf(explained)).toContainEqual(
      expect.objectContaining({ id: withdrawn, title: null, withdrawn: true }),
    );
    await office.withdraw(explained);
    expect(JSON.stringify(await linksOf(published))).not.toContain("解读");
  });
});

describe("GET /api/v1/publications", () => {
  const list = async (query: string) => (await ask(`/api/v1/publications?${query}`)).json();
  const titles = async (query: string) =>
    ((await list(query)).items as { title: string }[]).map(({ title }) => title);

  it("gives the shape that is promised, and nothing else", async () => {
    const { items, total, nextCursor } = await list("");
    expect({ total, nextCursor }).toEqual({ total: 1, nextCursor: null });
    expect(Object.keys(items[0])).toEqual([
      ...[
        "id",
        "indexNumber",
        "title",
        "documentNumber",
        "agency",
        "issuedOn",
        "publishedAt",
        "validity",
        "url",
      ],
    ]);
    expect(items[0]).toMatchObject({
      id: published,
      publishedAt: "2026-03-09T10:00:00+08:00",
      validity: "inForce",
      url: `http://localhost:3000/p/${published}`,
    });
  });

  it("UR-003 AP-009 brings the number of rows within its bounds", async () => {
    for (const limit of ["-1", "0", "100000", "99999999999999999999", ""])
      expect((await list(`limit=${limit}`)).items).toHaveLength(1);
  });

  it("narrows by codes and names in any width, with the words and without", async () => {
    const parent = await createColumn(
      "system",
      {
        code: "above",
        name: "上级栏目",
        parentId: null,
        position: 8,
        statutoryItem: null,
        ownerAgencyId: null,
        updateDays: null,
        description: "",
        columnType: "政务公开",
        emptyNote: null,
      },
      0,
    );
    const below = await createColumn(
      "system",
      {
        code: "below",
        name: "下级栏目",
        parentId: parent,
        position: 9,
        statutoryItem: null,
        ownerAgencyId: null,
        updateDays: null,
        description: "",
        columnType: "政务公开",
        emptyNote: null,
      },
      0,
    );
    const order = "关于河涌的命令";
    const id = await office.publish({
      title: order,
      columnId: below,
      agencyId: office.other,
      genre: "命令（令）",
      theme: "农业、林业、水利\\水利",
      issuedOn: calendarDate("2019-05-01"),
      expiresOn: calendarDate("2026-11-23"),
      legacyPublishedOn: calendarDate("2019-05-06"),
    });
    const { agency } = await (await ask(`/api/v1/publications/${id}`)).json();
    for (const filter of [
      "genre=命令(令)",
      "column=above",
      "column=上级栏目",
      `agency=${encodeURIComponent(agency)}`,
      `puborg=${encodeURIComponent(agency)}`,
      "theme=农业、林业、水利",
      "year=2019",
      "validity=expired",
      "validity=失效",
      "from=2019-05-06&to=2019-05-06",
      "mintime=2019-01-01&maxtime=2019-12-31",
    ]) {
      expect([filter, await titles(filter)]).toEqual([filter, [order]]);
      expect([filter, await titles(`q=河涌&${filter}`)]).toEqual([filter, [order]]);
      expect([filter, (await list(`${filter}&limit=1`)).total]).toEqual([filter, 1]);
    }
    expect(await titles("sort=issued")).toEqual(["关于印发河涌管理办法的通知", order]);
    expect(await titles("q=河涌&sort=pubtime")).toEqual(["关于印发河涌管理办法的通知", order]);
    expect((await list("q=命令")).items[0].snippet).toMatch(/[一-龥]/);
  });

  it("counts the same by the index and in the tables", async () => {
    const { facets } = await list("facets=1");
    expect(facets.validity).toEqual([
      { value: "expired", label: "失效", total: 1 },
      { value: "inForce", label: "有效", total: 1 },
    ]);
    expect((await list("facets=1&from=2000-01-01")).facets).toEqual(facets);
    expect((await list("facets=1&from=2000-01-01&q=河涌")).facets).toEqual(facets);
  });

  it("turns pages to the end without gap or double while others are published", async () => {
    for (let at = 0; at < 30; at += 1)
      await office.publish({
        title: `河涌第${at}号`,
        issuedOn: at % 3 === 0 ? null : calendarDate(`2026-02-${10 + (at % 7)}`),
      });
    const standing = (await list("limit=100")).items.map(({ id }: { id: string }) => id) as string[];
    for (const question of ["", "sort=issued", "column=above&limit=1", "from=2026-01-01"]) {
      const expected = (await list(`${question.replace(/&?limit=1$/, "")}&limit=100`)).items.map(
        ({ id }: { id: string }) => id,
      );
      const seen: string[] = [];
      for (let cursor: string | null = ""; cursor !== null; ) {
        const page = await list(
          `${question.includes("limit") ? question : `${question}&limit=7`}&cursor=${cursor}`,
        );
        seen.push(...page.items.map(({ id }: { id: string }) => id));
        cursor = page.nextCursor;
        if (seen.length === 7)
          await office.publish({
            title: "刚刚发布",
            at: Date.UTC(2026, 10, 24, 4),
            issuedOn: calendarDate("2026-11-24"),
          });
      }
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen).toEqual(expected);
    }
    const searchedIds: string[] = [];
    for (let cursor: string | null = ""; cursor !== null; ) {
      const page = await list(`q=河涌&limit=9&cursor=${cursor}`);
      searchedIds.push(...page.items.map(({ id }: { id: string }) => id));
      cursor = page.nextCursor;
    }
    expect(searchedIds.length).toBe((await list("q=河涌")).total);
    expect(standing.filter((id) => !searchedIds.includes(id))).toEqual([]);
  });

  it("goes on only in the list that a cursor came from", async () => {
    const { nextCursor } = await list("limit=5");
    expect((await ask(`/api/v1/publications?limit=5&year=2026&cursor=${nextCursor}`)).status).toBe(400);
    const forged = Buffer.from(JSON.stringify({ of: "x", place: { page: 2 } })).toString("base64url");
    expect((await ask(`/api/v1/publications?cursor=${forged}`)).status).toBe(400);
  });
});
