/** `npm run golden`: runs the worked cases of the methods, or those of the folder that GOLDEN_DIR names. */
if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error('Clout needs Node 20 or later to start; this is Node ' + process.versions.node + '.');
  process.exit(1);
}
import('./golden-cases.mjs').then(({ runGolden }) => runGolden());
