import type { ReactNode } from "react";
import { Cell, Row, RowHead, Table } from "@/components/ui/table";
import { chartText } from "@/text/chart";
import type { ChartData } from "./chart-data";
import { drawChart } from "./draw-chart";
import { SvgElements } from "./svg-elements";

const WIDE = 720;
const NARROW = 328;

/** A drawing for the eye, out of our own numbers; the table below it says the same to everybody. */
function Drawing({ data, width, className }: { data: ChartData; width: number; className: string }) {
  return (
    <div aria-hidden="true" className={className}>
      <SvgElements source={drawChart(data, width)} />
    </div>
  );
}

/** The numbers of a chart, folded away until somebody asks. */
function ChartTable({ finding, data }: { finding: string; data: ChartData }) {
  return (
    <details className={data.small ? "no-print mt-1" : "mt-2"}>
      <summary className="cursor-pointer text-link">{chartText.table}</summary>
      <Table
        caption={finding}
        heads={[
          { label: data.categoryName },
          ...data.series.map(({ name }) => ({ label: `${name}（${data.unit}）`, numeric: true })),
        ]}
      >
        {data.categories.map((category, place) => (
          <Row key={category}>
            <RowHead>{category}</RowHead>
            {data.series.map(({ name, values }) => (
              <Cell key={name} numeric>
                {values[place] ?? chartText.unknown}
              </Cell>
            ))}
          </Row>
        ))}
      </Table>
    </details>
  );
}

/** A chart drawn on the server, under a title that states what it shows, with the table of its numbers. */
export function Chart({
  finding,
  data,
  table,
}: {
  finding: string;
  data: ChartData;
  /** A table that says the same and more, where a page has one; it stands open. */
  table?: ReactNode;
}) {
  return (
    <figure className={data.small ? "mt-3 print:mt-0" : "my-6"}>
      <figcaption className={data.small ? "mb-1" : "mb-2 break-after-avoid font-semibold"}>
        {finding}
      </figcaption>
      {data.small ? (
        <Drawing data={data} width={NARROW} className="max-w-82 [&_svg]:h-auto [&_svg]:w-full" />
      ) : (
        <>
          <Drawing
            data={data}
            width={WIDE}
            className="hidden max-w-180 break-inside-avoid break-after-avoid md:block print:block"
          />
          <Drawing data={data} width={NARROW} className="md:hidden print:hidden" />
        </>
      )}
      {table ? <div className="mt-4">{table}</div> : <ChartTable finding={finding} data={data} />}
    </figure>
  );
}
