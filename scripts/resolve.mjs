// Lets Node run the project's TypeScript with the imports that Next, Vitest and tsc read: `@/` is the project's root and the
// extension may be left out (docs/adr/0007-typescript-outside-next.md).
import { existsSync } from "node:fs";
import { registerHooks } from "node:module";
import { dirname, resolve as join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

function ours(specifier, parentURL) {
  if (specifier.startsWith("@/")) return join(root, specifier.slice(2));
  if (!specifier.startsWith("./") && !specifier.startsWith("../")) return null;
  // What Next has built resolves its own pieces.
  if (!parentURL?.startsWith("file:") || /\/(node_modules|\.next)\//.test(parentURL)) return null;
  return join(dirname(fileURLToPath(parentURL)), specifier);
}

registerHooks({
  resolve(specifier, context, next) {
    const path = ours(specifier, context.parentURL);
    if (path === null) return next(specifier, context);
    const found = [path, `${path}.ts`].find((candidate) => /\.\w+$/.test(candidate) && existsSync(candidate));
    return next(found ? pathToFileURL(found).href : specifier, context);
  },
});
