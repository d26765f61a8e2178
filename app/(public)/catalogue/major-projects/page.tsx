import type { Metadata } from "next";
import { gathered } from "@/db/queries/catalogue";
import { projectOf } from "@/domain/catalogue/project";
import type { QueryParams } from "@/server/query-params";
import { ColumnPage, columnMetadata } from "../../column-page";
import { Projects } from "./projects";

const CODE = "major-projects";
const ADDRESS = `/catalogue/${CODE}` as const;
/** Land is expropriated for projects too; what names a project there stands with it. */
const LAND = "land-expropriation";
const MOST = 500;

interface Props {
  searchParams: Promise<QueryParams>;
}

export function generateMetadata(): Promise<Metadata> {
  return columnMetadata(CODE, ADDRESS);
}

/** 重大建设项目: its three classes, and project by project what was published. */
export default async function MajorProjectsPage({ searchParams }: Props) {
  return ColumnPage({
    code: CODE,
    address: ADDRESS,
    params: await searchParams,
    above: async ({ columns, columnIds }) => {
      const land = columns.flatMap(({ code, id }) => (code === LAND ? [id] : []));
      const rows = await gathered([...columnIds, ...land], MOST);
      const projects = Map.groupBy(
        rows.filter(({ keywords }) => projectOf(keywords) !== null),
        ({ keywords }) => projectOf(keywords) ?? "",
      );
      return <Projects projects={projects} most={rows.length === MOST ? MOST : null} />;
    },
  });
}
