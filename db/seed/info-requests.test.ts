import { describe, expect, it } from "vitest";
import { ANSWER_PARTS, requiredParts } from "@/domain/law/outcomes";
import { DEMO_INFO_REQUESTS } from "./info-requests";
import { DEMO_PATHS } from "./info-requests/shape";

const CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/** GB 11643: the weight of a place is a power of two, modulo 11. */
const residentCheck = (number: string) =>
  [...number].reduce((sum, digit, at) => sum + (digit === "X" ? 10 : Number(digit)) * 2 ** (17 - at), 0) % 11;

/** GB 32100: the weight of a place is a power of three, modulo 31; with the check character the sum is a whole multiple. */
const creditCheck = (code: string) =>
  [...code].reduce(
    (sum, character, at) => sum + CREDIT_ALPHABET.indexOf(character) * (at === 17 ? 1 : 3 ** at % 31),
    0,
  ) % 31;

describe("the demonstration requests", () => {
  it("are 42 with keys of their own, fifteen of them answered, on every path", () => {
    expect(new Set(DEMO_INFO_REQUESTS.map(({ key }) => key)).size).toBe(42);
    expect(DEMO_INFO_REQUESTS.filter(({ path }) => path === "answered")).toHaveLength(15);
    expect(new Set(DEMO_INFO_REQUESTS.map(({ path }) => path))).toEqual(new Set(DEMO_PATHS));
  });

  it.each(DEMO_INFO_REQUESTS.map((request) => [request.key, request] as const))(
    "%s answers in full and by an invented applicant",
    (_, { path, outcome, outcomeReason, answer, applicant }) => {
      const parts = Object.keys(answer ?? {});
      expect(outcome !== undefined).toBe(["answered", "answeredLate", "signed"].includes(path));
      if (outcome)
        expect(parts).toEqual(expect.arrayContaining([...requiredParts(outcome, outcomeReason ?? null)]));
      for (const part of parts) expect(ANSWER_PARTS).toContain(part);
      expect(applicant.phone).toMatch(/^1380000\d{4}$/);
      expect(applicant.email ?? "a@example.com").toMatch(/[@.]example\.com$/);
      if (applicant.type === "person") {
        expect(applicant.name).toBeTruthy();
        expect(applicant.idNumber).toMatch(/^440183\d{8}99[6-9][\dX]$/);
        expect(residentCheck(applicant.idNumber ?? "")).toBe(1);
      } else {
        expect(applicant.organisationName).toBeTruthy();
        expect(applicant.contactName).toBeTruthy();
        if (applicant.creditCode) expect(creditCheck(applicant.creditCode)).toBe(0);
      }
    },
  );
});
