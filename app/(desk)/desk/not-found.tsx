import { StaffFrame } from "@/components/staff/staff-frame";
import { buttonClass } from "@/components/ui/button";
import { framedAccount } from "@/server/staff-page";
import { casePage } from "@/text/desk";

/** A case that does not exist, or that is another agency's: the same words for both. */
export default async function DeskNotFound() {
  return (
    <StaffFrame account={await framedAccount()} current="/desk">
      <div className="max-w-read px-6 py-8">
        <title>{casePage.notFound}</title>
        <h1 className="text-xl font-semibold">{casePage.notFound}</h1>
        <p className="mt-3 text-base">{casePage.notFoundWhy}</p>
        <p className="mt-6">
          <a href="/desk" className={buttonClass("secondary", "staff")}>
            {casePage.backToQueue}
          </a>
        </p>
      </div>
    </StaffFrame>
  );
}
