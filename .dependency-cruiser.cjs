const SHELVES = "app|components|db|domain|server|text";

/** What a shelf may use; and from which other shelves it may take types, never values. */
const shelf = (folder, mayUse, mayTakeTypesFrom = []) => [
  {
    name: `${folder}-uses`,
    severity: "error",
    from: { path: `^${folder}/` },
    to: {
      path: `^(${SHELVES})/`,
      pathNot: `^(${[folder, ...mayUse, ...mayTakeTypesFrom].join("|")})/`,
    },
  },
  ...mayTakeTypesFrom.map((other) => ({
    name: `${folder}-takes-only-types-from-${other}`,
    severity: "error",
    from: { path: `^${folder}/` },
    to: { path: `^${other}/`, dependencyTypesNot: ["type-only"] },
  })),
];

/** A package that lives in one place. */
const fence = (name, packages, home) => ({
  name,
  severity: "error",
  from: { path: `^(${SHELVES}|scripts)/`, pathNot: home },
  to: { path: `node_modules/(${packages})/` },
});

module.exports = {
  forbidden: [
    ...shelf("domain", []),
    ...shelf("text", ["domain"]),
    ...shelf("db", ["domain"]),
    ...shelf("server", ["db", "domain", "text"]),
    ...shelf("components", ["domain", "text"], ["db", "server"]),
    fence("sql-lives-in-db", "drizzle-orm", "^db/"),
    fence("one-adapter", "better-sqlite3|pg", "^db/(client|open-store)"),
    fence("sessions-live-in-server", "next-auth", "^server/"),
    {
      name: "nobody-imports-app",
      severity: "error",
      from: { path: `^(components|db|domain|server|text|scripts)/` },
      to: { path: "^app/" },
    },
    {
      name: "domain-is-plain-typescript",
      severity: "error",
      from: { path: "^domain/", pathNot: "\\.test\\.ts$" },
      to: { dependencyTypes: ["npm", "npm-dev", "core"], pathNot: "node_modules/zod/" },
    },
    {
      name: "staff-widgets-stay-off-the-public-side",
      severity: "error",
      from: { path: "^(app/\\(public\\)|components/(?!desk-ui))" },
      to: { path: "^components/desk-ui/" },
    },
    {
      name: "no-server-action-on-the-public-side",
      comment: "No anonymous call ever needs the action decoder.",
      severity: "error",
      from: { path: "^app/\\(public\\)/" },
      to: { path: "(^|/)actions(\\.ts|/)" },
    },
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: "specify",
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^\\.next/" },
  },
};
