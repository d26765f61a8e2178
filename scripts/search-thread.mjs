// The body of a search thread: the project's TypeScript, run by Node itself as everywhere outside Next.
import "./resolve.mjs";

await import("../server/search/thread.ts");
