import { Tag } from "@/components/ui/tag";
import { WideRegion } from "@/components/ui/wide-region";
import type { BudgetCell, BudgetRow } from "@/domain/catalogue/budget-matrix";
import { BUDGET_KINDS } from "@/domain/catalogue/budget-title";
import { budgetMatrix as words } from "@/text/catalogue";
import { dayInFull } from "@/text/dates";
import type { Matrix } from "./matrix";

const CELL = "border-l border-line px-2 py-1.5 text-center";

function Items({ unit, cell }: { unit: string; cell: BudgetCell }) {
  const name = words.linkName(unit, cell.year, words.kinds[cell.kind]);
  return cell.items.map(({ id, title }, at) => (
    <a key={id} href={`/p/${id}`} title={title} className="mx-1 inline-block min-w-6 py-1 no-underline">
      {words.there}
      <span className="sr-only">
        {name}
        {at > 0 ? words.several(at + 1) : null}
      </span>
    </a>
  ));
}

function Missing({ cell: { dueOn, isOverdue } }: { cell: BudgetCell }) {
  if (dueOn === null) {
    return (
      <>
        <span aria-hidden="true" className="text-ink-3">
          {words.missing}
        </span>
        <span className="sr-only">{words.notYet}</span>
      </>
    );
  }
  return (
    <>
      {isOverdue ? <Tag tone="overdue">{words.overdue}</Tag> : null}
      <span className="block text-sm text-ink-2">{words.due(dayInFull(dueOn))}</span>
    </>
  );
}

function UnitRow({ row: { unit, code, cells } }: { row: BudgetRow }) {
  return (
    <tr className="border-b border-line hover:bg-surface">
      <th scope="row" className="min-w-40 px-3 py-1.5 text-left font-normal">
        {code === null ? unit : <a href={`/agencies/${code}`}>{unit}</a>}
      </th>
      {cells.map((cell) => (
        <td key={`${cell.year} ${cell.kind}`} className={CELL}>
          {cell.items.length > 0 ? <Items unit={unit} cell={cell} /> : <Missing cell={cell} />}
        </td>
      ))}
    </tr>
  );
}

/** Year × unit, a cell for the budget and one for the final accounts (天津市预决算公开: one item per unit and year). */
export function BudgetTable({ years, rows }: Matrix) {
  if (years.length === 0) return null;
  return (
    <section className="mt-8" aria-labelledby="matrix">
      <h2 id="matrix" className="border-b-2 border-navy pb-1.5 font-title text-lg font-bold">
        {words.title}
      </h2>
      <p className="mt-2 max-w-read">{words.intro}</p>
      <p className="mt-1 max-w-read text-sm text-ink-3">{words.rule}</p>
      <WideRegion name={words.title} className="mt-3">
        <table className="w-full tabular-nums">
          <caption className="sr-only">{words.title}</caption>
          <thead className="bg-surface">
            <tr>
              <th scope="col" rowSpan={2} className="px-3 py-2 text-left align-bottom font-semibold">
                {words.unit}
              </th>
              {years.map((year) => (
                <th key={year} scope="colgroup" colSpan={2} className={`${CELL} font-semibold`}>
                  {words.year(year)}
                </th>
              ))}
            </tr>
            <tr className="border-b border-line">
              {years.flatMap((year) =>
                BUDGET_KINDS.map((kind) => (
                  <th
                    key={`${year} ${kind}`}
                    scope="col"
                    className={`${CELL} whitespace-nowrap text-sm font-normal`}
                  >
                    {words.kinds[kind]}
                    <span className="sr-only">{words.year(year)}</span>
                  </th>
                )),
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <UnitRow key={row.unit} row={row} />
            ))}
          </tbody>
        </table>
      </WideRegion>
      <p className="no-print mt-2 text-sm">
        <a href="/catalogue/budgets/table" className="inline-block py-2">
          {words.csv}
        </a>
      </p>
    </section>
  );
}
