import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "../fixtures";

/** Words that stand nowhere else, and that look the same in simplified and traditional characters. */
export interface Canary {
  title: string;
  body: string;
  keyword: string;
  number: string;
  fileName: string;
  fileText: string;
  /** Its file as a workbook, instead of the text alone. */
  workbook?: Buffer;
}

/** Takes a publication full of canaries into the running demonstration, as an archive that is already public. */
export function plantCanary(externalId: string, canary: Canary): void {
  const folder = mkdtempSync(join(tmpdir(), "canary-"));
  const file = `${canary.fileName}.${canary.workbook ? "xlsx" : "txt"}`;
  writeFileSync(join(folder, file), canary.workbook ?? `附表\n${canary.fileText}\n`);
  const row = {
    externalId,
    title: canary.title,
    agency: "planning",
    column: "town-planning",
    documentNumber: canary.number,
    genre: "公告",
    issuedOn: "2026-03-02",
    summary: `${canary.keyword}概述。`,
    body: `各有关单位：\n${canary.body}。`,
    attachments: [file],
  };
  writeFileSync(join(folder, "archive.jsonl"), `${JSON.stringify(row)}\n`);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      "scripts/import.mjs",
      "publications",
      join(folder, "archive.jsonl"),
      "--as-published",
      "--authorised-by",
      "档案室",
    ],
    { env: { ...process.env, DATA_DIR: ".e2e-data", LOG_LEVEL: "warn" }, encoding: "utf8" },
  );
  rmSync(folder, { recursive: true, force: true });
  expect([status, status === 0 ? "" : stdout + stderr]).toEqual([0, ""]);
}
