import type { ReactNode } from "react";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { site } from "@/text/site";
import { SectionBar } from "./masthead";

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
  aside?: ReactNode;
  children: ReactNode;
}) {
  return (
    <>
      <SectionBar current={section} />
      <div className="mx-auto max-w-page px-4 md:px-6">
        {trail ? <Breadcrumb trail={[{ label: site.home, href: "/" }, ...trail]} /> : null}
        {aside ? (
          <div className="gap-x-10 lg:grid lg:grid-cols-[15rem_minmax(0,1fr)]">
            <div className="no-print">{aside}</div>
            <main id="main" tabIndex={-1} className="min-w-0">
              {children}
            </main>
          </div>
        ) : (
          <main id="main" tabIndex={-1} className="min-w-0">
            {children}
          </main>
        )}
      </div>
    </>
  );
}
