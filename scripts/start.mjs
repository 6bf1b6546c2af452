/** `npm start`: installs, builds, and serves API, console and GraphQL console on one port until Ctrl-C. */
if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error('Clout needs Node 20 or later to start; this is Node ' + process.versions.node + '.');
  process.exit(1);
}
import('./run.mjs').then(({ run }) => run('apps/api/src/main.js', process.argv.slice(2)));
