import { goneLink } from "@/text/third-party";

/** A link that leads nowhere any more: why, and whom to call. */
export function Gone({ why, call }: { why: keyof typeof goneLink.title; call: string }) {
  return (
    <div className="max-w-read">
      <h1 className="font-title text-3xl font-bold">{goneLink.title[why]}</h1>
      <p className="mt-4">{goneLink.lead[why]}</p>
      <p className="mt-4">{call}</p>
    </div>
  );
}
