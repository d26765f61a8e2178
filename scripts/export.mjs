// `npm run export -- annual-report --agency CODE --year YYYY` prints a report's tables as the ledger stands now; docs/operations.md tells the rest.
import "./check-node.mjs";
import "./resolve.mjs";

// What is printed is the data and nothing else.
process.env.LOG_LEVEL ??= "silent";
const { exportCommand } = await import("../server/export/command.ts");
process.exitCode = await exportCommand(
  process.argv.slice(2),
  (text) => process.stdout.write(`${text}\n`),
  console.error,
);
