import type { DemoPublication } from "@/db/seed/shape";
import { DISCLOSURE_MEASURES } from "./c/disclosure-measures";
import { DISCLOSURE_PROCEDURES } from "./c/disclosure-procedures";
import { ENROLMENT } from "./c/enrolment";
import { LAND_AND_PLANNING_FUNCTIONS } from "./c/functions";
import { INSPECTIONS } from "./c/inspections";
import { LICENSING } from "./c/licensing";
import { LIVELIHOOD } from "./c/livelihood";
import { MUNICIPAL } from "./c/municipal";
import { PENALTIES } from "./c/penalties";
import { PERSONNEL } from "./c/personnel";
import { PROJECT_RECORD } from "./c/project-record";
import { PROJECTS_AND_LAND } from "./c/projects-and-land";
import { SERVICE_FUNCTIONS } from "./c/service-functions";
import { VILLAGE_AFFAIRS } from "./c/village-affairs";

/** Disclosure rules, agency functions, personnel, enforcement, projects, land, livelihood, city services and villages. */
export const PUBLICATIONS_C: readonly DemoPublication[] = [
  ...DISCLOSURE_MEASURES,
  ...DISCLOSURE_PROCEDURES,
  ...LAND_AND_PLANNING_FUNCTIONS,
  ...SERVICE_FUNCTIONS,
  ...PERSONNEL,
  ...LICENSING,
  ...PENALTIES,
  ...INSPECTIONS,
  ...PROJECTS_AND_LAND,
  ...VILLAGE_AFFAIRS,
  ...LIVELIHOOD,
  ...ENROLMENT,
  ...MUNICIPAL,
  ...PROJECT_RECORD,
];
