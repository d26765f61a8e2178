// `npm run import -- publications FILE …`: takes in an archive of publications; docs/operations.md tells the options.
import "./check-node.mjs";
import "./resolve.mjs";

process.env.LOG_LEVEL ??= "warn";
const { importCommand } = await import("../server/import/command.ts");
process.exit(await importCommand(process.argv.slice(2), console.log, console.error));
