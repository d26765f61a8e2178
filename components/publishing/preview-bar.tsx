import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import { previewTabs } from "@/text/publication-editor";
import { previewPage } from "@/text/publishing";

export const PREVIEWS = ["desktop", "phone", "elder", "print"] as const;
export type Preview = (typeof PREVIEWS)[number];

/** Above a preview: what it is, and as what it can be seen. Said on no paper. */
export function PreviewBar({
  path,
  draftPath,
  shown,
  isPublic,
  children,
}: {
  path: string;
  draftPath: string;
  shown: Preview;
  /** The public sees this very version. */
  isPublic: boolean;
  children?: ReactNode;
}) {
  return (
    <div data-preview-bar="" className="no-print mx-auto max-w-page px-4 py-4 font-sans text-base md:px-6">
      <Notice tone="warn" title={isPublic ? previewPage.noticePublished : previewPage.notice}>
        <p>
          {previewPage.detail} <a href={draftPath}>{previewPage.back}</a>
        </p>
      </Notice>
      <nav aria-label={previewTabs.label} className="mt-3">
        <ul className="flex flex-wrap gap-2">
          {PREVIEWS.map((preview) => (
            <li key={preview}>
              <a
                href={preview === "desktop" ? path : `${path}?as=${preview}`}
                aria-current={preview === shown ? "page" : undefined}
                className="inline-flex min-h-9 items-center border border-line-strong bg-canvas px-4 no-underline aria-[current]:border-navy aria-[current]:bg-navy aria-[current]:text-white"
              >
                {previewTabs.names[preview]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {children}
    </div>
  );
}
