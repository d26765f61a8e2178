import { resolve } from "node:path";
import { z } from "zod";

const flag = z
  .enum(["0", "1"])
  .optional()
  .transform((value) => (value === undefined ? undefined : value === "1"));

const schema = z
  .object({
    DATA_DIR: z.string().min(1).default("data"),
    PORT: z.coerce.number().int().min(1).max(65535).default(3000),
    HOST: z.string().min(1).default("127.0.0.1"),
    SITE_URL: z.url({ protocol: /^https?$/ }).optional(),
    DEMO: flag,
    TODAY: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/)
      .optional(),
    ALLOW_TEST_CLOCK: flag,
    ACCEPT_CLOCK: flag,
    NODE_ENV: z.string().optional(),
    ADMIN_ALLOW_CIDRS: z.string().default(""),
    TRUSTED_PROXY: z.string().optional(),
    SMTP_URL: z.url({ protocol: /^smtps?$/, error: "须形如 smtps://用户:口令@服务器:465" }).optional(),
    MAIL_FROM: z.email({ error: "须是一个邮箱地址" }).optional(),
    CLAMD_SOCKET: z.string().optional(),
    LINK_CHECK: flag,
    STAGING: flag,
    // 《互联网政务应用安全管理规定》第二十条: 日志留存时间不少于1年.
    VISITS_KEPT_DAYS: z.coerce.number().int().min(366, { error: "不能少于366天" }).default(366),
    LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
  })
  .refine((env) => !env.SMTP_URL || env.MAIL_FROM, {
    message: "设置了 SMTP_URL，还须用 MAIL_FROM 写明发件邮箱。",
  })
  .refine((env) => !env.TODAY || env.NODE_ENV !== "production" || env.ALLOW_TEST_CLOCK, {
    message: "TODAY 只用于测试；正式运行时须同时设置 ALLOW_TEST_CLOCK=1。",
  });

/** What the environment decides, checked; every variable is optional. */
export interface Env {
  dataDir: string;
  port: number;
  host: string;
  siteUrl: URL | null;
  demonstration: boolean;
  testToday: string | null;
  /** An operator has looked at the clock and says that it is right. */
  acceptsClock: boolean;
  adminCidrs: string[];
  trustedProxy: string | null;
  /** Where mail is handed over; without it what would be sent is only noted in the log. */
  mail: { server: URL; from: string } | null;
  logLevel: string;
  /** Where the virus scanner listens: the path of its socket, or host:port. */
  clamdSocket: string | null;
  /** Whether the server may call out to look whether the web sites of agencies open. */
  linkCheck: boolean;
  /** A rehearsal of the portal: search engines are told to stay away. */
  staging: boolean;
  /** Days for which it is kept what public pages and files were read. */
  visitsKeptDays: number;
}

let read: Env | undefined;

/** The checked environment; throws one readable sentence when a variable is wrong. */
export function env(): Env {
  read ??= readEnv(process.env);
  return read;
}

/** Checks a set of variables. */
export function readEnv(variables: Record<string, string | undefined>): Env {
  const parsed = schema.safeParse(variables);
  if (!parsed.success) {
    const where = parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`.trim());
    throw new Error(`环境变量有误：${where.join("；")}`);
  }
  const { data } = parsed;
  return {
    dataDir: resolve(data.DATA_DIR),
    port: data.PORT,
    host: data.HOST,
    siteUrl: data.SITE_URL ? new URL(data.SITE_URL) : null,
    demonstration: data.DEMO ?? true,
    testToday: data.TODAY ?? null,
    acceptsClock: data.ACCEPT_CLOCK ?? false,
    adminCidrs: data.ADMIN_ALLOW_CIDRS.split(",").flatMap((cidr) => cidr.trim() || []),
    trustedProxy: data.TRUSTED_PROXY ?? null,
    mail: data.SMTP_URL && data.MAIL_FROM ? { server: new URL(data.SMTP_URL), from: data.MAIL_FROM } : null,
    logLevel: data.LOG_LEVEL,
    clamdSocket: data.CLAMD_SOCKET || null,
    linkCheck: data.LINK_CHECK ?? false,
    staging: data.STAGING ?? false,
    visitsKeptDays: data.VISITS_KEPT_DAYS,
  };
}
