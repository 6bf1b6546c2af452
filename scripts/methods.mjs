/** `npm run methods`: writes docs/methods.md from the registry of methods. */
if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error('Clout needs Node 20 or later to start; this is Node ' + process.versions.node + '.');
  process.exit(1);
}
import('./methods-page.mjs').then(({ writeMethodsPage }) => writeMethodsPage());
