import { DESK_VIEWS, type DeskView } from "@/domain/publication/workflow";
import { DESK_VIEW_LABELS } from "@/text/publication-form";
import { draftList } from "@/text/publishing";

/** The stages of the desk as links, with how many drafts stand in each. */
export function StageList({
  counts,
  current,
  hrefOf,
}: {
  counts: ReadonlyMap<DeskView, number>;
  current: DeskView | null;
  hrefOf: (stage: DeskView) => string;
}) {
  return (
    <nav aria-label={draftList.stages} className="py-2 lg:py-4">
      <h2 className="px-4 pt-1 text-xs font-normal lg:py-1">{draftList.stages}</h2>
      <ul className="flex flex-wrap lg:block">
        {DESK_VIEWS.map((stage) => (
          <li key={stage}>
            <a
              href={hrefOf(stage)}
              aria-current={stage === current ? "page" : undefined}
              className="flex items-baseline justify-between gap-x-3 border-transparent px-4 py-1.5 no-underline hover:bg-navy-deep aria-[current=page]:border-focus aria-[current=page]:bg-navy-deep aria-[current=page]:font-semibold lg:border-l-4 lg:pr-4 lg:pl-3"
            >
              {DESK_VIEW_LABELS[stage]}
              <span className="tabular-nums">{counts.get(stage) ?? 0}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
