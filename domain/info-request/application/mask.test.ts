import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PRIVATE_FIELDS } from "./application";
import { masked } from "./mask";

describe("masks", () => {
  it.each([
    ["name", "雷小萍", "雷**"],
    ["name", "石广", "石*"],
    ["name", "阿依古丽·买买提", "阿**"],
    ["idNumber", "440183198702279988", "44*************988"],
    ["phone", "13800000130", "138****0130"],
    ["email", "leixiaoping@example.com", "l***@example.com"],
    ["address", "增城市荔城街云龙路60号", "增城市荔城街****"],
    ["address", "增城市新塘镇白石村上街12号", "增城市新塘镇****"],
    ["address", "某省某处", "某省某****"],
    ["organisationName", "增城市绿色家园环保志愿服务中心", "增城市绿****"],
    ["creditCode", "52440183MJ0DEM104P", "52*************04P"],
    ["postalCode", "511300", "511**0"],
  ] as const)("%s %s is shown as %s", (field, value, shown) => {
    expect(masked(field, value)).toBe(shown);
  });

  it("never shows a value whole", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PRIVATE_FIELDS),
        fc.string({ minLength: 1, unit: "binary" }),
        (field, value) => {
          const shown = masked(field, value);
          expect(shown).toContain("*");
          expect(shown === value).toBe(value.split("").every((char) => char === "*") && shown === value);
        },
      ),
    );
  });
});
