import { PlainTable } from "@/components/ui/plain-table";
import { apiReference } from "@/text/open";
import { CodeExample } from "../code-example";
import { type Described, type FieldLine, fieldsOf, typeOf } from "./described";

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

const parameterLine = ({ name, in: where, required, description, schema }: Parameter): FieldLine => {
  const marks = [
    ...(where === "path" ? [apiReference.inPath] : []),
    ...(required && where !== "path" ? [apiReference.required] : []),
  ];
  return { name, type: [typeOf(schema), ...marks].join("，"), meaning: description ?? "" };
};

/** One address: what it is for, what it takes, what it gives, and an example. */
export function OperationSection({ path, operation }: { path: string; operation: DescribedOperation }) {
  const { summary, description, parameters, responses } = operation;
  const [media] = Object.values(responses["200"]?.content ?? {});
  const fields = fieldsOf((media?.schema ?? {}) as Described);
  const statuses = Object.entries(responses).map(([status, said]) => ({
    key: `${summary}-${status}`,
    cells: [status, said.description],
  }));
  return (
    <>
      <p className="mt-2 font-semibold">
        <code className="break-all">GET {path}</code>
      </p>
      <p className="mt-2 max-w-read">{description}</p>
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
      <PlainTable
        caption={`${summary}：${apiReference.statuses}`}
        head={[apiReference.status, apiReference.meaning]}
        rows={statuses}
      />
      {media?.example ? (
        <CodeExample
          title={`${summary}：${apiReference.example}`}
          code={JSON.stringify(media.example, null, 2)}
        />
      ) : null}
    </>
  );
}
