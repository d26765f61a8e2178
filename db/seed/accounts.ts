import type { Role } from "@/domain/access/roles";

/** One demonstration account; its password is random on every installation. */
export interface DemoAccount {
  username: string;
  name: string;
  /** Agency code; null for those who serve the whole site. */
  agency: string | null;
  roles: Role[];
  headOfOffice?: boolean;
}

const POSTS: readonly { suffix: string; role: Role; names: readonly [string, string, string] }[] = [
  { suffix: "intake", role: "intake", names: ["陈小敏", "梁秀英", "何佩仪"] },
  { suffix: "handler", role: "handler", names: ["李志远", "黄嘉文", "温国强"] },
  { suffix: "reviewer", role: "reviewer", names: ["周建明", "谢永康", "赖伟雄"] },
  { suffix: "editor", role: "editor", names: ["吴思颖", "郑雅雯", "刘凤仪"] },
  { suffix: "secrecy", role: "secrecyReviewer", names: ["王守正", "林慎之", "罗静"] },
  { suffix: "publisher", role: "publisher", names: ["张文博", "邓启明", "钟海燕"] },
];

/** An agency of each kind: the city, a department, a town. */
const KINDS = [
  { prefix: "city", agency: "city" },
  { prefix: "dept", agency: "planning" },
  { prefix: "town", agency: "xintang" },
] as const;

/** Every review of a text has a person of its own, so where several apply there are several reviewers. */
const MORE_REVIEWERS: readonly DemoAccount[] = [
  { username: "city-reviewer-2", name: "冯志刚", agency: "city", roles: ["reviewer"] },
  { username: "city-reviewer-3", name: "钱文清", agency: "city", roles: ["reviewer"] },
  { username: "dept-reviewer-2", name: "蔡国荣", agency: "planning", roles: ["reviewer"] },
];

/** One account for each role in an agency of each kind, and the four that serve the whole site. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  ...KINDS.flatMap(({ prefix, agency }, kind) =>
    POSTS.map(({ suffix, role, names }) => ({
      username: `${prefix}-${suffix}`,
      name: names[kind] ?? suffix,
      agency,
      roles: [role],
      headOfOffice: role === "reviewer",
    })),
  ),
  { username: "supervisor", name: "曾督察", agency: null, roles: ["supervisor"] },
  { username: "sysadmin", name: "马运维", agency: null, roles: ["systemAdmin"] },
  { username: "secadmin", name: "孙安全", agency: null, roles: ["securityAdmin"] },
  { username: "auditor", name: "方审计", agency: null, roles: ["auditor"] },
  ...MORE_REVIEWERS,
];

/** The three posts that a new, empty portal begins with: never held by one person (三员分立). */
export const FIRST_ACCOUNTS: readonly DemoAccount[] = [
  { username: "sysadmin", name: "系统管理员", agency: null, roles: ["systemAdmin"] },
  { username: "secadmin", name: "安全管理员", agency: null, roles: ["securityAdmin"] },
  { username: "auditor", name: "审计员", agency: null, roles: ["auditor"] },
];
