import { z } from "zod";
import { interfaceWords } from "@/text/interface-words";
import type { Operation } from "./operation";
import { OPERATIONS } from "./operations";
import { problemAnswerSchema } from "./schemas/shared";

interface JsonSchema {
  [key: string]: unknown;
  description?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  $defs?: Record<string, JsonSchema>;
}

const words = interfaceWords;

/** What the rules on days say in English beside the law, in the words of this description. */
const DAY_WORDS: Readonly<Record<string, string>> = { ...words.days, reason: words.days.dayReason };

function inOurWords(schema: JsonSchema): JsonSchema {
  const properties = Object.entries(schema.properties ?? {}).map(([name, property]) => {
    const said = DAY_WORDS[name];
    return [name, inOurWords({ ...property, ...(said !== undefined && { description: said }) })] as const;
  });
  return {
    ...schema,
    ...(schema.properties && { properties: Object.fromEntries(properties) }),
    ...(schema.items && { items: inOurWords(schema.items) }),
  };
}

/** A schema for the document; what has a name of its own is put among the components. */
function described(schema: z.ZodType, io: "input" | "output", components: Record<string, JsonSchema>) {
  const { $schema: _, $defs, ...own } = z.toJSONSchema(schema, { io, unrepresentable: "any" }) as JsonSchema;
  Object.assign(components, $defs);
  return own;
}

/** References into a schema's own definitions, turned towards the components of the document. */
function withinDocument<T>(document: T): T {
  return JSON.parse(JSON.stringify(document).replaceAll('"#/$defs/', '"#/components/schemas/')) as T;
}

function parametersOf({ query, parts = {} }: Operation, inWords: (schema: JsonSchema) => JsonSchema) {
  const asked = inWords(described(query, "input", {}));
  const inPath = Object.entries(parts).map(([name, { description, example }]) => ({
    name,
    in: "path",
    required: true,
    description,
    schema: { type: "string" },
    example,
  }));
  const inQuery = Object.entries(asked.properties ?? {}).map(([name, { description, ...schema }]) => ({
    name,
    in: "query",
    required: asked.required?.includes(name) ?? false,
    description,
    schema,
  }));
  return [...inPath, ...inQuery];
}

const header = (description: string, type: "string" | "integer") => ({ description, schema: { type } });
const problem = (description: string, headers = {}) => ({
  description,
  headers,
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
});
const rateHeaders = {
  "RateLimit-Limit": { $ref: "#/components/headers/RateLimit-Limit" },
  "RateLimit-Remaining": { $ref: "#/components/headers/RateLimit-Remaining" },
  "RateLimit-Reset": { $ref: "#/components/headers/RateLimit-Reset" },
};

function responsesOf(
  operation: Operation,
  schemas: Record<string, JsonSchema>,
  inWords: (schema: JsonSchema) => JsonSchema,
) {
  const { answer, example, mediaType = "application/json", problems, wrongStatus } = operation;
  const content =
    answer === null
      ? { schema: { type: "string", format: "binary" } }
      : { schema: inWords(described(answer, "output", schemas)), example };
  const own = Object.entries(problems).map(([status, description]) => [status, problem(description)]);
  return {
    200: {
      description: operation.summary,
      headers: {
        ETag: { $ref: "#/components/headers/ETag" },
        ...rateHeaders,
        ...(answer === null && { "X-Change-Seq": header(words.headers.changeSeq, "integer") }),
      },
      content: { [mediaType]: content },
    },
    304: { description: words.problems.notModified },
    [wrongStatus]: problem(words.problems.wrong),
    ...Object.fromEntries(own),
    429: problem(words.problems.tooMany, {
      "Retry-After": header(words.headers.retryAfter, "integer"),
      ...rateHeaders,
    }),
    500: problem(words.problems.fault),
  };
}

/** The whole interface as OpenAPI 3.1, made from the very schemas that its handlers read and write by. */
export function openApi(given: { origin: string; siteName: string }) {
  const schemas: Record<string, JsonSchema> = { Problem: described(problemAnswerSchema, "output", {}) };
  const entries = Object.entries(OPERATIONS).flatMap(([tag, operations]) =>
    operations.map((operation) => {
      const inWords = tag === "days" ? inOurWords : (schema: JsonSchema) => schema;
      const { id, path, summary, description } = operation;
      return [
        path,
        {
          get: {
            operationId: id,
            tags: [tag],
            summary,
            description,
            parameters: parametersOf(operation, inWords),
            responses: responsesOf(operation, schemas, inWords),
          },
        },
      ] as const;
    }),
  );
  return withinDocument({
    openapi: "3.1.1" as const,
    info: {
      title: `${given.siteName}${words.title}`,
      version: "1",
      description: words.description,
    },
    servers: [{ url: given.origin }],
    tags: Object.entries(words.tags).map(([name, description]) => ({ name, description })),
    paths: Object.fromEntries(entries),
    components: {
      schemas,
      headers: {
        ETag: header(words.headers.etag, "string"),
        "RateLimit-Limit": header(words.headers.limit, "integer"),
        "RateLimit-Remaining": header(words.headers.remaining, "integer"),
        "RateLimit-Reset": header(words.headers.reset, "integer"),
      },
    },
  });
}
export type OpenApi = ReturnType<typeof openApi>;
