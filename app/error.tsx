"use client";

import { Button } from "@/components/ui/button";
import { siteFault } from "@/text/site";

/** Our fault, on a staff page; the digest leads from what a colleague reads out to the entry in the log. */
export default function PageFault({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  const { title, what, retry, number } = siteFault.broken;
  return (
    <main className="mx-auto max-w-read px-4 py-16">
      <h1 className="font-title text-2xl font-bold">{title}</h1>
      <p className="mt-3">{what}</p>
      {error.digest ? <p className="mt-3 text-ink-2 tabular-nums">{number(error.digest)}</p> : null}
      <p className="mt-6">
        <Button type="button" onClick={reset}>
          {retry}
        </Button>
      </p>
    </main>
  );
}
