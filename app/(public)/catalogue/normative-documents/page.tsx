import type { Metadata } from "next";
import { soonFrom } from "@/domain/catalogue/expiring";
import { today } from "@/server/clock";
import { choiceParam, type QueryParams } from "@/server/query-params";
import { ColumnPage, columnMetadata } from "../../column-page";
import { RuleLibrary } from "./rule-library";

const CODE = "normative-documents";
const ADDRESS = `/catalogue/${CODE}` as const;

interface Props {
  searchParams: Promise<QueryParams>;
}

export function generateMetadata(): Promise<Metadata> {
  return columnMetadata(CODE, ADDRESS);
}

/** 规范性文件库: what holds, since when, until when, and what took its place. */
export default async function RuleLibraryPage({ searchParams }: Props) {
  const params = await searchParams;
  const until = soonFrom(today());
  const isExpiring = choiceParam(params, "expiring", ["1"]).chosen !== undefined;
  return ColumnPage({
    code: CODE,
    address: ADDRESS,
    params,
    scope: isExpiring ? { endsBy: until } : {},
    instead: (content) => RuleLibrary({ content, until, isExpiring }),
  });
}
