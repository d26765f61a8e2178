import { type NumberedColumn, numberedColumns } from "@/db/queries/column-numbers";
import type { SiteSettings } from "@/db/queries/settings";
import { gkmlptPage } from "@/text/gkmlpt";
import { searchExactly } from "../search/search";

/** A column as the platform's index page embeds it. */
export interface ColumnNode {
  id: number;
  name: string;
  parent_id: number;
  /** With everything below it. */
  post_count: number;
  children: ColumnNode[];
}

/** Of everything together; no column has this number. */
export const EVERYTHING = 0;

/** The number of this site where the platform has many: that of 网站标识码 where it is set. */
export function siteNumber({ siteCode }: Pick<SiteSettings, "siteCode">): string {
  return /^\d{1,10}$/.test(siteCode) ? siteCode : "1";
}

/** The columns as a tree, and as a list with everything below each. */
export async function numberedTree() {
  const columns = await numberedColumns();
  const { facets, total } = await searchExactly({ query: "", sort: "newest", page: 1, pageSize: 1 });
  const own = new Map((facets?.column ?? []).map(({ value, total: count }) => [value, count]));
  const nodeOf = (column: NumberedColumn): ColumnNode => {
    const children = columns.filter(({ parent }) => parent === column.number).map(nodeOf);
    const below = children.reduce((sum, { post_count }) => sum + post_count, 0);
    return {
      id: column.number,
      name: column.name,
      parent_id: column.parent ?? EVERYTHING,
      post_count: (own.get(column.id) ?? 0) + below,
      children,
    };
  };
  const tree = columns.filter(({ parent }) => parent === null).map(nodeOf);
  const everything: ColumnNode = {
    id: EVERYTHING,
    name: gkmlptPage.everything,
    parent_id: EVERYTHING,
    post_count: total,
    children: tree,
  };
  const columnIdsOf = (node: ColumnNode): string[] => [
    ...columns.flatMap(({ number, id }) => (number === node.id ? [id] : [])),
    ...node.children.flatMap(columnIdsOf),
  ];
  return { tree, everything, columns, columnIdsOf };
}

/** The node with a number, anywhere below one. */
export function nodeWith(number: number, within: ColumnNode): ColumnNode | null {
  if (within.id === number) return within;
  for (const child of within.children) {
    const found = nodeWith(number, child);
    if (found) return found;
  }
  return null;
}
