import { describe, expect, it } from "vitest";
import { displayName } from "@/domain/attachment/display-name";
import { attachmentDisposition } from "./disposition";

describe("the name under which a file is shown and saved", () => {
  it("UP-030 keeps no path", () => {
    expect(displayName("../../../../etc/passwd.jpg", "jpg")).toBe("passwd.jpg");
    expect(displayName("..\\..\\boot.ini", "pdf")).toBe("boot.pdf");
    expect(displayName("C:\\fakepath\\申请.pdf", "pdf")).toBe("申请.pdf");
  });

  it("UP-031 can be saved on Windows and is no option or hidden file", () => {
    expect(displayName("CON.pdf", "pdf")).toBe("_CON.pdf");
    expect(displayName("NUL", "png")).toBe("_NUL.png");
    expect(displayName("aux.jpg", "jpg")).toBe("_aux.jpg");
    expect(displayName("a.pdf.", "pdf")).toBe("a.pdf");
    expect(displayName("a.pdf ", "pdf")).toBe("a.pdf");
    expect(displayName(".htaccess", "pdf")).toBe("附件.pdf");
    expect(displayName("-rf.jpg", "jpg")).toBe("rf.jpg");
  });

  it("UP-032 is at most 100 characters long and keeps its end", () => {
    const name = displayName(`${"汉".repeat(300)}.pdf`, "pdf");
    expect([[...name].length, name.endsWith(".pdf")]).toEqual([100, true]);
  });

  it("UP-033 stays on one line of a header and reads in one direction", () => {
    const evil = 'a\r\nSet-Cookie: x=1"; filename="b%0d%0a;cod\u202Egpj.exe😀';
    const name = displayName(evil, "jpg");
    expect(name).not.toMatch(/[\r\n"\u202E;]/);
    const header = attachmentDisposition(name, "jpg");
    expect(header).toMatch(/^attachment; filename="file\.jpg"; filename\*=UTF-8''[A-Za-z0-9%._~$&+-]+$/);
    expect(decodeURIComponent(header.split("''")[1] ?? "")).toBe(name);
    expect(attachmentDisposition("a\r\nb.pdf", "pdf")).not.toMatch(/[\r\n]/);
  });

  it("UP-035 has the end of what it really is", () => {
    expect(displayName("a.php.jpg", "jpg")).toBe("a.php.jpg");
    expect(displayName("a.jpg.html", "jpg")).toBe("a.jpg");
    expect(displayName("a.jsp;.jpg", "jpg")).toBe("a.jsp_.jpg");
    expect(displayName("a.jpg%00.html", "jpg")).toBe("a.jpg");
    expect(displayName("evil.exe", "png")).toBe("evil.png");
  });

  it("has a name where nothing is left of it", () => {
    for (const given of ["", "   ", "\u200B\u200B", "...", "///"])
      expect(displayName(given, "pdf")).toBe("附件.pdf");
  });
});
