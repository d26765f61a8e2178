import { addressWith } from "@/server/query-params";
import { waysIn } from "@/text/catalogue";
import type { Branch, Way } from "./ways";

function BranchLink({ way, branch }: { way: Way; branch: Branch }) {
  const { value, label, total } = branch;
  return (
    <>
      {total > 0 ? (
        <a href={addressWith("/catalogue", { [way]: value })} className="inline-block py-2 md:py-1">
          {label}
        </a>
      ) : (
        <span className="inline-block py-2 text-ink-3 md:py-1">{label}</span>
      )}{" "}
      <span className="text-sm whitespace-nowrap text-ink-3 tabular-nums">
        {total > 0 ? waysIn.count(total) : waysIn.none}
      </span>
    </>
  );
}

/** The values of a way in: groups in a row each with what lies below them, or one plain list. A telephone leaves out what is empty below a group. */
export function Branches({ way, branches }: { way: Way; branches: readonly Branch[] }) {
  const isTree = branches.some(({ below }) => below.length > 0);
  if (!isTree) {
    return (
      <ul className="mt-8 border-t-2 border-navy sm:columns-2 lg:columns-3">
        {branches.map((branch) => (
          <li
            key={branch.value}
            className="flex break-inside-avoid items-baseline justify-between border-b border-line py-1"
          >
            <BranchLink way={way} branch={branch} />
          </li>
        ))}
      </ul>
    );
  }
  return (
    <ul className="mt-8 border-t-2 border-navy">
      {branches.map((branch) => (
        <li
          key={branch.value}
          className="gap-x-6 border-b border-line py-2.5 md:grid md:grid-cols-[15rem_1fr] md:items-baseline"
        >
          <div className="font-semibold [&>span:last-child]:font-normal">
            <BranchLink way={way} branch={branch} />
          </div>
          {branch.below.length > 0 ? (
            <ul className="flex flex-wrap gap-x-5">
              {branch.below.map((below) => (
                <li key={below.value} className={below.total > 0 ? "" : "hidden md:list-item"}>
                  <BranchLink way={way} branch={below} />
                </li>
              ))}
            </ul>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
