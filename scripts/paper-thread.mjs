// The body of the thread that sets papers: the project's TypeScript, run by Node itself as everywhere outside Next.
import "./resolve.mjs";

await import("../server/papers/thread.ts");
