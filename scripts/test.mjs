/** `npm test`: every check of the project, one after the other; ends with the count of all that passed and failed. */
if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error('Clout needs Node 20 or later to start; this is Node ' + process.versions.node + '.');
  process.exit(1);
}
import('./checks.mjs').then(({ runChecks }) => runChecks());
