import { areaInWords } from "@/domain/alert/alert-message";
import { alertBanner, alertLabel } from "@/text/alerts";
import { type RememberedAlert, rememberedAlerts } from "./alert-memory";

/** As many as the banner of every other page shows. */
const MOST = 3;

export const escapeHtml = (text: string): string =>
  text.replace(
    /[&<>"]/g,
    (char) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[char] ?? char,
  );

/** The colours of app/globals.css, for a page that has no style sheet but its own. */
export const ALERT_STRIP_STYLE = [
  ".alert{padding:.6rem 1rem}.alert p{max-width:46rem;margin:0 auto}.alert b{font-size:1.125rem;margin-right:.75rem}.alert a{color:inherit;font-weight:600}",
  ".blue{background:#0b4ea2;color:#fff}.yellow{background:#ffd52e;color:#14181d}.orange{background:#f59432;color:#14181d}.red{background:#b5121b;color:#fff}",
  ".alert :focus-visible{outline-color:currentColor}",
].join("");

function line({ id, messageId, kind, colour, areas, situation, validUntil }: RememberedAlert): string {
  return (
    `<div class="alert ${colour}" data-alert="${escapeHtml(id)}" data-message="${escapeHtml(messageId)}">` +
    `<p><b>${escapeHtml(alertLabel(kind, colour))}</b>${escapeHtml(areaInWords(areas))}</p>` +
    `<p>${escapeHtml(situation)}</p>` +
    `<p>${escapeHtml(alertBanner.until(validUntil))} <a href="/alerts#a-${escapeHtml(id)}">${alertBanner.whatToDo}</a></p></div>`
  );
}

/** What is in force, above a page that the edge makes itself; nothing when nothing is. */
export function alertStrip(alerts: readonly RememberedAlert[] = rememberedAlerts()): string {
  if (alerts.length === 0) return "";
  return `<div role="alert" aria-label="${alertBanner.label}">${alerts.slice(0, MOST).map(line).join("")}</div>`;
}
