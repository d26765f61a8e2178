import { PlainTable } from "@/components/ui/plain-table";
import type { GatheredRow } from "@/db/queries/catalogue";
import { projectPage as words } from "@/text/catalogue";

/** What was published on each project, oldest first: a project is read as it goes. */
export function Projects({
  projects,
  most,
}: {
  /** By the name of the project. */
  projects: ReadonlyMap<string, readonly GatheredRow[]>;
  /** How many were looked at, when there are more. */
  most: number | null;
}) {
  return (
    <section className="mt-8" aria-labelledby="projects">
      <h2 id="projects" className="border-b-2 border-navy pb-1.5 font-title text-lg font-bold">
        {words.title}
      </h2>
      <p className="mt-2 max-w-read text-sm text-ink-2">{projects.size > 0 ? words.intro : words.none}</p>
      {[...projects].map(([project, rows]) => (
        <PlainTable
          key={project}
          caption={project}
          head={[words.name, words.column, words.publisher, words.publishedOn]}
          rows={rows.toReversed().map((row) => ({
            key: `project-${row.id}`,
            cells: [
              <a key="name" href={`/p/${row.id}`} title={row.title} className="visited:text-link-visited">
                {row.title}
              </a>,
              row.columnName,
              row.agencyName,
              <span key="day" className="whitespace-nowrap">
                {row.publishedOn}
              </span>,
            ],
          }))}
        />
      ))}
      {most === null ? null : <p className="mt-3 text-sm text-ink-3">{words.newestOnly(most)}</p>}
    </section>
  );
}
