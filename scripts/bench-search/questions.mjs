// What is asked: words by what makes them cheap or dear, with and without filters.
import { QUERIES } from "./corpus.mjs";

/** Every question of a run, with its class. */
export async function questions() {
  const { q } = await import("../../db/client.ts");
  const { agencies } = await import("../../db/schema/agencies.ts");
  const { columns } = await import("../../db/schema/columns.ts");
  const firstOf = async (table) => (await q().select({ id: table.id }).from(table)).map(({ id }) => id);
  const [agency, column] = [await firstOf(agencies), await firstOf(columns)];
  const plain = Object.entries(QUERIES).flatMap(([kind, queries]) =>
    queries.map((query) => ({ kind, query, choice: {}, scope: "all" })),
  );
  const narrowed = [
    { query: "管理", choice: { agency: agency[3] } },
    { query: "管理", choice: { agency: agency[30] } },
    { query: "预算", choice: { year: "2008" } },
    { query: "农村", choice: { year: "2017", validity: "repealed" } },
    { query: "工作 项目", choice: { column: column[9], genre: "通知" } },
    { query: "土地", choice: { fileType: "ofd" } },
    { query: "监督", choice: { theme: "其他" } },
    { query: "安全", choice: { validity: "inForce" } },
  ].map((one) => ({ kind: "filtered", scope: "all", ...one }));
  const inFiles = ["管理", "预算 农村", "建设项目"].map((query) => ({
    kind: "inFiles",
    query,
    choice: {},
    scope: "files",
  }));
  return [...plain, ...narrowed, ...inFiles];
}
