import type { Metadata } from "next";
import { headers } from "next/headers";
import { Paragraphs, StandingPage } from "@/components/site/standing-page";
import { PlainTable } from "@/components/ui/plain-table";
import { siteSettings } from "@/db/queries/settings";
import { openApi } from "@/server/interface/openapi";
import { siteOrigin } from "@/server/site-origin";
import { apiReference } from "@/text/open";
import { pageMetadata } from "../../page-metadata";
import { type Described, fieldsOf } from "./described";
import {
  ALWAYS,
  type DescribedOperation,
  FieldTable,
  OperationSection,
  StatusTable,
} from "./operation-section";

export function generateMetadata(): Promise<Metadata> {
  const { title, description } = apiReference;
  return pageMetadata({ title, description, canonicalPath: "/open/api" });
}

function Structures({ schemas }: { schemas: Readonly<Record<string, Described>> }) {
  return (
    <details className="open-wide">
      <summary className="py-2.5 text-link">{apiReference.unfoldStructures}</summary>
      {Object.entries(schemas).map(([name, schema]) => (
        <FieldTable key={name} caption={name} lines={fieldsOf(schema)} />
      ))}
    </details>
  );
}

function Always({ of }: { of: DescribedOperation | undefined }) {
  const statuses = Object.entries(of?.responses ?? {}).filter(([status]) => ALWAYS.includes(status));
  return (
    <>
      <Paragraphs lines={[apiReference.alwaysLead]} />
      <StatusTable caption={apiReference.always} statuses={statuses} />
    </>
  );
}

function GovNames() {
  const words = apiReference;
  return (
    <>
      <Paragraphs lines={[words.govLead]} />
      <PlainTable
        caption={words.govCaption}
        head={[words.govName, words.ourName]}
        rows={words.govRows.map(([theirs, ours]) => ({
          key: theirs,
          cells: [<code key="theirs">{theirs}</code>, <code key="ours">{ours}</code>],
        }))}
      />
    </>
  );
}

/** The reference of the interface, drawn from the very document that programs read. */
export default async function ApiReferencePage() {
  const { siteName } = await siteSettings();
  const { info, paths, components } = openApi({ origin: siteOrigin(await headers()), siteName });
  const [first] = Object.values(paths).map(({ get }) => get as unknown as DescribedOperation);
  const operations = Object.entries(paths).map(([path, { get }]) => ({
    id: get.operationId,
    title: get.summary,
    content: <OperationSection path={path} operation={get as unknown as DescribedOperation} />,
  }));
  return (
    <StandingPage
      title={apiReference.title}
      lead={
        <>
          <Paragraphs lines={[info.description]} />
          <p className="mt-2">
            {apiReference.lead}
            <a href="/api/v1/openapi.json">/api/v1/openapi.json</a>
          </p>
        </>
      }
      sections={[
        ...operations,
        { id: "always", title: apiReference.always, content: <Always of={first} /> },
        {
          id: "structures",
          title: apiReference.structures,
          content: <Structures schemas={components.schemas as Record<string, Described>} />,
        },
        { id: "gov-names", title: apiReference.govNames, content: <GovNames /> },
      ]}
    />
  );
}
