import { WideRegion } from "@/components/ui/wide-region";

/** A command or an answer to be copied; what is wider than the page moves in a region of its own. */
export function CodeExample({ title, code }: { title: string; code: string }) {
  return (
    <figure className="mt-4">
      <figcaption className="font-semibold">{title}</figcaption>
      <WideRegion name={title} className="mt-1 border border-line bg-surface">
        <pre className="px-3 py-2 text-sm">
          <code>{code}</code>
        </pre>
      </WideRegion>
    </figure>
  );
}
