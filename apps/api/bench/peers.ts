import { fork, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Asking, LinearAnswer, LinearModel } from '@clout/domain';
import type { Solver } from '../src/choice/selection/solver';
import { clock } from '../src/platform/clock';
import type { PeerQuestion, PeerReply } from './peer-child';

/** Columns at 1 and the seconds it took; null: nothing in time. */
export interface PeerAnswer {
  readonly chosen: readonly number[] | null;
  readonly seconds: number;
}

/** Another solver, given the model as anyone would write it. */
export interface Peer {
  readonly name: string;
  readonly ask: (model: LinearModel, seconds: number) => Promise<PeerAnswer>;
}

function* asked(model: LinearModel): Asking<LinearAnswer> {
  return yield model;
}

const chosenOf = (values: readonly number[]): readonly number[] =>
  values.flatMap((value, column) => (value >= 0.5 ? [column] : []));

/** HiGHS on the same warm thread, without the exact check, the cuts and the tie-break. */
const highs = (solver: Solver): Peer => ({
  name: 'HiGHS, used directly',
  ask: async (model, seconds) => {
    const from = clock.ticks();
    const { values, status } = await solver.run(asked(model), seconds);
    return {
      chosen: values && status === 'OPTIMAL' ? chosenOf(values) : null,
      seconds: (clock.ticks() - from) / 1000,
    };
  },
});

/** Solvers in JavaScript, each question in a process of its own that is ended when it overruns. */
const script = (peer: PeerQuestion['peer']): Peer => ({
  name: peer,
  ask: (model, seconds) =>
    new Promise((resolve) => {
      const child = fork(join(__dirname, 'peer-child.js'), { serialization: 'advanced', stdio: 'ignore' });
      const done = (answer: PeerAnswer): void => {
        clearTimeout(timer);
        child.removeAllListeners().kill('SIGKILL');
        resolve(answer);
      };
      const timer = setTimeout(() => done({ chosen: null, seconds }), (seconds + 2) * 1000);
      child.once('message', (reply: PeerReply) => done(reply));
      child.once('exit', () => done({ chosen: null, seconds }));
      child.send({ peer, model, seconds } satisfies PeerQuestion);
    }),
});

const term = (amount: number, column: number): string => `${amount < 0 ? '-' : '+'} ${Math.abs(amount)} x${column}`;

/** The model in the CPLEX LP format, few terms a line. */
const lpText = (model: LinearModel): string => {
  const sum = (columns: readonly number[], amounts: readonly number[]): string =>
    columns.map((column, k) => term(amounts[k] ?? 0, column)).join('\n ');
  const all = model.objective.map((_, column) => column);
  const rows = model.rows.flatMap(({ columns, coefficients, lower, upper }, r) => [
    ...(Number.isFinite(upper) ? [`u${r}: ${sum(columns, coefficients)}\n <= ${upper}`] : []),
    ...(Number.isFinite(lower) ? [`l${r}: ${sum(columns, coefficients)}\n >= ${lower}`] : []),
  ]);
  const names = all.map((column) => `x${column}`).join('\n');
  return ['Maximize', ` value: ${sum(all, model.objective)}`, 'Subject To', ...rows, 'Binary', names, 'End', ''].join(
    '\n',
  );
};

interface Command {
  readonly name: string;
  readonly program: string;
  readonly args: (model: string, out: string, seconds: number) => readonly string[];
  /** Columns at 1 of its answer, when it says that it is the best. */
  readonly read: (out: string) => readonly number[] | null;
}

const columns = (text: string, pattern: RegExp): readonly number[] =>
  [...text.matchAll(pattern)].filter(([, , value]) => Number(value) >= 0.5).map(([, column]) => Number(column));

const COMMANDS: readonly Command[] = [
  {
    name: 'GLPK (glpsol)',
    program: 'glpsol',
    args: (model, out, seconds) => ['--lp', model, '--cuts', '--tmlim', String(seconds), '-o', out],
    read: (out) => (/INTEGER OPTIMAL/.test(out) ? columns(out, /\bx(\d+)\s+\*\s+(\S+)/g) : null),
  },
  {
    name: 'CBC (cbc)',
    program: 'cbc',
    args: (model, out, seconds) => [model, 'ratioGap', '0', 'sec', String(seconds), 'solve', 'solution', out],
    read: (out) => (out.startsWith('Optimal') ? columns(out, /\bx(\d+)\s+(\S+)/g) : null),
  },
];

const command = ({ name, program, args, read }: Command): Peer => ({
  name,
  ask: (model, seconds) => {
    const folder = mkdtempSync(join(tmpdir(), 'clout-peer-'));
    try {
      const [file, out] = [join(folder, 'model.lp'), join(folder, 'answer.txt')];
      writeFileSync(file, lpText(model));
      writeFileSync(out, '');
      const from = clock.ticks();
      spawnSync(program, args(file, out, seconds), { stdio: 'ignore', timeout: (seconds + 2) * 1000 });
      const taken = (clock.ticks() - from) / 1000;
      return Promise.resolve({ chosen: read(readFileSync(out, 'utf8')), seconds: taken });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
});

const isThere = ({ program }: Command): boolean =>
  spawnSync(program, program === 'cbc' ? ['-quit'] : ['--version'], { stdio: 'ignore' }).error === undefined;

/** All peers of this machine, and the names of those that are not installed. */
export const peersHere = (
  solver: Solver,
): { readonly peers: readonly Peer[]; readonly missing: readonly string[] } => ({
  peers: [highs(solver), ...COMMANDS.filter(isThere).map(command), script('yalps'), script('javascript-lp-solver')],
  missing: COMMANDS.filter((one) => !isThere(one)).map((one) => one.name),
});
