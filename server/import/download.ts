const SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** A table to be taken along, under a Chinese name and a plain one. */
export function tableDownload(
  body: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> | string,
  format: "xlsx" | "csv",
  name: string,
): Response {
  const full = encodeURIComponent(`${name}.${format}`);
  return new Response(body, {
    headers: {
      "content-type": format === "xlsx" ? SHEET : "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="import.${format}"; filename*=UTF-8''${full}`,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
}
