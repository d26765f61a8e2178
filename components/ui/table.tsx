import type { ReactNode } from "react";
import { WideRegion } from "./wide-region";

export interface Head {
  label: string;
  /** Numbers stand on the right. */
  numeric?: boolean;
  /** Left out on a narrow screen, where another cell of the row says it. */
  wide?: boolean;
}

const PLACE = "px-3 py-2 align-top";
const WIDE = "max-md:hidden";
const head = ({ numeric, wide }: Head) =>
  `${PLACE} whitespace-nowrap font-semibold ${numeric ? "text-right" : "text-left"} ${wide ? WIDE : ""}`;

/** A table after the house: navy rule on top, a line under every row; a wide one moves inside a region of its own. */
export function Table({
  caption,
  heads,
  children,
}: {
  caption: string;
  heads: readonly Head[];
  children: ReactNode;
}) {
  return (
    <WideRegion name={caption}>
      <table className="w-full border-t-2 border-navy tabular-nums">
        <caption className="sr-only">{caption}</caption>
        <thead className="bg-surface">
          <tr className="border-b border-line">
            {heads.map((one) => (
              <th key={one.label} scope="col" className={head(one)}>
                {one.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </WideRegion>
  );
}

/** A row, ruled below. */
export function Row({ children }: { children: ReactNode }) {
  return <tr className="border-b border-line hover:bg-surface">{children}</tr>;
}

/** The cell that names its row. */
export function RowHead({ children }: { children: ReactNode }) {
  return (
    <th scope="row" className={`${PLACE} min-w-28 text-left font-normal`}>
      {children}
    </th>
  );
}

/** What the cells left out on a narrow screen would say, below the name of the row. */
export function NarrowNote({ children }: { children: ReactNode }) {
  return <span className="block text-ink-2 md:hidden">{children}</span>;
}

/** A cell; `line` keeps short values together. */
export function Cell({
  numeric = false,
  line = false,
  wide = false,
  children,
}: {
  numeric?: boolean;
  line?: boolean;
  /** As its head: left out on a narrow screen. */
  wide?: boolean;
  children?: ReactNode;
}) {
  const side = numeric ? "text-right" : "text-left";
  return (
    <td
      className={`${PLACE} ${side} ${numeric || line ? "whitespace-nowrap" : "min-w-32"} ${wide ? WIDE : ""}`}
    >
      {children}
    </td>
  );
}
