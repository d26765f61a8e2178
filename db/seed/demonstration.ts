import { HOLIDAY_NOTICES } from "@/domain/law/holidays/notices";
import { beijingInstant, type CalendarDate, yearOf } from "@/domain/time/calendar-date";
import { workingCalendar } from "@/domain/time/working-days";
import { tx } from "../client";
import { createAgency } from "../mutations/agencies";
import { addHolidayNotices } from "../mutations/calendar";
import { createColumn } from "../mutations/columns";
import { saveSiteSettings } from "../mutations/settings";
import { createStaff } from "../mutations/staff";
import { withRepeatableIds } from "../new-id";
import type { DraftFile } from "../queries/publication-draft-files";
import type { DemoAccount } from "./accounts";
import { type Act, type Present, replay } from "./acts";
import { AGENCIES } from "./agencies";
import { actsOfAlerts } from "./alerts";
import { colleaguesOf } from "./colleagues";
import { COLUMNS } from "./columns";
import { DEMO_INFO_REQUESTS } from "./info-requests";
import { PUBLICATIONS_A } from "./publications/a";
import { PUBLICATIONS_B } from "./publications/b";
import { PUBLICATIONS_C } from "./publications/c";
import { actsOfConsultations } from "./replay-consultations";
import { actsOfDrafts } from "./replay-drafts";
import { actsOfHandling } from "./replay-handling";
import { actsOfInfoRequest, type DemoCase } from "./replay-info-requests";
import { actsOfPastReports } from "./replay-past-reports";
import { actsOfPlaces } from "./replay-places";
import { actsOfPublication, type DemoPublished } from "./replay-publications";
import { actsOfRegisters, caseIdOf } from "./replay-registers";
import { actsOfReport2010 } from "./replay-report-2010";
import { actsOfSequels } from "./replay-sequels";
import { actsOfSiteReport } from "./replay-site-report";
import { actsOfVisits } from "./replay-visits";
import { DEMO_LEVELS, makeReviewRules } from "./review-rules";

export const DEMO_PUBLICATIONS = [...PUBLICATIONS_A, ...PUBLICATIONS_B, ...PUBLICATIONS_C];

export interface Ingredients {
  today: CalendarDate;
  now: number;
  accounts: readonly (DemoAccount & { passwordHash: string })[];
  /** Of a password that nobody knows, for the officers who only stand in histories. */
  unknownPasswordHash: string;
  /** Files of publications by the publication's key, stored already; none unless given. */
  files?: ReadonlyMap<string, readonly DraftFile[]>;
}

const SITE = {
  siteName: "增城市人民政府",
  tagline: "依法公开，便民查阅",
  sponsor: "增城市人民政府办公室",
  siteCode: "4401830001",
  icpNumber: "演示站点，未作备案",
  policeNumber: "",
  domain: "demo.zengcheng.example",
  contactPhone: "020-82631037",
  contactHours: "周一至周五8:30–12:00、14:30–17:30",
  contactAddress: "广东省增城市荔城街府佑路1号",
  openTerms: "",
  embedders: "*.zengcheng.example",
  needsSetUp: false,
};

const found = <T>(map: ReadonlyMap<string, T>, key: string): T => {
  const value = map.get(key);
  if (value === undefined) throw new Error(`the demonstration has no ${key}`);
  return value;
};

async function makeAgencies(at: number): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const [position, { parentCode, ...agency }] of AGENCIES.entries()) {
    const parentId = parentCode === null ? null : found(ids, parentCode);
    ids.set(agency.code, await createAgency("system", { ...agency, parentId, position }, at));
  }
  return ids;
}

async function makeColumns(agencies: ReadonlyMap<string, string>, at: number): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const [position, { parentCode, ownerAgency, ...column }] of COLUMNS.entries()) {
    const parentId = parentCode === null ? null : found(ids, parentCode);
    const ownerAgencyId = ownerAgency === null ? null : found(agencies, ownerAgency);
    ids.set(column.code, await createColumn("system", { ...column, parentId, ownerAgencyId, position }, at));
  }
  return ids;
}

/** Every account by its name; agencies whose cases need officers and have no demonstration account get quiet ones. */
async function makeStaff(
  { accounts, unknownPasswordHash }: Ingredients,
  agencies: ReadonlyMap<string, string>,
  at: number,
): Promise<Map<string, string>> {
  const served = new Set(accounts.map(({ agency }) => agency));
  const quiet = AGENCIES.flatMap(({ code }, place) =>
    !served.has(code) && DEMO_INFO_REQUESTS.some(({ agency }) => agency === code)
      ? colleaguesOf(code, place).map((account) => ({ ...account, passwordHash: unknownPasswordHash }))
      : [],
  );
  const ids = new Map<string, string>();
  for (const { agency, headOfOffice = false, ...account } of [...accounts, ...quiet]) {
    const agencyId = agency === null ? null : found(agencies, agency);
    const row = { ...account, agencyId, headOfOffice, mustChangePassword: false, demonstration: true };
    ids.set(account.username, await createStaff("system", row, at));
  }
  return ids;
}

