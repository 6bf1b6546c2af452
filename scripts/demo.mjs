/** `npm run demo`: plays one funding cycle against the running server through GraphQL. */
if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error('Clout needs Node 20 or later to start; this is Node ' + process.versions.node + '.');
  process.exit(1);
}
import('./run.mjs').then(({ run }) => run('apps/api/src/cli.js', ['demo', ...process.argv.slice(2)]));
