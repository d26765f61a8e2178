/** A row of past cases as a file holds it (docs/operations.md), for tests and for the bench. */
export interface LedgerRow {
  externalId: string;
  agency: string;
  channel: string;
  letterKind?: string;
  applicantType: string;
  subject: string;
  description?: string;
  theme?: string;
  receivedOn: string;
  events?: { kind: string; on: string; [detail: string]: unknown }[];
  outcome?: string;
  outcomeReason?: string;
  legacyOutcome?: string;
  answeredOn?: string;
  feeYuan?: number;
  remedies?: { kind: string; result: string; filedOn: string; closedOn?: string }[];
}

/** The same numbers on every run. */
function drawer(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  const oneOf = <T>(list: readonly T[]): T => {
    const one = list[below(list.length)];
    if (one === undefined) throw new Error("nothing to draw from");
    return one;
  };
  return { below, oneOf, chance: (share: number) => next() < share };
}
type Drawer = ReturnType<typeof drawer>;

const DAY = 86_400_000;
const dayAfter = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

const CHANNELS = ["counter", "fax", "email", "online", "letter", "other"];
const TYPES = ["person", "person", "person", "business", "research", "nonprofit", "legalService", "otherOrg"];
/** Both spellings of every outcome that is an answer, and the row codes as people type them. */
const ANSWERS =
  "granted 三(一) 三（一） partlyGranted 三(二) refusedStateSecret 三(三)1 refusedForbiddenByLaw 三(三)2 refusedEndangersSafety 三（三）3 refusedThirdPartyRights 三(三)4 refusedInternalAffairs 三(三)5 refusedDeliberation 三(三)6 refusedEnforcementFile 三（三）７ refusedAdministrativeInquiry 三(三)8 unableNotHeld 三(四)1 unableNeedsCreation 三(四)2 unableStillUnclear 三(四)3 declinedPetition 三(五)1 declinedDuplicate 三(五)2 declinedPublishedWork 三(五)3 declinedExcessive 三(五)4 declinedReissue 三(五)5".split(
    " ",
  );
const OLD_WORDS = ["同意公开", "同意部分公开", "信息不存在", "非本机关政府信息"];
const SUBJECTS = ["征收补偿方案", "年度预算", "招生办法", "施工许可", "水质监测结果", "低保名单公示依据"];
const THEMES = ["城乡建设、环境保护", "财政、金融、审计", "民政、扶贫、救灾"];

/** What a story adds to a row; `more` are rows that belong with it. */
interface Story {
  row: Partial<LedgerRow>;
  more?: LedgerRow[];
}
type Told = (row: LedgerRow, draw: Drawer, agencies: readonly string[]) => Story;

const answered: Told = ({ receivedOn }, draw) => {
  const outcome = draw.oneOf(ANSWERS);
  const reason = outcome === "unableNotHeld" && draw.chance(0.5) ? { outcomeReason: "notOurs" } : {};
  // Every now and then on one of the two days between which a year ends.
  const edge = `${receivedOn.slice(0, 4)}-12-31`;
  const isNearEdge = draw.chance(0.5) && receivedOn >= `${receivedOn.slice(0, 4)}-12-10`;
  const on = isNearEdge ? dayAfter(edge, draw.below(2)) : dayAfter(receivedOn, draw.below(28));
  return { row: { outcome, ...reason, answeredOn: on } };
};

const open: Told = ({ receivedOn }, draw) => {
  const asked = { kind: "amendmentAsked", on: dayAfter(receivedOn, 2) };
  return { row: draw.chance(0.4) ? { events: [asked] } : {} };
};

/** Steps of an office, and an answer told among them or beside them. */
const handled: Told = (row, draw) => {
  const on = (days: number) => dayAfter(row.receivedOn, days);
  const steps = draw.oneOf([
    [{ kind: "extended", on: on(5), days: 10 }],
    [
      { kind: "amendmentAsked", on: on(2) },
      { kind: "amended", on: on(6) },
    ],
    [
      { kind: "thirdPartyConsulted", on: on(3) },
      { kind: "thirdPartyReplied", on: on(8), agreed: true },
    ],
    [
      { kind: "registered", on: on(0) },
      { kind: "assigned", on: on(1) },
    ],
    [
      { kind: "feeNoticed", on: on(3), feeYuan: 120 },
      { kind: "feePaid", on: on(7) },
    ],
  ]);
  const outcome = draw.oneOf(ANSWERS);
  const day = on(9 + draw.below(40));
  const delivered = { kind: "delivered", on: dayAfter(day, draw.below(9)) };
  if (draw.chance(0.4)) return { row: { events: steps, outcome, answeredOn: day } };
  // The answer stands beside the steps, and one of them comes after it.
  if (draw.chance(0.3)) return { row: { events: [...steps, delivered], outcome, answeredOn: day } };
  const told = { kind: "answered", on: day, outcome };
  const both = draw.chance(0.3) ? { outcome, answeredOn: day } : {};
  return { row: { events: [...steps, told, delivered], ...both } };
};

const withdrawn: Told = ({ receivedOn }, draw) => {
  const on = dayAfter(receivedOn, 1 + draw.below(20));
  if (draw.chance(0.5)) return { row: { outcome: draw.oneOf(["closedOther", "三(六)3"]), answeredOn: on } };
  return { row: { events: [{ kind: "withdrawn", on }] } };
};

