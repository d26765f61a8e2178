import type { ReactNode } from "react";

const CELL = "px-3 py-2 align-top";

export interface Head {
  label: ReactNode;
  /** Numbers stand on the right. */
  numeric?: boolean;
}

/** A table after the house: navy rule on top, a line under every row; one that is too wide scrolls in a region of its own. */
export function Table({
  caption,
  captionShown = false,
  heads,
  children,
}: {
  caption: string;
  captionShown?: boolean;
  heads: readonly Head[];
  children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: placeholder
    <section aria-label={caption} tabIndex={0} className="overflow-x-auto">
      <table className="w-full border-t-2 border-navy tabular-nums">
        <caption className={captionShown ? "pb-2 text-left font-semibold" : "sr-only"}>{caption}</caption>
        <thead className="bg-surface">
          <tr className="border-b border-line">
            {heads.map(({ label, numeric }, at) => (
              <th
                // biome-ignore lint/suspicious/noArrayIndexKey: placeholder
                key={at}
                scope="col"
                className={`${CELL} whitespace-nowrap font-semibold ${numeric ? "text-right" : "text-left"}`}
              >
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}
