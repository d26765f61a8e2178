import type { ReactNode } from "react";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { site } from "@/text/site";
import { SectionList } from "./column-nav";
import { SectionBar } from "./section-bar";

/** Where the screen is too narrow for a bar or a column, the columns fold under one line (ux C-02). */
function FoldedColumns({ className, children }: { className: string; children: ReactNode }) {
  return (
    <details className={`folded-columns no-print mb-4 ${className}`}>
      <summary className="flex min-h-11 items-center justify-between border border-navy bg-navy px-4 text-white md:border-line md:bg-surface md:text-ink">
        {site.columns}
      </summary>
      <div className="border border-t-0 border-line py-2">{children}</div>
    </details>
  );
}

/** A public page inside the site's frame: section bar, breadcrumb, optional left column, one `<main>`. */
export function PageFrame({
  section,
  trail,
  aside,
  children,
}: {
  /** Address of the section it belongs to, as `/guide`. */
  section?: string;
  /** Breadcrumb after 首页; the last item is the page itself. */
  trail?: readonly { label: string; href?: string }[];
  /** The navigation of columns, for pages that belong to one. */
  aside?: ReactNode;
  children: ReactNode;
}) {
  const main = (
    <main id="main" tabIndex={-1} className="min-w-0">
      {children}
    </main>
  );
  return (
    <>
      <SectionBar current={section} />
      <div className="mx-auto max-w-page px-4 md:px-6">
        {trail ? <Breadcrumb trail={[{ label: site.home, href: "/" }, ...trail]} /> : null}
        <div id="columns" tabIndex={-1}>
          <FoldedColumns className={aside ? "lg:hidden elder:block" : "md:hidden"}>
            {aside ?? <SectionList section={section} />}
          </FoldedColumns>
        </div>
        {aside ? (
          <div className="gap-x-10 lg:grid lg:grid-cols-[15rem_minmax(0,1fr)] elder:block">
            <div className="no-print hidden lg:block elder:hidden">{aside}</div>
            {main}
          </div>
        ) : (
          main
        )}
      </div>
    </>
  );
}