const PREFIXES: Readonly<Record<string, "city" | "dept" | "town">> = {
  city: "city",
  planning: "dept",
  xintang: "town",
};

function pastOf(
  ids: Record<"agencies" | "columns" | "staff", ReadonlyMap<string, string>>,
  present: Present,
  made: (demoCase: DemoCase) => void,
  files: ReadonlyMap<string, readonly DraftFile[]>,
  openedAt: number,
): Act[] {
  const { agencies, columns, staff } = ids;
  const numbers = new Map<string, string>();
  const note = (demoCase: DemoCase) => {
    numbers.set(demoCase.key, demoCase.number);
    made(demoCase);
  };
  const idOfDemoCase = (key: string) => caseIdOf(found(numbers, key));
  const published = new Map<string, DemoPublished>();
  const publications = DEMO_PUBLICATIONS.flatMap((publication, place) => {
    // The disclosure office of the city publishes for departments without a desk of their own.
    const prefix = PREFIXES[publication.agency] ?? "city";
    const desk = {
      agencyId: found(agencies, publication.agency),
      editor: found(staff, `${prefix}-editor`),
      reviews: DEMO_LEVELS[prefix].map((level, place) => ({
        level,
        staffId: found(staff, `${prefix}-reviewer${place === 0 ? "" : `-${place + 1}`}`),
      })),
      secrecyReviewer: found(staff, `${prefix}-secrecy`),
      publisher: found(staff, `${prefix}-publisher`),
    };
    const placed = { columnId: found(columns, publication.column), files: files.get(publication.key) ?? [] };
    const made = actsOfPublication(publication, desk, placed, present, place);
    published.set(publication.key, made.published);
    return made.acts;
  });
  const sequels = actsOfSequels((key) => found(published, key), present);
  const cases = DEMO_INFO_REQUESTS.flatMap((demo) => {
    const prefix = PREFIXES[demo.agency] ?? demo.agency;
    const desk = {
      agencyId: found(agencies, demo.agency),
      intake: found(staff, `${prefix}-intake`),
      handler: found(staff, `${prefix}-handler`),
      reviewer: found(staff, `${prefix}-reviewer`),
    };
    return actsOfInfoRequest(demo, desk, present, note);
  });
  const registers = actsOfRegisters({ agencies, staff }, PREFIXES, present, idOfDemoCase);
  const known = {
    agency: (code: string) => found(agencies, code),
    officer: (name: string) => found(staff, name),
  };
  const handling = actsOfHandling(known, present, idOfDemoCase);
  const alerts = actsOfAlerts(known.officer, present);
  const drafts = actsOfDrafts(known.officer, present, files);
  const places = actsOfPlaces(
    { officer: known.officer, published: (key) => found(published, key) },
    present,
    openedAt,
  );
  const asked = actsOfConsultations(known, PREFIXES, present);
  const city = AGENCIES.find(({ code }) => code === "city");
  const past = actsOfReport2010(
    { agencyId: known.agency("city"), casePrefix: city?.casePrefix ?? "" },
    present,
    openedAt,
  );
  return [
    ...past,
    ...actsOfPastReports(known, present),
    ...publications,
    ...sequels,
    ...drafts,
    ...cases,
    ...registers,
    ...handling,
    ...places,
    ...alerts,
    ...asked,
    ...actsOfVisits((key) => found(published, key), present),
    ...actsOfSiteReport(known.officer, present),
  ];
}

/** Fills an empty store with the demonstration of 增城市; the same for the same day, tracking codes and passwords excepted. */
export async function seedDemonstration(given: Ingredients): Promise<DemoCase[]> {
  const { today, now } = given;
  const present: Present = { today, now, calendar: workingCalendar(HOLIDAY_NOTICES) };
  // The portal opened before the oldest thing in it happened.
  const openedAt = beijingInstant(`${yearOf(today) - 6}-01-04` as CalendarDate, 9);
  const cases: DemoCase[] = [];
  await withRepeatableIds("demonstration", beijingInstant(today), () =>
    tx(async () => {
      await saveSiteSettings("system", SITE, openedAt);
      await addHolidayNotices("system", HOLIDAY_NOTICES, openedAt);
      const agencies = await makeAgencies(openedAt);
      const columns = await makeColumns(agencies, openedAt);
      await makeReviewRules({ agencies, columns }, openedAt);
      const staff = await makeStaff(given, agencies, openedAt);
      await replay(
        pastOf(
          { agencies, columns, staff },
          present,
          (demoCase) => cases.push(demoCase),
          given.files ?? new Map(),
          openedAt,
        ),
      );
    }),
  );
  return cases;
}
