"use client";

import { Button } from "@/components/ui/button";
import { errorText } from "@/text/staff";

/** Our fault: said plainly, with the number under which the log knows it. */
export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <main id="main" className="mx-auto max-w-read px-6 py-10">
      <h1 className="text-xl font-semibold">{errorText.title}</h1>
      <p className="mt-3">{errorText.what}</p>
      <p className="mt-2">{errorText.typed}</p>
      {error.digest ? <p className="mt-2">{errorText.number(error.digest)}</p> : null}
      <p className="mt-6 flex flex-wrap gap-3">
        <Button type="button" size="staff" onClick={reset}>
          {errorText.again}
        </Button>
      </p>
    </main>
  );
}
