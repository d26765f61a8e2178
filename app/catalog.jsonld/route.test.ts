import { readFileSync } from "node:fs";
import { join } from "node:path";
import jsonld from "jsonld";
import { Parser, Store as Quads } from "n3";
import Validator from "rdf-validate-shacl";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDemonstration } from "@/app/(public)/demonstration-for-tests";
import { GET as ttl } from "@/app/catalog.ttl/route";
import type { Store } from "@/db/client";
import { withdrawContent } from "@/db/mutations/publications";
import { addressOf } from "@/server/edge/addresses";
import { turtleOf } from "@/server/feed/rdf";
import { GET } from "./route";

let store: Store;
beforeAll(async () => {
  store = await openDemonstration("2026-11-24");
}, 120_000);
afterAll(() => store.close());

const ORIGIN = "http://localhost:3000";
const call = (path: string) => new Request(`${ORIGIN}${path}`, { headers: { host: "localhost:3000" } });
const asJson = async () => (await GET(call("/catalog.jsonld"))).text();
const asTurtle = async () => (await ttl(call("/catalog.ttl"))).text();
const parse = (text: string, format = "text/turtle") => new Quads(new Parser({ format }).parse(text));

async function complaints(text: string): Promise<string[]> {
  const shapes = parse(readFileSync(join(import.meta.dirname, "dcat-ap-mandatory.ttl"), "utf8"));
  const report = await new Validator(shapes as never).validate(parse(text) as never);
  return report.results.map(({ focusNode, path }) => `${focusNode?.value} ${path?.value}`);
}

describe("M-10 the catalogue of data", () => {
  it("meets the mandatory part of DCAT-AP 3", async () => {
    expect(await complaints(await asTurtle())).toEqual([]);
  });

  it("would be found out without a publisher, a title or a file", async () => {
    const text = await asTurtle();
    expect(await complaints(text.replace(/ {2}foaf:name .*\n/, ""))).not.toEqual([]);
    expect(await complaints(text.replace(/ {2}dct:title .*\n/, ""))).not.toEqual([]);
    expect(await complaints(text.replaceAll(/ {2}dcat:accessURL .*\n/g, ""))).not.toEqual([]);
  });

  it("says the same in both forms", async () => {
    const options = { format: "application/n-quads" as const, base: ORIGIN };
    const json = parse(await jsonld.toRDF(JSON.parse(await asJson()), options), "application/n-quads");
    const turtle = parse(await asTurtle());
    const lines = (quads: Quads) =>
      [...quads]
        .map(({ subject, predicate, object }) => `${subject.value} ${predicate.value} ${object.value}`)
        .toSorted();
    expect(lines(json)).toEqual(lines(turtle));
    expect(turtle.size).toBeGreaterThan(100);
  });

  it("leads only to addresses that this site has", async () => {
    const urls = [
      ...(await asTurtle()).matchAll(
        /dcat:(?:accessURL|downloadURL|endpointURL|endpointDescription) <([^>]+)>/g,
      ),
    ];
    expect(urls.length).toBeGreaterThan(20);
    for (const [, url = ""] of urls) {
      const { origin, pathname } = new URL(url);
      expect(origin).toBe(ORIGIN);
      expect([pathname, addressOf(pathname, false)?.route]).not.toEqual([pathname, "/*"]);
      expect([pathname, addressOf(pathname, false)]).not.toEqual([pathname, null]);
    }
  });

  it("PS-014 forgets what is withdrawn", async () => {
    const [, id = ""] =
      /<http:\/\/localhost:3000\/p\/([^>#]+)>\n {2}a dcat:Dataset/.exec(await asTurtle()) ?? [];
    expect(id).not.toBe("");
    await withdrawContent({ id, reason: "内容有误", at: 1, actor: "system" });
    expect(await asTurtle()).not.toContain(id);
    expect(await asJson()).not.toContain(id);
  });

  it("writes any text so that it stays a text", () => {
    const wild = 'a"b\\c\n<d> \u0085 "@zh . <x> <y> <z> .';
    const [quad] = parse(
      turtleOf([{ id: "http://x.example/a b<c>", types: [], says: [["dct:title", { text: wild }]] }]).replace(
        "a  ;\n",
        "",
      ),
    );
    expect(quad?.object.value).toBe(wild);
  });
});
