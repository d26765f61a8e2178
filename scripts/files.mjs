// `npm run files -- scrub` hashes every stored file anew and tells what is missing or damaged; docs/operations.md tells the rest.
import "./check-node.mjs";
import "./resolve.mjs";

process.env.LOG_LEVEL ??= "warn";
const { filesCommand } = await import("../server/files/command.ts");
process.exit(await filesCommand(process.argv.slice(2), console.log, console.error));
