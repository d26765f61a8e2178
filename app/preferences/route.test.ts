import { describe, expect, it } from "vitest";
import { POST } from "./route";

async function post(body: string, headers: Record<string, string> = {}) {
  const answer = await POST(
    new Request("http://localhost:3000/preferences", {
      method: "POST",
      body,
      headers: {
        "content-type": "application/x-www-form-urlencoded",
        host: "localhost:3000",
        referer: "http://localhost:3000/catalogue/budgets?year=2026",
        ...headers,
      },
    }),
  );
  return {
    status: answer.status,
    location: answer.headers.get("location"),
    cookie: answer.headers.get("set-cookie")?.split(";")[0],
  };
}

describe("POST /preferences", () => {
  it("remembers 长者模式 and leads back to the same page", async () => {
    expect(await post("mode=elder")).toEqual({
      status: 303,
      location: "/catalogue/budgets?year=2026",
      cookie: "display=elder.m",
    });
  });

  it("keeps what the form does not name", async () => {
    expect((await post("size=l", { cookie: "other=1; display=elder.s" })).cookie).toBe("display=elder.l");
    expect((await post("mode=standard", { cookie: "display=elder.l" })).cookie).toBe("display=standard.l");
  });

  it("takes known values only", async () => {
    expect((await post("mode=x&size=__proto__", { cookie: "display=<script>" })).cookie).toBe(
      "display=standard.m",
    );
  });

  it("UR-014 leads to no other site", async () => {
    expect((await post("mode=elder", { referer: "https://evil.example/" })).location).toBe("/");
  });
});
