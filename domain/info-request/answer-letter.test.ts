import { describe, expect, it } from "vitest";
import {
  ANSWER_PARTS,
  OUTCOME_IDS,
  OUTCOMES,
  type Outcome,
  type OutcomeReason,
  requiredParts,
} from "../law/outcomes";
import { answerLetter, type LetterFacts, letterName } from "./answer-letter";
import { on } from "./history-for-tests";

const bodies = { reviewOrgan: "增城市人民政府", court: "增城市人民法院" };

function facts(outcome: Outcome, own: Partial<LetterFacts> = {}): LetterFacts {
  const outcomeReason: OutcomeReason | null = outcome === "unableNotHeld" ? "notExist" : null;
  const needed = requiredParts(outcome, own.outcomeReason ?? outcomeReason);
  return {
    agencyName: "增城市水务局",
    letterNumber: "增水告〔2026〕12号",
    applicantName: null,
    reader: "person",
    caseNumber: "SW-2026-000003",
    receivedOn: on("2026-09-10"),
    amendedOn: null,
    subject: "永和污水处理系统配套管网第三标段施工合同。",
    outcome,
    outcomeReason,
    parts: Object.fromEntries(needed.map((part) => [part, `写明的${part}。`])),
    bodies,
    signedOn: on("2026-10-09"),
    ...own,
  };
}
const headings = (letter: ReturnType<typeof answerLetter>) => letter.sections.map(({ heading }) => heading);
const wholeText = (letter: ReturnType<typeof answerLetter>) =>
  [
    letter.title,
    letter.salutation,
    ...letter.opening,
    ...letter.sections.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs]),
    ...letter.remedy,
  ].join("\n");

describe("what every letter says (domain.md §4.2)", () => {
  it.each(OUTCOME_IDS)(
    "%s has title, number, what was asked, decision, basis, agency and date",
    (outcome) => {
      const letter = answerLetter(facts(outcome));
      expect(letter.title).toMatch(/告知书$/);
      expect(letter).toMatchObject({
        issuer: "增城市水务局",
        letterNumber: "增水告〔2026〕12号",
        signedBy: "增城市水务局",
        signedOn: "2026-10-09",
      });
      expect(letter.opening[0]).toContain(
        "2026年9月10日收到您提出的政府信息公开申请（编号：SW-2026-000003）",
      );
      expect(letter.opening[0]).toContain("“永和污水处理系统配套管网第三标段施工合同”");
      expect(letter.opening).toHaveLength(2);
      expect(headings(letter)).toContain("依据");
      expect(letter.remedy.length).toBeGreaterThan(0);
      expect(letter.sections.flatMap(({ missing }) => missing ?? [])).toEqual([]);
    },
  );

  it.each(OUTCOME_IDS)("%s prints every part that was written, once", (outcome) => {
    const parts = Object.fromEntries(ANSWER_PARTS.map((part) => [part, `〈${part}〉`]));
    const text = wholeText(answerLetter(facts(outcome, { parts })));
    for (const part of ANSWER_PARTS) expect(text.split(`〈${part}〉`)).toHaveLength(2);
  });

  it.each(OUTCOME_IDS.filter((outcome) => OUTCOMES[outcome].requiredParts.length > 0))(
    "%s marks each part that is still owed",
    (outcome) => {
      const letter = answerLetter(facts(outcome, { parts: { reason: "  \n " } }));
      const owed = letter.sections.flatMap(({ missing }) => missing ?? []);
      expect(owed.toSorted()).toEqual([...requiredParts(outcome, facts(outcome).outcomeReason)].toSorted());
    },
  );

  it("prints periods and never a computed last day (design.md §11)", () => {
    for (const outcome of OUTCOME_IDS) {
      const { remedy } = answerLetter(facts(outcome));
      expect(remedy.join("")).not.toMatch(/\d+年|\d+月\d+日/);
    }
  });
});

