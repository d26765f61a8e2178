// The first part of `npm run bench`: how fast an archive of publications is taken in.
/** Rows like those of an archive of regulations, out of texts that are at hand. */
async function* madeRows() {
  const { DEMO_PUBLICATIONS } = await import("../db/seed/demonstration.ts");
  const texts = DEMO_PUBLICATIONS.map(({ body }) => body.replaceAll(/\{\{[^}]*\}\}/g, "2025"));
  for (let at = 0; at < 682; at += 1) {
    const cells = {
      externalId: `bench-${at}`,
      title: `${DEMO_PUBLICATIONS[at % texts.length].title.replaceAll(/\{\{[^}]*\}\}/g, "2025")}（${at}）`,
      agency: "国务院",
      column: "行政法规",
      genre: "命令（令）",
      publishedOn: `${2000 + (at % 25)}-0${1 + (at % 9)}-15`,
      body: `${texts[at % texts.length]}\n\n${texts[(at * 7 + 3) % texts.length]}`,
    };
    yield { line: at + 1, cells };
  }
}

/** Imports a file, or rows made of the demonstration, into the new store of DATA_DIR. */
export async function importRate(archive) {
  const { boot } = await import("../server/boot.ts");
  const { importPublications } = await import("../server/import/publications.ts");
  const { fileRows } = await import("../server/import/table-file.ts");
  const { q } = await import("../db/client.ts");
  const { publications } = await import("../db/schema/publications.ts");
  const { store } = await boot();
  const rows = archive ? fileRows(archive) : madeRows();
  const options = {
    agency: null,
    createMissing: true,
    dryRun: false,
    authorisation: { authorisedBy: "bench", opinion: "bench" },
    at: Date.now(),
  };
  const before = process.cpuUsage();
  const started = performance.now();
  const counts = await importPublications(rows, options, {
    problem: console.error,
    progress: () => undefined,
  });
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(before);
  const [one] = await q().select({ id: publications.id }).from(publications).limit(1);
  store.close();
  return { rows: counts.rows, seconds, cpuSeconds: (user + system) / 1e6, publication: one.id };
}
