// Asks as a page does: of the search threads, then rows, marked titles and snippets.
import { longestBlock, megabytes, spread, threeOf, timed } from "./figures.mjs";

const PAGE = { page: 1, pageSize: 20 };

/** Asks everything once to warm up and `rounds` times to measure; the best of a question counts, since the machine is shared. */
export async function askAll({ folder, questions, rounds, say }) {
  const { startSearchThreads } = await import("../../server/search/threads.ts");
  const { today } = await import("../../server/clock.ts");
  const { publicationsForHits } = await import("../../db/queries/publications.ts");
  const { highlight, snippet } = await import("../../db/search/highlight.ts");
  const threads = startSearchThreads(folder);
  // The threads keep no process alive; the server that stands around them does.
  const alive = setInterval(() => undefined, 1000);

  const page = async (search) => {
    const found = await threads.ask({ kind: "quick", search, today: today() });
    const rows = await publicationsForHits(found.hits.map(({ publicationId }) => publicationId));
    const shown = rows.map(({ title, bodyText }) => [
      highlight(title, found.terms),
      snippet(bodyText, found.terms, 90),
    ]);
    return { found, shown };
  };
  const asked = (one, sort) => ({ query: one.query, choice: one.choice, scope: one.scope, sort, ...PAGE });

  const first = await timed(() => page(asked(questions[0], "relevance")));
  const firstExact = await timed(() =>
    threads.ask({ kind: "exact", search: asked(questions[0], "newest"), today: today() }),
  );
  say(`first page after a start ${first.ms.toFixed(0)} ms, first exact total ${firstExact.ms.toFixed(0)} ms`);

  const best = (all) => all.reduce((a, b) => (b.cpuMs < a.cpuMs ? b : a));
  const results = [];
  let blocked = 0;
  for (const one of questions) {
    const measured = { ...one };
    for (const sort of ["newest", "relevance"]) {
      const runs = [];
      for (let round = 0; round <= rounds; round += 1) {
        const run = await timed(() => page(asked(one, sort)));
        if (round > 0) runs.push(run);
      }
      measured[sort] = best(runs);
    }
    results.push(measured);
  }
  for (const measured of results) {
    const search = asked(measured, "newest");
    // A list that was counted once is kept, so it is counted at the first time; no round can warm it up.
    const held = await longestBlock(async () => {
      measured.exact = await timed(() => threads.ask({ kind: "exact", search, today: today() }));
    });
    blocked = Math.max(blocked, held);
    measured.again = await timed(() =>
      threads.ask({ kind: "exact", search: { ...search, page: 2 }, today: today() }),
    );
  }
  report(results, blocked, say);
  await threads.end();
  clearInterval(alive);
  return results;
}

function report(results, blocked, say) {
  const kinds = [...new Set(results.map(({ kind }) => kind))];
  const table = (title, pick) => {
    say(`\n${title}: p50, p95, max of CPU ms, then of wall ms`);
    for (const kind of [...kinds, null]) {
      const some = results.filter((one) => kind === null || one.kind === kind).map(pick);
      const line = [some.map(({ cpuMs }) => cpuMs), some.map(({ ms }) => ms)].map(threeOf).join("   ");
      say(`  ${(kind ?? "all").padEnd(14)} ${line}`);
    }
  };
  table("first page by date", ({ newest }) => newest);
  table("first page by relevance", ({ relevance }) => relevance);
  table("exact total and facets, counted anew", ({ exact }) => exact);
  table("the same words again, next page", ({ again }) => again);
  const worst = results.toSorted((a, b) => b.exact.cpuMs - a.exact.cpuMs).slice(0, 3);
  say(
    `\ndearest exact totals: ${worst.map(({ query, exact }) => `${query} ${exact.cpuMs.toFixed(0)} ms of ${exact.result.total}`).join("; ")}`,
  );
  const slow = results.toSorted((a, b) => b.relevance.cpuMs - a.relevance.cpuMs).slice(0, 3);
  say(
    `dearest first pages: ${slow.map(({ query, relevance }) => `${query} ${relevance.cpuMs.toFixed(0)} ms`).join("; ")}`,
  );
  const incomplete = results.filter(({ newest }) => newest.result.found.incomplete);
  say(
    `first pages that wait for the exact count: ${incomplete.map(({ query, choice }) => `${query} ${JSON.stringify(choice)}`).join("; ") || "none"}`,
  );
  say(`the thread that serves was held up at most ${blocked.toFixed(1)} ms while totals were counted`);
  say(`RSS ${megabytes(process.memoryUsage.rss())}`);
}

/** Puts single documents in as publishing does, each in a transaction of its own. */
export async function insertSingly({ total, times, say }) {
  const { tx } = await import("../../db/client.ts");
  const { indexPublication } = await import("../../db/search/index-publication.ts");
  const { newId } = await import("../../db/new-id.ts");
  const { documentAt } = await import("./corpus.mjs");
  const wall = [];
  const cpu = [];
  const ids = [];
  for (let n = 0; n < times; n += 1) {
    const { title, number, body, genre, validity } = documentAt(total + n, total);
    const publicationId = newId();
    ids.push(publicationId);
    const { ms, cpuMs } = await timed(() =>
      tx(() =>
        indexPublication({
          publicationId,
          ...{
            agencyId: "a",
            columnId: "c",
            title,
            documentNumber: number,
            indexNumber: `x${n}`,
            text: body,
          },
          ...{ fileText: "", fileTypes: [], publishedOn: "2026-06-01", theme: null, genre, validity },
          ...{ issuedOn: null, expiresOn: null },
        }),
      ),
    );
    wall.push(ms);
    cpu.push(cpuMs);
  }
  say(`\nsingle insert into the index, p50 p95 max: CPU ms ${threeOf(cpu)}, wall ms ${threeOf(wall)}`);
  const { unindexPublication } = await import("../../db/search/index-publication.ts");
  const removed = [];
  for (const id of ids) removed.push((await timed(() => tx(() => unindexPublication(id)))).cpuMs);
  say(`single removal: CPU ms ${threeOf(removed)}`);
  return spread(wall);
}
