#!/usr/bin/env node
/** `clout ...`: the command line; file names are relative to where it was called. */
if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error('Clout needs Node 20 or later to start; this is Node ' + process.versions.node + '.');
  process.exit(1);
}
import('./run.mjs').then(({ run }) =>
  run('apps/api/src/cli.js', process.argv.slice(2), process.env.INIT_CWD || process.cwd()),
);
