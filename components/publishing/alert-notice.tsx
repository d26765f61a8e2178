import { Notice } from "@/components/ui/notice";
import { alertAtDesk } from "@/text/alert-desk";

/** Leads from the ordinary desk to where an alert is changed and lifted. */
export function AlertNotice({ id, act }: { id: string; act: "edit" | "withdraw" }) {
  return (
    <Notice tone="warn" title={alertAtDesk.title}>
      <p>{alertAtDesk[act]}</p>
      <p>
        <a href={`/publishing/alerts/${id}`}>{alertAtDesk.link}</a>
      </p>
    </Notice>
  );
}
