import { afterEach, describe, expect, it, vi } from "vitest";

const ask = async () => {
  const { GET } = await import("./route");
  return (await GET(new Request("http://localhost/robots.txt", { headers: { host: "localhost" } }))).text();
};

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

describe("M-05 what crawlers may read", () => {
  it("is all that is public, and nothing of an applicant's", async () => {
    const lines = (await ask()).split("\n");
    expect(lines).toContain("Allow: /");
    expect(lines).toContain("Disallow: /track");
    expect(lines).toContain("Sitemap: http://localhost/sitemap.xml");
  });

  it("is nothing of a rehearsal", async () => {
    vi.stubEnv("STAGING", "1");
    expect(await ask()).toBe("User-agent: *\nDisallow: /\n");
  });
});
