// `npm run import -- publications FILE …` takes in an archive of publications, `… -- holidays FILE` a year's holiday notice,
// `… -- annual-reports FILE` reports of past years;
// docs/operations.md tells the options.
import "./check-node.mjs";
import "./resolve.mjs";

process.env.LOG_LEVEL ??= "warn";
const [kind, ...rest] = process.argv.slice(2);
if (kind === "holidays") {
  const { holidaysCommand } = await import("../server/import/holidays.ts");
  process.exit(await holidaysCommand(rest, console.log, console.error));
}
if (kind === "annual-reports") {
  const { importReportsCommand } = await import("../server/import/annual-reports-command.ts");
  process.exit(await importReportsCommand(rest, console.log, console.error));
}
const { importCommand } = await import("../server/import/command.ts");
process.exit(await importCommand(process.argv.slice(2), console.log, console.error));
