import { PlainTable } from "@/components/ui/plain-table";
import { apiReference } from "@/text/open";
import { CodeExample } from "../code-example";
import { type Described, type FieldLine, fieldsOf, meaningOf, typeOf } from "./described";

interface Parameter {
  name: string;
  in: string;
  required: boolean;
  description: string | undefined;
  schema: Described;
}

interface Answered {
  description: string;
  content?: Record<string, { schema?: unknown; example?: unknown }>;
}

/** What the description says of one address. */
export interface DescribedOperation {
  summary: string;
  description: string;
  parameters: readonly Parameter[];
  responses: Readonly<Record<string, Answered>>;
}

/** A table of fields. */
export function FieldTable({ caption, lines }: { caption: string; lines: readonly FieldLine[] }) {
  const { name, type, meaning } = apiReference;
  return (
    <PlainTable
      caption={caption}
      head={[name, type, meaning]}
      rows={lines.map((line) => ({
        key: `${caption}-${line.name}`,
        cells: [
          <code key="name" className="break-all">
            {line.name}
          </code>,
          line.type,
          line.meaning,
        ],
      }))}
    />
  );
}

/** What every address may answer besides. */
export const ALWAYS: readonly string[] = ["304", "429", "500"];

/** A table of status codes. */
export function StatusTable({
  caption,
  statuses,
}: {
  caption: string;
  statuses: readonly (readonly [string, Answered])[];
}) {
  const rows = statuses.map(([status, { description }]) => ({
    key: `${caption}-${status}`,
    cells: [status, description],
  }));
  return <PlainTable caption={caption} head={[apiReference.status, apiReference.meaning]} rows={rows} />;
}

const parameterLine = ({ name, in: where, required, description, schema }: Parameter): FieldLine => {
  const marks = [
    ...(where === "path" ? [apiReference.inPath] : []),
    ...(required && where !== "path" ? [apiReference.required] : []),
  ];
  return { name, type: [typeOf(schema), ...marks].join("，"), meaning: meaningOf(description, schema) };
};

/** One address: what it is for, what it takes, what it gives, and an example. */
export function OperationSection({ path, operation }: { path: string; operation: DescribedOperation }) {
  const { summary, description, parameters, responses } = operation;
  const [media] = Object.values(responses["200"]?.content ?? {});
  const fields = fieldsOf((media?.schema ?? {}) as Described);
  const own = Object.entries(responses).filter(([status]) => !ALWAYS.includes(status));
  return (
    <>
      <p className="mt-2 font-semibold">
        <code className="break-all">GET {path}</code>
      </p>
      <p className="mt-2 max-w-read">{description}</p>
      <details className="open-wide">
        <summary className="py-2.5 text-link">{apiReference.unfold(summary)}</summary>
        {parameters.length > 0 ? (
          <FieldTable
            caption={`${summary}：${apiReference.parameters}`}
            lines={parameters.map(parameterLine)}
          />
        ) : (
          <p className="mt-2">{apiReference.noParameters}</p>
        )}
        {fields.length > 0 ? (
          <FieldTable caption={`${summary}：${apiReference.fields}`} lines={fields} />
        ) : null}
        <StatusTable caption={`${summary}：${apiReference.statuses}`} statuses={own} />
        {media?.example ? (
          <CodeExample
            title={`${summary}：${apiReference.example}`}
            code={JSON.stringify(media.example, null, 2)}
          />
        ) : null}
      </details>
    </>
  );
}
