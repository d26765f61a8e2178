// The first import of every entry point: better-sqlite3 13 ends the process without a word on Node 20.
if (Number(process.versions.node.split(".")[0]) < 24) {
  console.error(
    `Node ${process.versions.node} 版本过低。请通过 npm 脚本启动（如 npm start），或使用 node_modules/.bin/node；macOS 请先安装 Node 24。\n` +
      `Node ${process.versions.node} is too old: use the npm scripts (npm start …) or node_modules/.bin/node; on macOS install Node 24.`,
  );
  process.exit(1);
}
