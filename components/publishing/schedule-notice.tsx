import { Notice } from "@/components/ui/notice";
import { beijingDate, beijingMinute } from "@/domain/time/calendar-date";
import type { WorkingCalendar } from "@/domain/time/working-days";
import { scheduleForm } from "@/text/publish-schedule";

/** The minute at which a draft comes before the public by itself, with a warning when nobody is in the office then. */
export function ScheduleNotice({
  scheduledFor,
  calendar,
}: {
  scheduledFor: number | null;
  calendar: WorkingCalendar;
}) {
  if (scheduledFor === null) return null;
  const day = beijingDate(scheduledFor);
  const isRest = !calendar.isWorkingDay(day);
  return (
    <div className="mt-3">
      <Notice tone={isRest ? "warn" : "info"} title={scheduleForm.set(day, beijingMinute(scheduledFor))}>
        {isRest ? <p>{scheduleForm.onRestDay}</p> : null}
      </Notice>
    </div>
  );
}
