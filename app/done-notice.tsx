import { Notice } from "@/components/ui/notice";
import { choiceParam, type QueryParams } from "@/server/query-params";

/** What the form before this page has done, as its `?done=` says. */
export function DoneNotice({
  params,
  sentences,
}: {
  params: QueryParams;
  /** Sentences by the value of `done`. */
  sentences: Readonly<Record<string, string>>;
}) {
  const { chosen } = choiceParam(params, "done", Object.keys(sentences));
  if (!chosen) return null;
  return (
    <div role="status" className="mt-4 max-w-read">
      <Notice tone="ok" title={sentences[chosen]} />
    </div>
  );
}
