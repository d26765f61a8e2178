import { describe, expect, it } from "vitest";
import { recognise } from "./recognise";
import { mistakesIn, SAMPLES } from "./samples-for-tests";

const all = SAMPLES.map((sample) => {
  const found = recognise(sample.blocks.map(({ block }) => block));
  return { sample, found, mistakes: mistakesIn(sample, found) };
});

describe("the twenty sample documents", () => {
  it("are twenty, each of its own kind", () => {
    expect(new Set(SAMPLES.map(({ name }) => name)).size).toBe(20);
  });

  it("ux.md E-11: at least 95 of 100 parts are right", () => {
    const parts = all.reduce((sum, { sample }) => sum + sample.blocks.length, 0);
    const wrong = all.flatMap(({ sample, mistakes }) => mistakes.map((one) => `${sample.name} · ${one}`));
    expect(parts).toBeGreaterThan(250);
    expect(1 - wrong.length / parts, wrong.join("\n")).toBeGreaterThanOrEqual(0.95);
  });

  it.each(all)("$sample.name: title, number, addressee, signature and day are all right", ({ mistakes }) => {
    const telling = /title|documentNumber|addressee|signature|issuedOn/;
    expect(mistakes.filter((one) => telling.test(one.split(":")[0] ?? ""))).toEqual([]);
  });
});
