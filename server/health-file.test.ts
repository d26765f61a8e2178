import { describe, expect, it } from "vitest";
import type { HealthReport } from "@/db/queries/site-health";
import { calendarDate } from "@/domain/time/calendar-date";
import { healthFile } from "./health-file";

const column = {
  code: "fees",
  name: "收费",
  lastOn: calendarDate("2026-10-01"),
  updateDays: 30,
  exception: null,
  owner: "市发改局",
};
const REPORT: HealthReport = {
  state: {
    today: calendarDate("2026-11-24"),
    probes: { made: 100, failed: 5 },
    homeOn: calendarDate("2026-11-20"),
    unanswered: null,
    columns: [column, { ...column, code: "none", name: "空", lastOn: null, owner: null }],
  },
  probes: [{ id: "1", at: Date.UTC(2026, 10, 24), ok: false, tookMs: 10_000 }],
  exceptions: [{ code: "x", name: "行政许可", reason: '=HYPERLINK("x")', by: "李管", at: 0 }],
  links: [
    {
      name: "市水务局",
      website: "https://water.example/",
      last: { agencyId: "a", at: 0, ok: false, status: 404 },
      lastOkAt: null,
      made: 3,
      failed: 2,
    },
  ],
  files: [{ publicationId: "p", title: "通知", name: "附件.pdf", fault: "missing", since: 0 }],
  deadLinks: {
    items: [
      {
        publicationId: "p",
        title: "通知",
        agency: "市水务局",
        url: "https://gone.example/",
        isOwn: false,
        status: 404,
        checkedAt: 0,
        since: 0,
      },
    ],
    isMore: false,
    counts: { all: 1, outside: 1, checked: 1 },
  },
  scans: {
    items: [{ publicationId: "p", title: "通知", agency: "市水务局", name: "附件.pdf", outcome: null }],
    isMore: false,
    all: 1,
  },
};

describe("the examination as a file", () => {
  it("has the four counters, every list behind them, and nothing that a spreadsheet would run", async () => {
    const { answer, rows } = healthFile(REPORT);
    expect(rows).toBe(12);
    const bytes = new Uint8Array(await answer.clone().arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = (await answer.text())
      .replace(/^\ufeff/, "")
      .trim()
      .split("\r\n");
    expect(lines).toHaveLength(13);
    expect(lines[1]).toContain("网站无法访问：不合格,访问100次，打不开5次（5.0%）,2026-11-24");
    expect(lines[2]).toContain("首页不更新：合格");
    expect(lines[4]).toContain("互动回应差：暂无数据");
    expect(lines[5]).toBe("空白栏目,空,,,未指定");
    expect(lines[6]).toBe("应更新未更新的栏目,收费,超期24天,2026-10-01,市发改局");
    expect(lines[7]).toMatch(/^打不开的访问,.*没有打开,,10\.0秒$/);
    expect(lines[8]).toMatch(/^缺失或者损坏的附件,通知：附件\.pdf,缺失,/);
    expect(lines[9]).toBe("没有完成检查的附件,通知：附件.pdf,还没有检查,,市水务局");
    expect(lines[10]).toMatch(
      /^正文里的失效链接,通知：https:\/\/gone\.example\/,打不开（HTTP 404）,.*,市水务局$/,
    );
    expect(lines[11]).toMatch(
      /^各机关网站,市水务局：https:\/\/water\.example\/,打不开（HTTP 404）,.*检查3次，打不开2次$/,
    );
    expect(lines[12]).toContain(`"'=HYPERLINK(""x"")"`);
  });
});
