/** A step of 超额累进: what each unit from the last step's end up to `upTo` costs. */
interface Tier {
  upTo: number;
  yuan: number;
}

export const FEE_RULE = "《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）";

/** 按件计收 (第四条): what one applicant asks in one calendar month. Above 30 every further ten cost 100 yuan a piece more. */
const BY_ITEM: readonly Tier[] = [
  { upTo: 10, yuan: 0 },
  { upTo: 30, yuan: 100 },
];
const ITEM_STEP = { items: 10, yuan: 100 };

/** 按量计收 (第五条): the pages of one application. */
const BY_PAGE: readonly Tier[] = [
  { upTo: 30, yuan: 0 },
  { upTo: 100, yuan: 10 },
  { upTo: 200, yuan: 20 },
  { upTo: Number.POSITIVE_INFINITY, yuan: 40 },
];

function progressive(count: number, tiers: readonly Tier[]): number {
  let from = 0;
  let yuan = 0;
  for (const tier of tiers) {
    yuan += Math.max(0, Math.min(count, tier.upTo) - from) * tier.yuan;
    from = tier.upTo;
  }
  return yuan;
}

/** 信息处理费 by the number of applications in a month. */
export function feeByItems(items: number): number {
  const tiers = [...BY_ITEM];
  for (let last = tiers.at(-1); last !== undefined && last.upTo < items; last = tiers.at(-1)) {
    tiers.push({ upTo: last.upTo + ITEM_STEP.items, yuan: last.yuan + ITEM_STEP.yuan });
  }
  return progressive(items, tiers);
}

/** 信息处理费 by the pages of one application. */
export function feeByPages(pages: number): number {
  return progressive(pages, BY_PAGE);
}
