/** The order in which the work flows: a wing may know earlier ones, never later ones. */
export const WINGS = [
  'organisation',
  'envelope',
  'customer',
  'proposal',
  'choice',
  'decision',
  'delivery',
  'consequence',
  'report',
  'stewardship',
];

/**
 * Where a file stands. `area` is one of domain, contract, conventions, console, api, migrations, seed, scripts, other;
 * `room` is the part of the area that the rules speak of.
 */
export function placeOf(path) {
  const isTest = /\.spec\.tsx?$|\.fixtures\.ts$|(^|\/)testing\//.test(path);
  const kind = /\.(table|store|resolver|graphql|module)\.ts$/.exec(path)?.[1] ?? null;
  const folder = path.slice(0, path.lastIndexOf('/'));
  return { path, folder, kind, isTest, ...areaOf(path.split('/')) };
}

function areaOf([top, name, part, first, second]) {
  if (top === 'libs' && (name === 'domain' || name === 'contract' || name === 'conventions')) {
    return { area: name, room: name === 'domain' && second !== undefined ? first : 'root' };
  }
  if (top === 'apps' && name === 'console') {
    if (part !== 'src') return { area: 'console', room: 'tools' };
    if (first === 'features') return { area: 'console', room: 'features', feature: second };
    return { area: 'console', room: first === 'shared' ? 'shared' : 'composition' };
  }
  if (top === 'apps' && name === 'api') {
    if (part === 'migrations' || part === 'seed') return { area: part, room: 'root' };
    if (part !== 'src') return { area: 'api', room: 'composition' };
    if (first === 'platform' || WINGS.includes(first))
      return { area: 'api', room: second === undefined ? 'composition' : first };
    return { area: 'api', room: 'composition' };
  }
  return { area: top === 'scripts' ? 'scripts' : 'other', room: 'root' };
}
