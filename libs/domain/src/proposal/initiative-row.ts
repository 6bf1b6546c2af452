import type { ExchangeRate } from '../envelope/cycle';
import { type AmountFormat, readAmount } from '../envelope/decimal';
import type { RowProblem } from '../envelope/import-row';
import { allocate } from '../money/money';
import type { CostLineRequest } from './cost-line';
import { convertAmount } from './exchange';
import type { InitiativeMapping } from './initiative-mapping';
import type { DraftRequest, ExpectedBenefitRequest, ExpectedOutcomeRequest } from './draft';

export type RowReference =
  'BUSINESS_UNIT' | 'MEMBER' | 'FUNCTIONAL_AREA' | 'TOUCHPOINT' | 'CHANNEL' | 'PRODUCT_LINE' | 'INITIATIVE_TYPE';

/** What reading a row needs to know of the organisation and its cycle. */
export interface InitiativeRowContext {
  readonly currency: string;
  readonly minorUnitDigits: number;
  readonly periodsPerYear: number;
  readonly exchangeRates: readonly ExchangeRate[];
  /** The id for a name or code of the file, or null when the organisation has none. */
  readonly find: (what: RowReference, name: string) => string | null;
}

/** A row as a draft that is still to be validated; no unit when the file names none. */
export interface InitiativeRow {
  readonly businessUnitId: string | null;
  readonly draft: Omit<DraftRequest, 'sponsorship'>;
}

export type InitiativeRowOutcome =
  { readonly kind: 'read'; readonly row: InitiativeRow } | { readonly kind: 'refused'; readonly problem: RowProblem };

const CALLED: Record<RowReference, string> = {
  BUSINESS_UNIT: 'a business unit',
  MEMBER: 'a member',
  FUNCTIONAL_AREA: 'a functional area',
  TOUCHPOINT: 'a touchpoint',
  CHANNEL: 'a channel',
  PRODUCT_LINE: 'a product line',
  INITIATIVE_TYPE: 'an initiative type',
};

/** A year's run-rate cut into periods by largest remainder, later periods first; the shares from `startPeriod` on. */
export const spreadRunRate = (perYear: bigint, startPeriod: number, periodsPerYear: number): readonly bigint[] => {
  const keys = Array.from({ length: periodsPerYear }, (_, i) => String(periodsPerYear - i).padStart(2, '0'));
  const parts = allocate(
    perYear,
    keys.map((key) => ({ key, weight: 1n })),
  );
  return keys.map((key) => parts?.get(key) ?? 0n).slice(startPeriod - 1);
};

/** Reads cells one by one and keeps the first problem. */
const cellReader = (cells: ReadonlyMap<string, string>, context: InitiativeRowContext) => {
  const state: { problem: RowProblem | null } = { problem: null };
  const refuse = (field: string, value: string, reason: string): void => {
    state.problem ??= { field, value: [...value.slice(0, 400)].slice(0, 200).join(''), reason };
  };
  const text = (column: string | null | undefined): string => (column ? (cells.get(column) ?? '').trim() : '');
  const reference = (column: string | null | undefined, what: RowReference): string | null => {
    const name = text(column);
    if (name === '' || !column) return null;
    const id = context.find(what, name);
    if (id === null) refuse(column, name, `is not ${CALLED[what]} of the organisation`);
    return id;
  };
  const references = (column: string | null | undefined, what: RowReference): readonly string[] => {
    const cell = text(column);
    if (cell === '' || !column) return [];
    const whole = context.find(what, cell);
    if (whole !== null) return [whole];
    const names = cell.split(/[;|]/.test(cell) ? /[;|]/ : ',').map((name) => name.trim());
    const ids = names.filter((name) => name !== '').map((name) => ({ name, id: context.find(what, name) }));
    const unknown = ids.find(({ id }) => id === null);
    if (unknown) refuse(column, unknown.name, `is not ${CALLED[what]} of the organisation`);
    return [...new Set(ids.flatMap(({ id }) => (id === null ? [] : [id])))];
  };
  return { state, refuse, text, reference, references };
};

type Reader = ReturnType<typeof cellReader>;

/** Reads an amount in the reporting currency, or in another one at the cycle's rate; 0 for an empty cell. */
const amountReader =
  (reader: Reader, mapping: InitiativeMapping, context: InitiativeRowContext) =>
  (column: string | null | undefined): bigint => {
    const cell = reader.text(column);
    if (cell === '' || !column) return 0n;
    const currency = reader.text(mapping.currencyColumn).toUpperCase() || context.currency;
    const format: AmountFormat = {
      unit: mapping.amountUnit,
      minorUnitDigits: context.minorUnitDigits,
      decimalMark: mapping.decimalMark,
      groupMark: mapping.groupMark,
    };
    const rate = context.exchangeRates.find((r) => r.currency === currency);
    if (currency !== context.currency && rate === undefined) {
      reader.refuse(mapping.currencyColumn ?? column, currency, 'has no exchange rate in this cycle');
      return 0n;
    }
    const amount = rate === undefined ? readAmount(cell, format) : convertAmount(cell, format, rate.rate);
    if (!amount.ok) reader.refuse(column, cell, amount.reason);
    else if (amount.value < 0n) reader.refuse(column, cell, 'must not be negative; a saving is a benefit, not a cost');
    return amount.ok ? amount.value : 0n;
  };