describe("the groups of outcomes", () => {
  it("予以公开: the basis, what is given, how to get it; choice of remedy", () => {
    const letter = answerLetter(facts("granted"));
    expect(letter.title).toBe("政府信息公开告知书");
    expect(headings(letter)).toEqual(["依据", "提供的信息", "获取信息的方式、途径和时间"]);
    expect(letter.opening[1]).toContain("决定予以公开");
    expect(letter.remedy).toEqual([expect.stringMatching(/60日内.*或者.*6个月内/)]);
  });

  it("部分公开: what is given and what is withheld; review first for the withheld part, choice for the rest", () => {
    const letter = answerLetter(facts("partlyGranted"));
    expect(headings(letter)).toEqual([
      "提供的信息",
      "获取信息的方式、途径和时间",
      "不予公开的内容",
      "依据",
      "理由",
    ]);
    expect(letter.remedy).toHaveLength(2);
    expect(letter.remedy[0]).toContain("应当自收到本答复之日起60日内先向增城市人民政府申请行政复议");
    expect(letter.remedy[1]).toContain("本答复的其他内容");
  });

  it.each(OUTCOME_IDS.filter((outcome) => /^三\(三\)[1-7]$/.test(OUTCOMES[outcome].code)))(
    "不予公开 (%s): basis and reason; review comes first (复议法第二十三条)",
    (outcome) => {
      const letter = answerLetter(facts(outcome));
      expect(letter.title).toBe("政府信息不予公开告知书");
      expect(letter.opening[1]).toContain("决定不予公开");
      expect(headings(letter)).toEqual(["依据", "理由"]);
      expect(letter.remedy).toEqual([expect.stringContaining("先向增城市人民政府申请行政复议")]);
    },
  );

  it("行政查询事项: where to go, and the choice of remedy by default", () => {
    const letter = answerLetter(facts("refusedAdministrativeInquiry"));
    expect(headings(letter)).toEqual(["依据", "办理渠道"]);
    expect(letter.remedy).toEqual([expect.stringMatching(/或者/)]);
  });

  it("无法提供: row 三(四)1 holds two letters on two items of 第三十六条", () => {
    const notExist = answerLetter(facts("unableNotHeld", { outcomeReason: "notExist" }));
    expect(notExist.title).toBe("政府信息不存在告知书");
    expect(headings(notExist)).toEqual(["检索情况", "依据", "理由"]);
    expect(notExist.sections[1]?.paragraphs[0]).toContain("第三十六条第四项");
    const notOurs = answerLetter(facts("unableNotHeld", { outcomeReason: "notOurs" }));
    expect(notOurs.title).toBe("非本机关政府信息告知书");
    expect(headings(notOurs)).toEqual(["依据", "理由", "负责公开的行政机关"]);
    expect(notOurs.sections[0]?.paragraphs[0]).toContain("第三十六条第五项");
    expect(wholeText(notOurs)).not.toContain("第四项");
  });

  it("不予处理: the earlier answer, the advice or the way to the publication", () => {
    expect(headings(answerLetter(facts("declinedDuplicate")))).toEqual(["依据", "此前答复的情况"]);
    expect(headings(answerLetter(facts("declinedPetition")))).toEqual(["依据", "理由", "办理渠道"]);
    expect(headings(answerLetter(facts("declinedPublishedWork")))).toContain("获取信息的方式、途径和时间");
    expect(answerLetter(facts("declinedDuplicate")).opening[1]).toContain("不予重复处理");
  });

  it("其他处理: the lapse with its article", () => {
    const letter = answerLetter(facts("closedNotAmended"));
    expect(letter.title).toBe("视为放弃申请告知书");
    expect(letter.opening[1]).toContain("视为放弃申请");
    expect(letter.sections[0]?.paragraphs[0]).toContain("第三十条");
  });
});

describe("basis", () => {
  const basis = (ground: string) =>
    answerLetter(facts("refusedThirdPartyRights", { parts: { ground, reason: "理由。" } })).sections[0]
      ?.paragraphs;
  it("is the article with its words, before an officer's ground that only names articles", () => {
    expect(basis("《中华人民共和国政府信息公开条例》第十五条、第三十七条。")).toEqual([
      expect.stringMatching(/第十五条：涉及商业秘密、个人隐私.*。$/),
      "《中华人民共和国政府信息公开条例》第十五条、第三十七条。",
    ]);
  });
  it("is the officer's ground alone when it quotes the same article", () => {
    const ground = "《中华人民共和国政府信息公开条例》第十五条：涉及商业秘密……不得公开。";
    expect(basis(ground)).toEqual([ground]);
  });
});

describe("whom it addresses", () => {
  it("names nobody unless told to", () => {
    expect(answerLetter(facts("granted")).salutation).toBe("申请人：");
    expect(answerLetter(facts("granted", { applicantName: "湛伟雄" })).salutation).toBe("湛伟雄：");
  });
  it("speaks to an organisation as 您单位, and tells of an amendment", () => {
    const letter = answerLetter(facts("granted", { reader: "organisation", amendedOn: on("2026-09-20") }));
    expect(letter.opening[0]).toContain("收到您单位提出的");
    expect(letter.opening[0]).toContain("2026年9月20日，本机关收到您单位补正的申请");
    expect(letter.opening[1]).toContain("您单位申请公开的");
  });
  it("gives every outcome one name", () => {
    expect(letterName("refusedStateSecret", null)).toBe("政府信息不予公开告知书");
  });
});
