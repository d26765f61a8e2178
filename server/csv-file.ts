import { csvOf } from "@/domain/entry/csv";

/** Rows as a CSV download of a staff page; `plainName` is for programs that know no other letters. */
export function csvFile(name: string, plainName: string, rows: readonly (readonly string[])[]): Response {
  return new Response(csvOf(rows), {
    headers: {
      "cache-control": "no-store",
      "content-disposition": `attachment; filename="${plainName}.csv"; filename*=UTF-8''${encodeURIComponent(`${name}.csv`)}`,
      "content-type": "text/csv; charset=utf-8",
      "x-content-type-options": "nosniff",
    },
  });
}
