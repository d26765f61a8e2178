import { expect, it } from "vitest";
import { staffCsp } from "./headers";

it.each([
  ["/publishing/0199a0c4/preview", true],
  ["/publishing/0199a0c4/edit", false],
  ["/publishing/0199a0c4/preview/more", false],
  ["/desk/preview", false],
])(
  "lets a preview, and no other page of the staff side, stand in a frame of its own site: %s",
  (path, framed) => {
    const csp = staffCsp("nonce", false, path);
    expect(csp).toContain(framed ? "frame-ancestors 'self'" : "frame-ancestors 'none'");
    expect(csp.includes("frame-src 'self'")).toBe(framed);
  },
);
