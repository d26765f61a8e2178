import type { Role } from "@/domain/access/roles";

const SURNAMES = [..."陈梁何黄温谢赖吴郑刘林罗邓钟曾马叶潘苏袁"];
const GIVEN = [
  "伟明",
  "淑芬",
  "国华",
  "丽华",
  "志强",
  "婉仪",
  "俊杰",
  "秀兰",
  "建平",
  "嘉欣",
  "文辉",
  "美玲",
  "永安",
  "海珊",
  "启航",
  "雪梅",
  "振东",
  "慧敏",
  "耀宗",
  "佩珊",
  "家豪",
  "晓彤",
  "锦辉",
  "碧云",
  "立群",
  "思颖",
  "卓然",
] as const;

const POSTS = [
  { suffix: "intake", role: "intake" },
  { suffix: "handler", role: "handler" },
  { suffix: "reviewer", role: "reviewer" },
] as const satisfies readonly { suffix: string; role: Role }[];

/**
 * The officers of an agency that the demonstration gives no log-in to: they stand in the histories of its cases, and nobody
 * knows their password.
 */
export function colleaguesOf(agency: string, place: number) {
  return POSTS.map(({ suffix, role }, post) => ({
    username: `${agency}-${suffix}`,
    name: `${SURNAMES[(place * 3 + post * 7) % SURNAMES.length]}${GIVEN[(place * 5 + post * 2) % GIVEN.length]}`,
    agency,
    roles: [role] as Role[],
    headOfOffice: role === "reviewer",
  }));
}
