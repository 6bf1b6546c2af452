import { GRADES, type ReviewRow, reviewRows } from '@clout/domain';
import { aboutCycle, CYCLE, type CycleFacts, exportTable, type Place, reckoned } from '../export-table';
import { aboutCase, wholeMinor } from './benefit-tables';
import { INITIATIVE, type OfInitiative } from './initiative-tables';

const CASE = (inner: string): string =>
  `businessCase(initiativeId: $initiativeId) { initiative { ${INITIATIVE} } value(optionId: $optionId) { ${inner} } }`;
interface OfCase {
  readonly businessCase: OfInitiative | null;
}

const QUANTILES = ['P10', 'P50', 'P90'] as const;
interface Simulated {
  readonly caseSimulation: Readonly<Record<'p10' | 'p50' | 'p90', string | null>> & {
    readonly seed: number;
    readonly draws: number;
    readonly positive: number | null;
    readonly standardError: string | null;
  };
  readonly businessCase:
    | (OfInitiative & {
        readonly value: {
          readonly figures: readonly { readonly name: string; readonly value: string | null }[];
        } | null;
      })
    | null;
}
type Quantile = Readonly<Record<'name' | 'simulated' | 'closed', string | null>>;

/** P10, P50 and P90 of the net present value, by seed and draws, beside the closed form. */
export const SIMULATION = exportTable<Simulated>({
  title: 'Range of the net present value',
  query: `query ($initiativeId: ID!, $optionId: ID, $seed: Int! = 1, $draws: Int! = 10000) {
    caseSimulation(initiativeId: $initiativeId, optionId: $optionId, seed: $seed, draws: $draws) {
      ROWS seed draws positive standardError p10 p50 p90 }
    ${CASE('figures { name value }')} }`,
  rows: 'caseSimulation',
  arrange: ([place]) => {
    const { caseSimulation: found, businessCase } = place?.above?.row as unknown as Simulated;
    return QUANTILES.map((name, at) => {
      const closed = businessCase?.value?.figures.find((figure) => figure.name === `RANGE_${name}`)?.value ?? null;
      const row = { name, simulated: found[name === 'P10' ? 'p10' : name === 'P50' ? 'p50' : 'p90'], closed };
      return { row, at, above: null };
    });
  },
  about: ({ businessCase, caseSimulation: { seed, draws, positive, standardError } }, words) => [
    ...aboutCase({ businessCase }, words),
    ['seed', String(seed)],
    ['draws', String(draws)],
    ...(positive === null ? [] : [['share of draws above 0', `${(positive * 100).toFixed(2)} %`] as const]),
    ...(standardError === null ? [] : [['standard error, minor units', standardError] as const]),
  ],
  columns: [
    reckoned<Quantile>('quantile', 'TEXT', '__typename', ({ name }) => name),
    reckoned<Quantile>('simulated', 'MONEY', '__typename', ({ simulated }) => simulated),
    reckoned<Quantile>('closed form', 'MONEY', '__typename', ({ closed }) => closed && wholeMinor(closed)),
  ],
});

type Stated = Readonly<Record<'claimed' | 'credited' | 'cost' | 'net', string | null>>;
interface Step {
  readonly step: string;
  readonly amount: string;
}

/** The way from what a case claims to its net value. */
export const CASE_STEPS = exportTable<OfCase, Stated>({
  title: 'From claimed to net',
  query: `query ($initiativeId: ID!, $optionId: ID) { ${CASE('ROWS claimed credited cost net')} }`,
  rows: 'businessCase.value',
  arrange: ([place]) => {
    if (!place) return [];
    const { claimed, credited, cost, net } = place.row;
    if (claimed === null || credited === null || cost === null || net === null) return [];
    const steps: readonly Step[] = [
      { step: 'claimed', amount: claimed },
      { step: 'not carried by the evidence', amount: (BigInt(credited) - BigInt(claimed)).toString() },
      { step: 'credited', amount: credited },
      { step: 'cost', amount: (-BigInt(cost)).toString() },
      { step: 'net', amount: net },
    ];
    return steps.map((row, at) => ({ row: row as never, at, above: place.above }));
  },
  about: aboutCase,
  columns: [
    reckoned<Step>('step', 'TEXT', '__typename', ({ step }, words) => words.text(step)),
    reckoned<Step>('amount', 'MONEY', '__typename', ({ amount }) => amount),
  ],
});

interface Agreement {
  readonly matrix: readonly (readonly number[])[];
  readonly n: number;
  readonly apart: number;
  readonly kappa: string | null;
  readonly observed: string | null;
  readonly expected: string | null;
}
type Counted = { readonly grade: string; readonly counts: readonly number[] };

/** How often one grader gave which grade where the other gave which; and how far that is agreement. */
export const GRADER_AGREEMENT = exportTable<
  { readonly fundingCycle: CycleFacts; readonly graderAgreement: Agreement },
  Agreement
>({
  title: 'Agreement of the graders',
  query: `query ($cycleId: ID!) { ${CYCLE} graderAgreement(cycleId: $cycleId) { ROWS kappa n observed expected apart } }`,
  rows: 'graderAgreement',
  about: ({ fundingCycle, graderAgreement: found }, words) => [
    ...aboutCycle(fundingCycle, words),
    ['kappa', found.kappa ?? '–'],
    ['links graded twice', String(found.n)],
    ['agreement observed', found.observed ?? '–'],
    ['agreement expected by chance', found.expected ?? '–'],
    ['grades that lie apart', String(found.apart)],
  ],
  arrange: ([place]) =>
    GRADES.map((grade, at) => {
      const row: Counted = { grade, counts: place?.row.matrix[at] ?? [] };
      return { row: row as never, at, above: place as unknown as Place };
    }),
  columns: [
    reckoned<Counted>('first grader', 'TEXT', 'matrix', ({ grade }) => grade),
    ...GRADES.map((grade, at) =>
      reckoned<Counted>(`second grader ${grade}`, 'WHOLE', 'matrix', ({ counts }) => counts[at] ?? 0),
    ),
  ],
});

const DEPTHS = {
  deepened: 'with weak evidence',
  plain: 'with middling evidence',
  eased: 'with strong evidence',
} as const;
const BOUNDS = { deepenedUpTo: 'weak up to', easedFrom: 'strong from' } as const;

/** How deeply a case is looked at, by its commitment and the grade of its evidence. */
export const REVIEW_STEPS = exportTable<object, Parameters<typeof reviewRows>[0]>({
  title: 'Depth of review',
  query: `query ($cycleId: ID!) { fundingCycle(id: $cycleId) { name fiscalYear state baseVersion { id number label kind }
    caseRules { review { ROWS } } } }`,
  rows: 'fundingCycle.caseRules.review',
  arrange: ([place]) =>
    place ? reviewRows(place.row).map((row, at) => ({ row: row as never, at, above: place as unknown as Place })) : [],
  columns: [
    reckoned<ReviewRow>('total commitment from', 'MONEY', 'costSteps', ({ from }) => from ?? '0'),
    ...(['deepened', 'plain', 'eased'] as const).map((name) =>
      reckoned<ReviewRow>(DEPTHS[name], 'TEXT', 'easedFrom deepenedUpTo', ({ depths }, words) => {
        const depth = depths[name];
        return depth && words.code('ReviewDepth', depth);
      }),
    ),
    ...(['deepenedUpTo', 'easedFrom'] as const).map((name) =>
      reckoned<object>(BOUNDS[name], 'TEXT', name, (_, __, { above }) => above?.row[name] as string),
    ),
  ],
});
