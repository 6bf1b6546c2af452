import { CYCLE, exportTable, field, type Place, reckoned } from '../export-table';

const ofCycle = (inner: string): string => `query ($cycleId: ID!) { ${CYCLE} ${inner} }`;

interface Named {
  readonly id: string;
  readonly name: string;
}
interface Given {
  readonly initiativeId: string;
  readonly criterionId: string;
}
interface Mine {
  readonly initiatives: {
    readonly nodes: readonly { readonly id: string; readonly code: string; readonly title: string }[];
  };
  readonly scoringModel: { readonly criteria: readonly Named[] };
}
const answerOf = ({ above }: Place) => above?.row as unknown as Mine;
const scored = ({ initiativeId }: Given, place: Place) =>
  answerOf(place).initiatives.nodes.find((it) => it.id === initiativeId);

/** What the signed-in panellist has given, with every change of it and its reason. */
export const MY_SCORES = exportTable({
  title: 'My scores',
  query: ofCycle(
    `myScores(cycleId: $cycleId) { ROWS } initiatives(cycleId: $cycleId, first: 200) { nodes { id code title } }
     scoringModel(cycleId: $cycleId) { criteria { id name } }`,
  ),
  rows: 'myScores',
  columns: [
    reckoned<Given>('code', 'TEXT', 'initiativeId', (row, _, place) => scored(row, place)?.code),
    reckoned<Given>('initiative', 'TEXT', 'initiativeId', (row, _, place) => scored(row, place)?.title),
    reckoned<Given>(
      'criterion',
      'TEXT',
      'criterionId',
      ({ criterionId }, _, place) => answerOf(place).scoringModel.criteria.find((it) => it.id === criterionId)?.name,
    ),
    ...[field('value', 'score', 'HUNDREDTHS'), 'note', 'recordedAt'],
    ...[field('changes.from', 'changed from'), field('changes.reason', 'reasons of the changes')],
  ],
});

interface Model {
  readonly criteria: readonly (Named & { readonly weight: number })[];
  readonly weighting: { readonly figures: readonly number[] };
}
const modelOf = (place: Place | null | undefined) => place?.row as unknown as Model;

/** What the criteria weigh and what was entered for it. */
export const CRITERIA_WEIGHTS = exportTable({
  title: 'Weights of the criteria',
  query: ofCycle('scoringModel(cycleId: $cycleId) { version weighting { method figures } criteria { ROWS } }'),
  rows: 'scoringModel.criteria',
  columns: [
    ...[field('name', 'criterion'), 'kind'],
    reckoned<object>('entered', 'TEXT', '__typename', (_, __, { at, above }) =>
      modelOf(above).weighting.figures[at]?.toString(),
    ),
    reckoned<{ readonly weight: number }>('weight', 'SHARE', 'weight', ({ weight }, _, { above }) => {
      const whole = modelOf(above).criteria.reduce((sum, criterion) => sum + criterion.weight, 0);
      return Math.round(whole === 0 ? 0 : (weight * 10_000) / whole);
    }),
    ...[field('^weighting.method', 'method'), field('^version', 'version of the model')],
  ],
});

interface Pair {
  readonly criterionId: string;
  readonly overId: string;
}
const nameOf = ({ above }: Place, id: string) =>
  modelOf(above?.above?.above).criteria.find((criterion) => criterion.id === id)?.name;

/** Every comparison of two criteria that was given, with how consistent its judge was. */
export const JUDGEMENTS = exportTable({
  title: 'Comparisons of criteria',
  query: ofCycle(
    `scoringModel(cycleId: $cycleId) { criteria { id name }
       weighting { judgements { judge { name } consistency { ratios { table ratio } } judgements { ROWS } } } }`,
  ),
  rows: 'scoringModel.weighting.judgements.judgements',
  columns: [
    field('^judge.name', 'judge'),
    reckoned<Pair>('criterion', 'TEXT', 'criterionId', ({ criterionId }, _, place) => nameOf(place, criterionId)),
    reckoned<Pair>('over', 'TEXT', 'overId', ({ overId }, _, place) => nameOf(place, overId)),
    field('times', 'times as important'),
    reckoned<object>('consistency ratio of the judge', 'TEXT', '__typename', (_, __, { above }) => {
      const { consistency } = above?.row as unknown as {
        readonly consistency: { readonly ratios: readonly { readonly table: string; readonly ratio: number }[] } | null;
      };
      return consistency?.ratios.find((it) => it.table === 'SAATY_1980')?.ratio.toFixed(4);
    }),
  ],
});
