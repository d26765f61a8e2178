import type { ReactNode } from "react";

/** The heading of a part of a section, （一）. */
export function Subheading({ children }: { children: ReactNode }) {
  return <h3 className="mt-6 text-lg font-semibold">{children}</h3>;
}
