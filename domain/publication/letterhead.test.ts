import { expect, it } from "vitest";
import { letterheadOf } from "./letterhead";

const agencyName = "增城市人民政府办公室";

it("sets the agency's full name and 文件 above a numbered document", () => {
  expect(letterheadOf({ documentNumber: "增府办[2026]16号", agencyName, genre: "通知" })).toEqual({
    mark: "增城市人民政府办公室文件",
    number: "增府办〔2026〕16号",
  });
});

it("leaves 文件 out above a letter (信函格式)", () => {
  const head = letterheadOf({ documentNumber: "增府办函〔2026〕3号", agencyName, genre: "函" });
  expect(head?.mark).toBe("增城市人民政府办公室");
  const notice = letterheadOf({ documentNumber: "增府办函〔2026〕3号", agencyName, genre: "通知" });
  expect(notice?.mark).toBe("增城市人民政府办公室");
});

it("gives an order its own name and 第N号 (命令格式)", () => {
  expect(
    letterheadOf({
      documentNumber: "中华人民共和国国务院令第711号",
      agencyName: "国务院",
      genre: "命令（令）",
    }),
  ).toEqual({ mark: "中华人民共和国国务院令", number: "第711号" });
  expect(
    letterheadOf({ documentNumber: "海关总署公告2019年第3号", agencyName: "海关总署", genre: "公告" }),
  ).toEqual({ mark: "海关总署公告", number: "2019年第3号" });
});

it("sets none above a text without a number", () => {
  expect(letterheadOf({ documentNumber: null, agencyName, genre: "其他" })).toBeNull();
  expect(letterheadOf({ documentNumber: "无", agencyName, genre: "其他" })).toBeNull();
});
