import { describe, expect, it } from "vitest";
import { chosenPreferences, displayPreferences, preferencesCookie, preferencesKey } from "./preferences";

const read = (value: string) => displayPreferences({ get: () => ({ value }) });
const USUAL = { mode: "standard", size: "m", contrast: "normal", theme: "auto" };

describe("display preferences", () => {
  it("are the usual ones where nothing was chosen, or nothing that is known", () => {
    expect(displayPreferences({ get: () => undefined })).toEqual(USUAL);
    for (const value of ["", "standard.m", "__proto__.x", "<script>", ".".repeat(5000)])
      expect(read(value)).toEqual(USUAL);
  });

  it("come back as they were kept", () => {
    const chosen = chosenPreferences(read("elder.l"), [
      ["contrast", "high"],
      ["theme", "dark"],
    ]);
    expect(chosen).toEqual({ mode: "elder", size: "l", contrast: "high", theme: "dark" });
    const [pair = ""] = preferencesCookie(chosen).split(";");
    expect(read(pair.split("=")[1] ?? "")).toEqual(chosen);
  });

  it("have one spelling each, and none for the usual way", () => {
    expect(preferencesKey("standard.m")).toBeNull();
    expect(preferencesKey("")).toBeNull();
    expect(preferencesKey("l.elder")).toBe("elder.l");
    expect(preferencesKey("elder.l.x.high")).toBe("elder.l.high");
    expect(preferencesKey("elder.elder.m")).toBe("elder");
  });
});
