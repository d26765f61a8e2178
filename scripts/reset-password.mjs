// `npx node scripts/reset-password.mjs USERNAME`: a new first password from the machine itself; docs/operations.md tells when.
import "./check-node.mjs";
import "./resolve.mjs";

const { resetPasswordCommand } = await import("../server/reset-password.ts");
process.exit(await resetPasswordCommand(process.argv.slice(2), console.log, console.error));
