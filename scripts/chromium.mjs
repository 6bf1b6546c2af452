/** Finds the browser of the browser journeys, or has the system's package manager install it. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Refusal, say } from './prepare.mjs';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const MANAGERS = [
  { program: 'apt-get', before: ['update', '-qq'], install: ['install', '-y', '-qq', 'chromium'] },
  { program: 'dnf', install: ['install', '-y', '-q', 'chromium'] },
  { program: 'apk', install: ['add', '-q', 'chromium'] },
  { program: 'pacman', install: ['-S', '--noconfirm', 'chromium'] },
];

/** The path of a Chromium that can be run; CHROMIUM names one of your own. */
export function chromium() {
  const named = process.env.CHROMIUM;
  if (named) {
    if (canRun(named)) return named;
    throw new Refusal(`CHROMIUM names ${named}, which cannot be run: name a Chromium program, or unset it.`);
  }
  return PLACES.find(canRun) ?? install();
}

function install() {
  const manager = MANAGERS.find(({ program }) => programInPath(program));
  if (!manager) throw new Refusal('The browser journeys need Chromium: install it and set CHROMIUM to its path.');
  const command = [manager.program, ...manager.install.filter((word) => !/^-q+$/.test(word))].join(' ');
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  if (asRoot.length > 0 && spawnSync('sudo', ['-n', 'true']).status !== 0) {
    throw new Refusal(`The browser journeys need Chromium, which only root can install: sudo ${command}`);
  }
  say(`Installing Chromium for the browser journeys: ${command}`);
  for (const args of [manager.before, manager.install]) {
    if (!args) continue;
    const [program, ...rest] = [...asRoot, manager.program, ...args];
    spawnSync(program, rest, {
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
  const found = PLACES.find(canRun);
  if (!found)
    throw new Refusal(`Chromium could not be installed; the reason stands above. Install it by hand: ${command}`);
  return found;
}

function programInPath(program) {
  const folders = (process.env.PATH ?? '').split(delimiter).concat('/usr/bin', '/sbin', '/bin');
  return folders.some((folder) => folder !== '' && canRun(join(folder, program)));
}

function canRun(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
