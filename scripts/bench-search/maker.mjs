// A thread of `npm run bench -- search`: makes documents and their tokens, so that the thread that writes only writes.
import "../resolve.mjs";
import { parentPort, workerData } from "node:worker_threads";
import { documentAt } from "./corpus.mjs";

const { tokensOf } = await import("../../db/search/index-publication.ts");
const { madeIndexNumber } = await import("../../db/publications-for-bench.ts");
const { THEMES } = await import("../../domain/publication/themes.ts");
const { total } = workerData;

/** A document with its tokens and the bytes of its text. */
function made(n) {
  const document = documentAt(n, total);
  const { title, number, body, files } = document;
  const fileText = files.map(({ name, pages }) => `${name}\n|\n${pages.join("\n")}`).join("\n|\n");
  const indexNumber = madeIndexNumber(document);
  const texts = [title, number ?? "", indexNumber, body, fileText];
  return {
    ...document,
    theme: THEMES[document.theme % THEMES.length].name,
    tokens: tokensOf({ title, documentNumber: number, indexNumber, text: body, fileText }),
    bytes: texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0),
  };
}

parentPort.on("message", ({ from, to }) => {
  const documents = [];
  for (let n = from; n < to; n += 1) documents.push(made(n));
  parentPort.postMessage(documents);
});
