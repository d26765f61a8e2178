import { buttonClass } from "@/components/ui/button";
import { casePage } from "@/text/desk";

/** A case that does not exist, or that is another agency's: the same words for both. */
export default function DeskNotFound() {
  return (
    <main id="main" className="mx-auto max-w-read px-6 py-10">
      <title>{casePage.notFound}</title>
      <h1 className="text-xl font-semibold">{casePage.notFound}</h1>
      <p className="mt-3">{casePage.notFoundWhy}</p>
      <p className="mt-6">
        <a href="/desk" className={buttonClass("secondary", "staff")}>
          {casePage.backToQueue}
        </a>
      </p>
    </main>
  );
}
