import type { Option } from "@/components/ui/field";
import { type ColumnRow, columnTree, pathTo } from "@/db/queries/columns";

/** The columns that texts are put in: those with nothing below them, under the names of those above. `kept` stays whatever it is. */
export async function columnOptions(kept?: string): Promise<Option[]> {
  const tree = await columnTree();
  const isLeaf = ({ id }: ColumnRow) => tree.every(({ parentId }) => parentId !== id);
  return tree
    .filter((column) => isLeaf(column) || column.code === kept)
    .map((column) => {
      const above = pathTo(tree, column.parentId).map(({ name }) => name);
      return { value: column.code, label: column.name, group: above.join(" › ") };
    });
}
