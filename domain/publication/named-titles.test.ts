import { expect, it } from "vitest";
import { isExplanation, namesIn } from "./named-titles";

it("reads the names in 《》", () => {
  expect(namesIn("看病能报多少？——《增城市城乡居民基本医疗保险实施办法》政策解读")[0]).toBe(
    "增城市城乡居民基本医疗保险实施办法",
  );
});

it("reads what a notice prints without 《》", () => {
  expect(namesIn("关于印发增城市2027年政府集中采购目录及标准的通知")).toContain(
    "增城市2027年政府集中采购目录及标准",
  );
});

it("never takes a short word for a name", () => {
  expect(namesIn("《规定》")).toEqual([]);
  expect(namesIn("关于修改《实施办法》的决定")).toEqual(["关于修改《实施办法》的决定"]);
});

it("knows an explanation by its title", () => {
  expect(isExplanation("《增城市高中阶段免费教育实施方案》政策解读")).toBe(true);
  expect(isExplanation("增城市人民政府办公室关于印发《增城市高中阶段免费教育实施方案》的通知")).toBe(false);
});
