import { expect, it } from "vitest";
import { type Block, parseBody } from "./body";
import { markdownOf } from "./body-markdown";

const WHOLE = `各镇人民政府、街道办事处：

现将有关事项通知如下。

一、总体要求

（一）明确责任主体。镇人民政府是责任主体。

表2：收支情况

| 项目 | 金额（万元） |
| --- | --- |
| 教育\\|科技 | 1,234.50 |

附件：1. 清单
2. 评分表

>> 增城市人民政府办公室
>> 2026年10月28日

（此件公开发布）

# 增城市办法

## 第一章 总则

### 第一节 一般规定

第一条　为保障权益，制定本办法。

第二条　本办法自2026年10月28日起施行。`;

it("writes a text from which the same blocks are read again", () => {
  const blocks = parseBody(WHOLE);
  expect(new Set(blocks.map(({ kind }) => kind)).size).toBe(11);
  expect(parseBody(markdownOf(blocks))).toEqual(blocks);
});

const FORMULA = ["$", "{7*7}{{7*7}}"].join("");

it("FF-004 FF-030 lets no text become mark-up", () => {
  const text = `<script>alert(1)</script>[点此](javascript:alert(1)) *重* __ ${FORMULA} &lt;b&gt; 1 < 2`;
  const blocks: Block[] = [{ kind: "paragraph", text }];
  expect(markdownOf(blocks)).toBe(
    `\\<script>alert(1)\\</script>\\[点此\\](javascript:alert(1)) \\*重\\* \\_\\_ ${FORMULA.replaceAll("*", "\\*")} \\&lt;b\\&gt; 1 < 2\n`,
  );
  expect(
    markdownOf(blocks)
      .replace(/\\(?=[\\`*_[\]<&>])/g, "")
      .trim(),
  ).toBe(text);
});