const readStart = (reader: Reader, mapping: InitiativeMapping, context: InitiativeRowContext): number => {
  const cell = reader.text(mapping.startPeriodColumn);
  const start = cell === '' ? 1 : /^[0-9]{1,2}$/.test(cell) ? Number(cell) : 0;
  if (start >= 1 && start <= context.periodsPerYear) return start;
  reader.refuse(mapping.startPeriodColumn ?? '', cell, `is not a period 1 to ${context.periodsPerYear}`);
  return 1;
};

const readCosts = (reader: Reader, mapping: InitiativeMapping, context: InitiativeRowContext, startPeriod: number) => {
  const amount = amountReader(reader, mapping, context);
  const books = {
    costCentre: reader.text(mapping.costCentreColumn) || null,
    account: reader.text(mapping.accountColumn) || null,
  };
  const oneTime = amount(mapping.oneTimeColumn);
  const runRate = amount(mapping.runRateColumn);
  const spread = spreadRunRate(runRate, startPeriod, context.periodsPerYear);
  return [
    ...(oneTime > 0n ? [{ ...books, period: startPeriod, amount: oneTime, kind: 'ONE_TIME' as const }] : []),
    ...spread
      .map((part, i) => ({ ...books, period: startPeriod + i, amount: part, kind: 'RUN_RATE' as const }))
      .filter((line) => line.amount > 0n),
  ] satisfies readonly CostLineRequest[];
};

const readOutcome = (reader: Reader, mapping: InitiativeMapping): ExpectedOutcomeRequest | null => {
  const metric = reader.text(mapping.metricColumn);
  if (metric === '') return null;
  return {
    metric,
    baseline: reader.text(mapping.baselineColumn) || null,
    target: reader.text(mapping.targetColumn) || null,
    byWhen: reader.text(mapping.byWhenColumn) || null,
  };
};

const readBenefit = (reader: Reader, mapping: InitiativeMapping, context: InitiativeRowContext) => {
  const perYear = reader.text(mapping.benefitPerYearColumn);
  const description = reader.text(mapping.benefitColumn);
  if (perYear === '' && description === '') return null;
  const amount = amountReader(reader, mapping, context);
  return {
    description,
    perYear: perYear === '' ? null : amount(mapping.benefitPerYearColumn),
  } satisfies ExpectedBenefitRequest;
};

/** Reads one row of a file of proposals; the first problem refuses it. `cells` by header name. */
export const readInitiativeRow = (
  cells: ReadonlyMap<string, string>,
  mapping: InitiativeMapping,
  context: InitiativeRowContext,
): InitiativeRowOutcome => {
  const reader = cellReader(cells, context);
  const title = reader.text(mapping.titleColumn);
  if (title === '') reader.refuse(mapping.titleColumn, '', 'is blank');
  const businessUnitId = reader.reference(mapping.businessUnitColumn, 'BUSINESS_UNIT');
  if (mapping.businessUnitColumn && reader.text(mapping.businessUnitColumn) === '')
    reader.refuse(mapping.businessUnitColumn, '', 'is blank');
  const startPeriod = readStart(reader, mapping, context);
  const costs = readCosts(reader, mapping, context, startPeriod);
  const minimum = mapping.minimumAmountColumn
    ? amountReader(reader, mapping, context)(mapping.minimumAmountColumn)
    : 0n;
  const name = reader.text(mapping.optionColumn) || 'Full';
  const draft = {
    title,
    problem: reader.text(mapping.problemColumn),
    action: reader.text(mapping.actionColumn),
    ownerId: reader.reference(mapping.ownerColumn, 'MEMBER'),
    editorIds: [],
    functionalAreaIds: reader.references(mapping.functionalAreasColumn, 'FUNCTIONAL_AREA'),
    touchpointIds: reader.references(mapping.touchpointsColumn, 'TOUCHPOINT'),
    channelIds: reader.references(mapping.channelsColumn, 'CHANNEL'),
    productLineIds: reader.references(mapping.productLinesColumn, 'PRODUCT_LINE'),
    typeId: reader.reference(mapping.typeColumn, 'INITIATIVE_TYPE'),
    outcome: readOutcome(reader, mapping),
    benefit: readBenefit(reader, mapping, context),
    requiresIds: [],
    excludesIds: [],
    options: costs.length === 0 ? [] : [{ name, minimumAmount: minimum, startPeriod, proposed: true, costs }],
  };
  const { problem } = reader.state;
  return problem === null ? { kind: 'read', row: { businessUnitId, draft } } : { kind: 'refused', problem };
};
