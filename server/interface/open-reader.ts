import type { z } from "zod";
import { interfaceProblems } from "@/text/interface-problems";
import { type Call, type Handler, publicReader } from "../handlers";
import { isHeld, tagOf } from "./etag";
import type { Operation } from "./operation";
import { type ParameterFault, problemAnswer, Refused } from "./problem";

/** Every parameter of a query under its own name; one given twice arrives as nothing a schema takes. */
function givenIn({ url }: Call, otherNames: Operation["otherNames"]): Record<string, string | string[]> {
  const given = new Map<string, string[]>();
  for (const [typed, value] of url.searchParams) {
    const name = (otherNames && Object.hasOwn(otherNames, typed) && otherNames[typed]) || typed;
    given.set(name, [...(given.get(name) ?? []), value]);
  }
  return Object.fromEntries(
    [...given].map(([name, values]) => [name, values.length === 1 ? (values[0] ?? "") : values]),
  );
}

/** A message of a schema is a sentence of ours, or a whole fault that names what is allowed. */
function faultsOf(
  { issues }: z.ZodError,
  known: readonly string[],
  sentences: Readonly<Record<string, string>>,
): ParameterFault[] {
  return issues.flatMap((issue): ParameterFault[] => {
    if (issue.code === "unrecognized_keys")
      return issue.keys.map((parameter) => ({
        parameter,
        detail: interfaceProblems.unknownParameter(parameter),
        allowed: known,
      }));
    const parameter = String(issue.path[0] ?? "");
    const { allowed } = issue.code === "custom" ? (issue.params ?? {}) : {};
    const isTwice = issue.code === "invalid_type" && issue.input !== undefined;
    const sentence = sentences[issue.message];
    return [
      {
        parameter,
        detail: sentence ?? (isTwice ? interfaceProblems.givenTwice(parameter) : issue.message),
        ...(Array.isArray(allowed) && { allowed }),
      },
    ];
  });
}

/** The refusal of wrong parameters, each named. */
export function wrongParameters(status: 400 | 422, errors: readonly ParameterFault[]): Refused {
  const detail = errors.map((error) => error.detail).join("");
  return new Refused({ status, title: interfaceProblems.title, detail, errors });
}

const isObject = (schema: z.ZodType): schema is z.ZodObject => "shape" in schema;

/** Reads the query of a call by its operation's schema; throws `Refused`. */
export function queryOf<Query extends z.ZodType>(operation: Operation<Query>, call: Call): z.output<Query> {
  const parsed = operation.query.safeParse(givenIn(call, operation.otherNames), { reportInput: true });
  if (parsed.success) return parsed.data;
  const known = isObject(operation.query) ? Object.keys(operation.query.shape) : [];
  throw wrongParameters(operation.wrongStatus, faultsOf(parsed.error, known, operation.sentences ?? {}));
}

/** Runs a reader of the open interface; whatever it refuses is said as problem+json. */
export function openHandler(run: (call: Call) => Promise<Response>): Handler {
  return publicReader(async (call) => {
    try {
      return await run(call);
    } catch (error) {
      if (error instanceof Refused) return problemAnswer(error.problem);
      throw error;
    }
  });
}

/** JSON for everybody, from any site; whoever holds it already is told so in a few bytes. */
export function jsonAnswer(said: object, { headers }: Call, cacheControl: string): Response {
  const body = JSON.stringify(said);
  const tag = tagOf(body);
  const standing = { etag: tag, "cache-control": cacheControl };
  if (isHeld(tag, headers.get("if-none-match")))
    return new Response(null, { status: 304, headers: standing });
  return new Response(body, {
    headers: { "content-type": "application/json; charset=utf-8", ...standing },
  });
}

/** The only way the house makes an address of the open interface: query → `run` → what the schema of the answer lets pass. */
export function openReader<Query extends z.ZodType, Answer extends z.ZodType>(
  operation: Operation<Query, Answer>,
  run: (query: z.output<Query>, call: Call) => Promise<z.input<Answer>>,
): Handler {
  return openHandler(async (call) => {
    const said = operation.answer.parse(await run(queryOf(operation, call), call));
    return jsonAnswer(said as object, call, operation.cacheControl);
  });
}
