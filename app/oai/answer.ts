import { publicAgencies } from "@/db/queries/agencies";
import { harvestedByIds, harvestPage, harvestReach, harvestTotal } from "@/db/queries/harvest";
import { filesOfMany } from "@/db/queries/publication-files";
import { siteSettings } from "@/db/queries/settings";
import { placingAgency } from "@/domain/info-request/application/agency-hints";
import { utcSecond } from "@/server/feed/instants";
import { type XmlContent, xmlDocument } from "@/server/feed/xml";
import type { Call } from "@/server/handlers";
import { siteOrigin } from "@/server/site-origin";
import { oaiProblems } from "@/text/oai";
import {
  type OaiCall,
  type Refused,
  type Resumed,
  readCall,
  readPrefix,
  readSelection,
  readToken,
  type Verb,
  writeToken,
} from "./asked";
import { GOV_NAMESPACE, headerOf, recordOf, type Told } from "./records";
import { allSets } from "./sets";

/** Records an answer. */
const PAGE = 100;
const NAMESPACE = "http://www.openarchives.org/OAI/2.0/";
const URN = /^urn:uuid:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

type Said = XmlContent | Refused;
const isRefused = (said: Said): said is Refused => typeof said !== "string" && "fault" in said;

async function identify(told: Told): Promise<Said> {
  const email = placingAgency(await publicAgencies())?.email;
  return {
    repositoryName: told.siteName,
    baseURL: `${told.origin}/oai`,
    protocolVersion: "2.0",
    // The protocol wants an address; every mail domain has this one (RFC 2142).
    adminEmail:
      email || `postmaster@${new URL(told.origin).hostname.replace(/^localhost$/, "localhost.localdomain")}`,
    earliestDatestamp: utcSecond((await harvestReach())?.first ?? 0),
    deletedRecord: "persistent",
    granularity: "YYYY-MM-DDThh:mm:ssZ",
  };
}

async function found(identifier: string | undefined) {
  const [, id] = URN.exec(identifier ?? "") ?? [];
  const [row] = id === undefined ? [] : await harvestedByIds([id]);
  return row ?? ({ fault: "idDoesNotExist", sentence: oaiProblems.noIdentifier } as const);
}

async function formats({ given }: OaiCall, { origin }: Told): Promise<Said> {
  const row = given.identifier === undefined ? null : await found(given.identifier);
  if (row && "fault" in row) return row;
  return {
    metadataFormat: [
      {
        metadataPrefix: "oai_dc",
        schema: "http://www.openarchives.org/OAI/2.0/oai_dc.xsd",
        metadataNamespace: "http://www.openarchives.org/OAI/2.0/oai_dc/",
      },
      {
        metadataPrefix: "gov_xxgk",
        schema: `${origin}/oai/gov_xxgk.xsd`,
        metadataNamespace: GOV_NAMESPACE,
      },
    ],
  };
}

function sets({ given }: OaiCall, told: Told): Said {
  // All sets fit in one answer, so no token of theirs was ever given out.
  if (given.resumptionToken !== undefined)
    return { fault: "badResumptionToken", sentence: oaiProblems.badToken };
  return { set: told.sets.map(({ spec, name }) => ({ setSpec: spec, setName: name })) };
}

async function record({ given }: OaiCall, told: Told): Promise<Said> {
  const prefix = readPrefix(given);
  if (typeof prefix !== "string") return prefix;
  const row = await found(given.identifier);
  if ("fault" in row) return row;
  return { record: recordOf(row, prefix, { ...told, files: await filesOfMany([row.id]) }) };
}

async function list(call: OaiCall, told: Told): Promise<Said> {
  const token = call.given.resumptionToken;
  const resumed = token === undefined ? null : readToken(token);
  if (resumed && "fault" in resumed) return resumed;
  const selection = resumed?.selection ?? readSelection(call.given);
  if ("fault" in selection) return selection;
  const { prefix, set, from, before } = selection;
  const chosen = set === null ? { scope: {} } : told.sets.find(({ spec }) => spec === set);
  const nothing = { fault: "noRecordsMatch", sentence: oaiProblems.noRecords } as const;
  if (!chosen) return resumed ? { fault: "badResumptionToken", sentence: oaiProblems.badToken } : nothing;
  const span = { from: from ?? undefined, before: before ?? undefined };
  const rows = await harvestPage(chosen.scope, span, resumed?.after ?? null, PAGE + 1);
  const shown = rows.slice(0, PAGE);
  const last = shown.at(-1);
  if (!last) return nothing;
  const total = resumed?.total ?? (await harvestTotal(chosen.scope, span));
  const ending = resumptionOf({
    resumed,
    selection,
    last,
    total,
    shown: shown.length,
    more: rows.length > PAGE,
  });
  if (call.verb !== "ListRecords") return { header: shown.map((row) => headerOf(row, told)), ...ending };
  const files = await filesOfMany(prefix === "gov_xxgk" ? shown.map(({ id }) => id) : []);
  return { record: shown.map((row) => recordOf(row, prefix, { ...told, files })), ...ending };
}

/** The end of a page: where it goes on, or, on the last of several, that it does not. */
function resumptionOf(given: {
  resumed: Resumed | null;
  selection: Resumed["selection"];
  last: { changedAt: number; seq: number };
  total: number;
  shown: number;
  more: boolean;
}) {
  const { resumed, selection, last, total, shown, more } = given;
  if (!more && !resumed) return {};
  const before = resumed?.cursor ?? 0;
  const next = { selection, after: { at: last.changedAt, seq: last.seq }, cursor: before + shown, total };
  return {
    resumptionToken: {
      "@completeListSize": String(Math.max(total, before + shown)),
      "@cursor": String(before),
      ...(more && { "#": writeToken(next) }),
    },
  };
}

const ANSWERS: Record<Verb, (call: OaiCall, told: Told) => Promise<Said> | Said> = {
  Identify: (_call, told) => identify(told),
  ListMetadataFormats: formats,
  ListSets: sets,
  ListIdentifiers: list,
  ListRecords: list,
  GetRecord: record,
};

/** Answers a call of the Open Archives Initiative Protocol for Metadata Harvesting, version 2.0. */
export async function oaiAnswer(
  pairs: readonly (readonly [name: string, value: string])[],
  { at, headers }: Call,
): Promise<string> {
  const origin = siteOrigin(headers);
  const { siteName } = await siteSettings();
  const told: Told = { origin, siteName, sets: await allSets(), files: new Map() };
  const call = readCall(pairs);
  const said = "fault" in call ? call : await ANSWERS[call.verb](call, told);
  const refused = isRefused(said) ? said : null;
  // What could not be read is not repeated as if it had been (3.6).
  const repeated =
    "fault" in call || refused?.fault === "badVerb" || refused?.fault === "badArgument"
      ? {}
      : Object.fromEntries(
          [["verb", call.verb], ...Object.entries(call.given)].map(([name, value]) => [`@${name}`, value]),
        );
  return xmlDocument({
    "OAI-PMH": {
      "@xmlns": NAMESPACE,
      "@xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
      "@xsi:schemaLocation": `${NAMESPACE} http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd`,
      responseDate: utcSecond(at),
      request: { ...repeated, "#": `${origin}/oai` },
      ...(refused
        ? { error: { "@code": refused.fault, "#": refused.sentence } }
        : "fault" in call
          ? {}
          : { [call.verb]: said as XmlContent }),
    },
  });
}