/** Ended because the applicant did not amend or did not pay; archives rarely say until when there was time. */
const lapsed: Told = ({ receivedOn }, draw) => {
  const isFee = draw.chance(0.4);
  const outcome = isFee
    ? draw.oneOf(["closedFeeUnpaid", "三(六)2"])
    : draw.oneOf(["closedNotAmended", "三(六)1"]);
  const asked = isFee
    ? { kind: "feeNoticed", on: dayAfter(receivedOn, 3), feeYuan: 200 }
    : { kind: "amendmentAsked", on: dayAfter(receivedOn, 3) };
  const on = dayAfter(receivedOn, isFee ? 50 + draw.below(10) : 15 + draw.below(30));
  if (draw.chance(0.3)) return { row: { outcome, answeredOn: on } };
  if (draw.chance(0.5)) return { row: { events: [asked], outcome, answeredOn: on } };
  return { row: { events: [asked, { kind: "lapsed", on, of: isFee ? "fee" : "amendment" }] } };
};

const transferred: Told = ({ receivedOn, agency }, draw, agencies) => {
  const toAgency = draw.oneOf(agencies.filter((one) => one !== agency));
  const events = [{ kind: "transferred", on: dayAfter(receivedOn, 1), toAgency }];
  const isOpen = draw.chance(0.2);
  const end = { outcome: draw.oneOf(ANSWERS), answeredOn: dayAfter(receivedOn, 2 + draw.below(20)) };
  return { row: { events, ...(!isOpen && end) } };
};

/** One application for several things becomes several, each with an end of its own. */
const split: Told = (row, draw, agencies) => {
  const parts = Array.from({ length: 2 + draw.below(2) }, (_, at): LedgerRow => {
    const part = { ...row, externalId: `${row.externalId}-${at + 1}`, subject: `${row.subject}之${at + 1}` };
    return { ...part, ...answered(part, draw, agencies).row };
  });
  const into = parts.map(({ externalId }) => externalId);
  return { row: { events: [{ kind: "split", on: dayAfter(row.receivedOn, 1), into }] }, more: parts };
};

/** The same thing asked twice: the second goes on in the first. */
const merged: Told = (row, draw, agencies) => {
  const kept: LedgerRow = { ...row, externalId: `${row.externalId}-0`, ...answered(row, draw, agencies).row };
  const into = [kept.externalId];
  return { row: { events: [{ kind: "merged", on: dayAfter(row.receivedOn, 2), into }] }, more: [kept] };
};

const inOldWords: Told = (row, draw, agencies) => {
  const { answeredOn = row.receivedOn } = answered(row, draw, agencies).row;
  if (draw.chance(0.5)) return { row: { legacyOutcome: draw.oneOf(OLD_WORDS), answeredOn } };
  return { row: { legacyOutcome: "不予公开", outcome: "三(三)6", answeredOn } };
};

/** Of a hundred cases, so many each. */
const STORIES: readonly (readonly [share: number, told: Told])[] = [
  [52, answered],
  [9, open],
  [16, handled],
  [5, withdrawn],
  [5, lapsed],
  [4, transferred],
  [2, split],
  [2, merged],
  [5, inOldWords],
];

function storyFor(draw: Drawer): Told {
  let at = draw.below(100);
  for (const [share, told] of STORIES) {
    if (at < share) return told;
    at -= share;
  }
  return answered;
}

/** Reviews and suits: some pending, some decided in the next year. */
function contested({ receivedOn }: LedgerRow, draw: Drawer): NonNullable<LedgerRow["remedies"]> {
  return Array.from({ length: 1 + draw.below(2) }, () => {
    const kind = draw.oneOf(["review", "review", "suitDirect", "suitAfterReview"]);
    const filedOn = dayAfter(receivedOn, 30 + draw.below(60));
    const result = draw.oneOf(["upheld", "corrected", "other", "pending"]);
    return {
      kind,
      filedOn,
      result,
      ...(result !== "pending" && { closedOn: dayAfter(filedOn, draw.below(200)) }),
    };
  });
}

/**
 * About `count` past cases of two years in all the ways a file can tell them, the same ones each time: by outcome alone, by steps alone, by
 * both, open, transferred, split, merged, in the words of before 2019; many of them close to the end of a year.
 */
export function ledgerForTests(count: number, agencies: readonly string[], firstYear: number): LedgerRow[] {
  const draw = drawer(711);
  const rows: LedgerRow[] = [];
  for (let n = 0; rows.length < count; n += 1) {
    const year = firstYear + draw.below(2);
    const edge = draw.oneOf([`${year}-12-31`, `${year}-01-01`, `${year}-12-2${draw.below(10)}`]);
    const channel = draw.oneOf(CHANNELS);
    const row: LedgerRow = {
      externalId: `ledger-${n}`,
      agency: draw.oneOf(agencies),
      channel,
      ...(channel === "letter" && draw.chance(0.7) && { letterKind: draw.oneOf(["registered", "ordinary"]) }),
      applicantType: draw.oneOf(TYPES),
      subject: `${draw.oneOf(SUBJECTS)}（${n}）`,
      ...(draw.chance(0.3) && { theme: draw.oneOf(THEMES) }),
      receivedOn: draw.chance(0.1) ? edge : dayAfter(`${year}-01-01`, draw.below(365)),
    };
    const { row: told, more = [] } = storyFor(draw)(row, draw, agencies);
    const whole = { ...row, ...told };
    rows.push({
      ...whole,
      ...(draw.chance(0.05) && { remedies: contested(row, draw) }),
      ...(whole.outcome && !whole.events && draw.chance(0.05) && { feeYuan: 10 + draw.below(300) }),
    });
    rows.push(...more);
  }
  return rows;
}
