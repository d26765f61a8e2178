import type { Handler } from "./handlers";
import { type Call, publicReader } from "./handlers";

/** Why an open interface does not answer (RFC 9457). */
export interface Problem {
  status: 404 | 422;
  title: string;
  detail: string;
  /** What is wrong with which parameter. */
  errors?: readonly { parameter: string; detail: string }[];
}

const CACHE = "public, max-age=300, must-revalidate";

/** A read-only open interface: JSON for everybody, from any site; whatever is wrong is problem+json. */
export function openReader(run: (call: Call) => Promise<object | { problem: Problem }>): Handler {
  return publicReader(async (call) => {
    const said = await run(call);
    if ("problem" in said) {
      const { problem } = said as { problem: Problem };
      return new Response(JSON.stringify({ type: "about:blank", ...problem }), {
        status: problem.status,
        headers: { "content-type": "application/problem+json; charset=utf-8", "cache-control": "no-store" },
      });
    }
    return new Response(JSON.stringify(said), {
      headers: { "content-type": "application/json; charset=utf-8", "cache-control": CACHE },
    });
  });
}

/** Every parameter of a query that was given once; one given twice is wrong and arrives as nothing a schema takes. */
export function queryOf({ url }: Call): Record<string, string | string[]> {
  const names = new Set(url.searchParams.keys());
  return Object.fromEntries(
    [...names].map((name) => {
      const values = url.searchParams.getAll(name);
      return [name, values.length === 1 ? (values[0] ?? "") : values];
    }),
  );
}
