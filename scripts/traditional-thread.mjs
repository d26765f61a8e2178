// The body of the thread that writes pages in traditional characters: the project's TypeScript, run by Node itself.
import "./resolve.mjs";

await import("../server/traditional/thread.ts");
