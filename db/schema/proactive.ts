import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { ProactiveReason, ProactiveStage } from "@/domain/disclosure-log/proactive-tasks";
import { agencies } from "./agencies";
import { infoRequests } from "./info-requests";
import { staff } from "./staff";

/** Something that might be made public of the agency's own accord (建议转为主动公开, 条例第四十四条). */
export const proactiveTasks = sqliteTable(
  "proactive_tasks",
  {
    id: text().primaryKey(),
    agencyId: text("agency_id")
      .notNull()
      .references(() => agencies.id),
    reason: text().$type<ProactiveReason>().notNull(),
    /** What it is about: of repeat interest the subject, of searches the words. */
    subject: text().notNull(),
    /** The same thing found again makes no second task. */
    mark: text().notNull().unique(),
    /** How many applicants, or how many searches. */
    weight: integer().notNull(),
    stage: text().$type<ProactiveStage>().notNull(),
    note: text().notNull(),
    decidedBy: text("decided_by").references(() => staff.id),
    /** The draft it became at the publishing desk. */
    draftId: text("draft_id"),
    createdAt: integer("created_at").notNull(),
    updatedAt: integer("updated_at").notNull(),
    lockVersion: integer("lock_version").notNull(),
  },
  (table) => [index("proactive_tasks_desk").on(table.agencyId, table.stage, table.createdAt)],
);

/** The cases a task came from. */
export const proactiveTaskCases = sqliteTable(
  "proactive_task_cases",
  {
    taskId: text("task_id")
      .notNull()
      .references(() => proactiveTasks.id),
    infoRequestId: text("info_request_id")
      .notNull()
      .references(() => infoRequests.id),
  },
  (table) => [
    primaryKey({ columns: [table.taskId, table.infoRequestId] }),
    index("proactive_task_cases_case").on(table.infoRequestId),
  ],
);

/** Words that were looked for in vain, counted by the day; nothing of who looked. */
export const searchMisses = sqliteTable(
  "search_misses",
  {
    words: text().notNull(),
    on: text("on_day").notNull(),
    count: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.words, table.on] }), index("search_misses_day").on(table.on)],
);
