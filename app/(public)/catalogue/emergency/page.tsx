import type { Metadata } from "next";
import { AlertsInForce } from "@/components/alert/alerts-in-force";
import { EmergencyCalls } from "@/components/alert/emergency-calls";
import { alertsInForce } from "@/db/queries/alerts";
import { gathered } from "@/db/queries/catalogue";
import { beijingMinute } from "@/domain/time/calendar-date";
import { now } from "@/server/clock";
import type { QueryParams } from "@/server/query-params";
import { emergencyPage } from "@/text/catalogue";
import { ColumnPage, columnMetadata } from "../../column-page";
import { asOfToday } from "../../listing";
import { Plans } from "./plans";

const CODE = "emergency";
const ADDRESS = `/catalogue/${CODE}` as const;
const PLANS = "emergency-plans";
/** More plans than any city has. */
const MOST = 300;

interface Props {
  searchParams: Promise<QueryParams>;
}

export function generateMetadata(): Promise<Metadata> {
  return columnMetadata(CODE, ADDRESS);
}

/** What one needs in danger: whether a warning is on, whom to call, the plan for what is happening. */
export default async function EmergencyPage({ searchParams }: Props) {
  return ColumnPage({
    code: CODE,
    address: ADDRESS,
    params: await searchParams,
    above: async ({ columns, columnIds }) => {
      // A smaller catalogue keeps plans in the column itself.
      const plans = columns.find(({ code }) => code === PLANS);
      const rows = asOfToday(await gathered(plans ? [plans.id] : columnIds, MOST));
      return (
        <>
          <AlertsInForce
            title={emergencyPage.alerts}
            alerts={await alertsInForce(now())}
            time={beijingMinute(now())}
            note={emergencyPage.alertsWhere}
          />
          <EmergencyCalls />
          <Plans rows={rows} />
        </>
      );
    },
  });
}
