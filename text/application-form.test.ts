import { describe, expect, it } from "vitest";
import { APPLICATION_FIELDS } from "@/domain/info-request/application/application-fields";
import { APPLICATION_REASONS } from "@/domain/info-request/application/application-readers";
import { applicationProblemText } from "./application-form";

const PARAMS = { limit: 50, length: 51 };

describe("the sentences of the application form", () => {
  it("has a whole sentence for every field and reason", () => {
    for (const field of APPLICATION_FIELDS) {
      for (const reason of APPLICATION_REASONS) {
        const sentence = applicationProblemText({ field, reason, params: PARAMS });
        expect(sentence).toMatch(/\p{Script=Han}{2}/u);
        expect(sentence).not.toMatch(/undefined|NaN|系统异常|操作失败/);
        expect(sentence).not.toMatch(/。$/);
      }
    }
  });

  it.each([
    ["FF-002", "name", "missing", "请输入姓名"],
    ["FF-018", "delivery", "choice", "请选择获取信息的方式"],
    ["FF-005", "description", "long", "所需信息描述不能超过50字，当前51字"],
    ["ux 1.4", "subject", "short", "请填写您要的信息名称，至少 4 个字"],
  ] as const)("%s", (_id, field, reason, sentence) => {
    expect(applicationProblemText({ field, reason, params: PARAMS })).toBe(sentence);
  });
});
