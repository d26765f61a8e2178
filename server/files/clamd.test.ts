import { createServer, type Server, type Socket } from "node:net";
import { afterEach, describe, expect, it, vi } from "vitest";
import { APPLICANT_UPLOADS, STAFF_UPLOADS } from "@/domain/attachment/limits";
import { checkFile } from "./check";
import { scanBytes } from "./clamd";
import { pngForTest } from "./files-for-tests";

const { scanner } = vi.hoisted(() => ({ scanner: { socket: null as string | null } }));
vi.mock("../env", () => ({
  env: () => ({ dataDir: "/tmp", clamdSocket: scanner.socket, logLevel: "silent" }),
}));

/** Put together here, so that no file of this house looks like a virus. */
const EICAR = ["X5O!P%@AP[4\\PZX54(P^)7CC)7}$", "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!", "$H+H*"].join("");

let server: Server | undefined;
const sockets = new Set<Socket>();
afterEach(() => {
  scanner.socket = null;
  for (const socket of sockets) socket.destroy();
  server?.close();
});

/** A clamd that finds the test string, or says nothing at all. */
async function clamd(isSilent = false): Promise<string> {
  server = createServer((socket) => {
    sockets.add(socket);
    let seen = Buffer.alloc(0);
    socket.on("error", () => undefined);
    socket.on("data", (chunk) => {
      seen = Buffer.concat([seen, chunk]);
      if (isSilent || !seen.subarray(-4).equals(Buffer.alloc(4))) return;
      expect(seen.toString("latin1", 0, 10)).toBe("zINSTREAM\0");
      socket.end(seen.includes("EICAR-STANDARD") ? "stream: Eicar-Signature FOUND\0" : "stream: OK\0");
    });
  });
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return `127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
}

describe("UP-029 the virus scanner", () => {
  it("is not asked where none is set up", async () => {
    expect(await scanBytes(Buffer.from(EICAR), null)).toBe("notAsked");
    expect(await checkFile({ name: "eicar.txt", bytes: Buffer.from(EICAR) }, APPLICANT_UPLOADS)).toEqual({
      problem: "typeNotTaken",
    });
  });

  it("sees the bytes whole, however many they are", async () => {
    const socket = await clamd();
    expect(await scanBytes(Buffer.alloc(300_000, "a"), socket)).toBe("clean");
    expect(await scanBytes(Buffer.concat([Buffer.alloc(200_000, "a"), Buffer.from(EICAR)]), socket)).toBe(
      "infected",
    );
  });

  it("has the last word on a file", async () => {
    scanner.socket = await clamd();
    const picture = Buffer.concat([await pngForTest(), Buffer.from(EICAR)]);
    expect(await checkFile({ name: "a.png", bytes: picture }, STAFF_UPLOADS)).toEqual({
      problem: "infected",
    });
    expect(await checkFile({ name: "a.png", bytes: await pngForTest() }, STAFF_UPLOADS)).toMatchObject({
      notes: [],
    });
  });

  it("is away: an applicant's file is taken and marked, an officer's waits", async () => {
    expect(await scanBytes(Buffer.from("a"), "/nowhere/clamd.sock")).toBe("away");
    expect(await scanBytes(Buffer.from("a"), await clamd(true), 50)).toBe("away");
    scanner.socket = "/nowhere/clamd.sock";
    const given = { name: "a.png", bytes: await pngForTest() };
    expect(await checkFile(given, APPLICANT_UPLOADS)).toMatchObject({ notes: ["unscanned"] });
    expect(await checkFile(given, STAFF_UPLOADS)).toEqual({ problem: "scannerAway" });
  });
});
