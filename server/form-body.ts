/** Why a posted form was not read; each has its sentence in text/. */
export type FormFault = "wrongEncoding" | "wrongType" | "tooLarge";

export type FormEntries = [name: string, value: string][];

/** The most bytes a public form may have: an over-long answer still arrives whole and is kept (FF-005). */
export const PUBLIC_FORM_BYTES = 512 * 1024;

/** A single pass over the bytes: decoding twice would let one character become another. */
function decodePart(part: string): string {
  const bytes: number[] = [];
  for (let at = 0; at < part.length; at++) {
    const char = part[at];
    if (char === "+") bytes.push(0x20);
    else if (char === "%" && /^[0-9a-fA-F]{2}$/.test(part.slice(at + 1, at + 3))) {
      bytes.push(Number.parseInt(part.slice(at + 1, at + 3), 16));
      at += 2;
    } else bytes.push(part.charCodeAt(at));
  }
  return new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(bytes));
}

function urlencoded(body: Uint8Array): FormEntries {
  const text = new TextDecoder("utf-8", { fatal: true }).decode(body);
  if (text === "") return [];
  // Raw characters outside ASCII are legal in practice; escape them first so that one decoder serves all.
  const ascii = text.replace(/[^\0-\x7f]+/g, (raw) => encodeURIComponent(raw));
  return ascii.split("&").map((pair) => {
    const cut = pair.indexOf("=");
    return cut < 0
      ? [decodePart(pair), ""]
      : [decodePart(pair.slice(0, cut)), decodePart(pair.slice(cut + 1))];
  });
}

async function multipart(contentType: string, body: Uint8Array<ArrayBuffer>): Promise<FormEntries> {
  const form = await new Response(body, { headers: { "content-type": contentType } }).formData();
  // No public form asks for a file yet: an attached one is left aside, the text counts.
  return [...form].flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value] as [string, string]] : [],
  );
}

async function readCapped(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > limit) return null;
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

/** Reads a small message in JSON; null when it is none, or too long. */
export async function readSmall(request: Request, limit: number): Promise<unknown> {
  const body = await readCapped(request, limit);
  try {
    return body === null ? null : JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
  } catch {
    return null;
  }
}

/** Reads a posted form strictly as UTF-8; duplicates are kept for the schema to refuse. */
export async function readForm(
  request: Request,
  limit = PUBLIC_FORM_BYTES,
): Promise<{ entries: FormEntries } | { fault: FormFault }> {
  const contentType = request.headers.get("content-type") ?? "";
  const [type = "", ...parameters] = contentType
    .toLowerCase()
    .split(";")
    .map((part) => part.trim());
  const charset = parameters.find((part) => part.startsWith("charset="))?.slice(8);
  if (charset && charset !== "utf-8" && charset !== "utf8") return { fault: "wrongEncoding" };
  if (type !== "application/x-www-form-urlencoded" && type !== "multipart/form-data")
    return { fault: "wrongType" };
  const body = await readCapped(request, limit);
  if (!body) return { fault: "tooLarge" };
  try {
    const entries = type === "multipart/form-data" ? await multipart(contentType, body) : urlencoded(body);
    const broken = entries.some(([name, value]) => name.includes("\uFFFD") || value.includes("\uFFFD"));
    return broken ? { fault: "wrongEncoding" } : { entries };
  } catch {
    return { fault: "wrongEncoding" };
  }
}
