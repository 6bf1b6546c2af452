/** What every command needs before it runs: the dependencies, the pinned Node and a build that is up to date. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withLock } from './lock.mjs';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
/** The oldest Node that loads the ESM-only server packages from compiled CommonJS. */
const OLDEST_OWN_NODE = [22, 12];

/** Ends the command with one sentence. */
export class Refusal extends Error {}

/** Installs and builds what is missing or stale; returns the Node program to run with. */
export async function prepare({ build = true } = {}) {
  const mustInstall = !isInstalled();
  const stale = build ? staleBuild() : null;
  if (mustInstall || stale) {
    mustBeWritable();
    await withLock(join(ROOT, '.clout', 'prepare.lock'), () => {
      if (!isInstalled()) install();
      if (build) {
        const fingerprint = staleBuild();
        if (fingerprint) runBuild(fingerprint);
      }
    });
  }
  return pinnedNode();
}

/** True after an install by this lockfile, or when what is installed is what it names (optional packages may be absent). */
export function isInstalled(root = ROOT) {
  const stamp = join(root, 'node_modules', '.clout-installed');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lockfileFingerprint(root)) return true;
  const wanted = readJson(join(root, 'package-lock.json'))?.packages;
  const present = readJson(join(root, 'node_modules', '.package-lock.json'))?.packages;
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '' || entry.extraneous === true) return true;
    const found = present[path];
    if (!found) return entry.optional === true || entry.devOptional === true || entry.peer === true;
    return found.version === entry.version && found.integrity === entry.integrity;
  });
}

function lockfileFingerprint(root) {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
}

function install() {
  say('Installing the dependencies (once) ...');
  const npm = process.env.npm_execpath ?? '';
  const args = ['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  const quiet = ['--loglevel=error', '--no-progress'];
  const run = /npm-cli\.js$/.test(npm)
    ? spawnSync(process.execPath, [npm, ...args, ...quiet], { cwd: ROOT, stdio: ['ignore', 2, 2] })
    : spawnSync('npm', [...args, ...quiet], {
        cwd: ROOT,
        stdio: ['ignore', 2, 2],
        shell: process.platform === 'win32',
      });
  if (run.error) throw new Refusal('npm is not in the PATH: install npm (it comes with Node) and start again.');
  if (run.status !== 0) throw new Refusal('The dependencies could not be installed: npm says why above.');
  writeFileSync(join(ROOT, 'node_modules', '.clout-installed'), lockfileFingerprint(ROOT));
  useHooks();
}

/** In a checkout, commits are checked by the project's own hook. */
function useHooks() {
  if (!existsSync(join(ROOT, '.git'))) return;
  const git = (...args) => spawnSync('git', args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'ignore'], encoding: 'utf8' });
  if (git('config', '--get', 'core.hooksPath').stdout === '') git('config', 'core.hooksPath', '.githooks');
}

/** The project's own Node, else this machine's when it is new enough. */
export function pinnedNode() {
  const pinned = join(ROOT, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
  if (existsSync(pinned) && spawnSync(pinned, ['--version']).status === 0) return pinned;
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_OWN_NODE[0] || (major === OLDEST_OWN_NODE[0] && minor >= OLDEST_OWN_NODE[1])) {
    return process.execPath;
  }
  throw new Refusal(
    `The Node that Clout brings does not run on ${process.platform} ${process.arch}, and this machine's ${process.versions.node} is too old: install Node ${OLDEST_OWN_NODE.join('.')} or later.`,
  );
}

/** The environment of everything we run: our Node comes first, and Nx neither stays behind nor calls home. */
export function environment(node) {
  return {
    ...process.env,
    PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}`,
    NX_DAEMON: 'false',
    NX_TUI: 'false',
    NX_NO_CLOUD: 'true',
  };
}

const BUILD_STAMP = join(ROOT, 'dist', 'build.sha256');
const BUILD_INPUTS = [
  'apps',
  'libs',
  'package-lock.json',
  '.swcrc',
  'tsconfig.base.json',
  'nx.json',
  'scripts/compile.mjs',
];

/** The fingerprint of the sources when the build is older than they are, else null. */
function staleBuild() {
  const hash = createHash('sha256');
  for (const file of BUILD_INPUTS.flatMap((path) => filesUnder(join(ROOT, path))).sort()) {
    hash.update(relative(ROOT, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  const fingerprint = hash.digest('hex');
  const built = existsSync(BUILD_STAMP) ? readFileSync(BUILD_STAMP, 'utf8') : '';
  return built === fingerprint ? null : fingerprint;
}

function filesUnder(path) {
  if (!existsSync(path)) return [];
  try {
    return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
      if (/^(node_modules|dist|stories|planted)$|\.spec\.tsx?$/.test(entry.name)) return [];
      return entry.isDirectory() ? filesUnder(join(path, entry.name)) : [join(path, entry.name)];
    });
  } catch {
    return [path];
  }
}

function runBuild(fingerprint) {
  say('Building ...');
  const node = pinnedNode();
  const nx = join(ROOT, 'node_modules', 'nx', 'dist', 'bin', 'nx.js');
  const run = spawnSync(node, [nx, 'run-many', '-t', 'build', '--outputStyle=static'], {
    cwd: ROOT,
    env: { ...environment(node), FORCE_COLOR: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (run.status !== 0) {
    process.stderr.write(`${run.stdout ?? ''}${run.stderr ?? ''}`);
    throw new Refusal('The build failed: the reason stands above.');
  }
  writeFileSync(BUILD_STAMP, fingerprint);
}

function mustBeWritable() {
  try {
    accessSync(ROOT, constants.W_OK);
    mkdirSync(join(ROOT, '.clout'), { recursive: true, mode: 0o711 });
    for (const folder of ['.clout', 'node_modules', 'dist']) {
      if (existsSync(join(ROOT, folder))) accessSync(join(ROOT, folder), constants.W_OK);
    }
  } catch (error) {
    throw new Refusal(
      `Clout must install or build but may not write to ${error.path ?? ROOT}: give this user the right to, or start it as the folder's owner.`,
    );
  }
}

/** Progress goes to the error stream, so that a command's answer is all that its output holds. */
export function say(text) {
  process.stderr.write(`${text}\n`);
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}
