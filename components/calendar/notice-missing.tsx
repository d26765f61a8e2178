import { Notice } from "@/components/ui/notice";
import { calendarAdmin } from "@/text/calendar";

/** Asks for a year's holiday notice as long as it is missing; an administrator is led to where it is imported. */
export function NoticeMissing({ year, mayImport }: { year: number | null; mayImport: boolean }) {
  if (year === null) return null;
  return (
    <div className="no-print px-4 pt-4 md:px-6">
      <Notice tone="warn">
        {calendarAdmin.missing(year)}{" "}
        {mayImport ? (
          <a href="/admin/calendar/import">{calendarAdmin.missingAdmin}</a>
        ) : (
          calendarAdmin.missingDesk
        )}
      </Notice>
    </div>
  );
}
