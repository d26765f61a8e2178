import type { DemoPublication } from "@/db/seed/shape";
import { CITY_BUILDING } from "./a/city-building";
import { EMERGENCY_PLANS } from "./a/emergency";
import { TOWN_ENFORCEMENT } from "./a/enforcement";
import { EXPLANATIONS } from "./a/explanations";
import { INSURANCE } from "./a/insurance";
import { LIVELIHOOD_RULES } from "./a/livelihood";
import { PLANS } from "./a/plans";
import { RAIL } from "./a/rail";
import { RENEWAL } from "./a/renewal";
import { RURAL } from "./a/rural";
import { SEWAGE } from "./a/sewage";
import { STORM } from "./a/storm";

/** Rules, notices, plans and explanations by the city government, its office and its departments. */
export const PUBLICATIONS_A: readonly DemoPublication[] = [
  ...RURAL,
  ...SEWAGE,
  ...CITY_BUILDING,
  ...RENEWAL,
  ...TOWN_ENFORCEMENT,
  ...LIVELIHOOD_RULES,
  ...INSURANCE,
  ...EMERGENCY_PLANS,
  ...STORM,
  ...RAIL,
  ...PLANS,
  ...EXPLANATIONS,
];
