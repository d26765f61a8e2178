import type { AlertColour } from "@/domain/alert/alert-kinds";

/** Ground and text of each colour; the word stands there too, so that nothing hangs on seeing it. */
export const ALERT_CLASSES: Readonly<Record<AlertColour, string>> = {
  blue: "bg-alert-blue text-on-alert-blue",
  yellow: "bg-alert-yellow text-on-alert-yellow",
  orange: "bg-alert-orange text-on-alert-orange",
  red: "bg-alert-red text-on-alert-red",
};

/** The same as the edge of a block. */
export const ALERT_EDGES: Readonly<Record<AlertColour, string>> = {
  blue: "border-alert-blue",
  yellow: "border-alert-yellow",
  orange: "border-alert-orange",
  red: "border-alert-red",
};
