import { sum } from '../money/money';
import { ok, refuse, type Result } from '../result';
import {
  drawFromLines,
  proRataAddressable,
  type BudgetLine,
  type ContributingUnit,
  type Drawn,
  type SourceLine,
} from './contribution';
import type { ContributionRule, NamedLine } from './mandate';

/** Who gives committed money, as the mandate in force says. */
export interface ContributionTerms {
  readonly rule: ContributionRule;
  /** The most that one unit gives in the fiscal year, in minor units; null for no maximum. */
  readonly maximumPerUnit: bigint | null;
  /** With NAMED_LINES: in the order in which they give. */
  readonly namedLines: readonly NamedLine[];
  /** True: lines of one legal entity may give to uses of another. */
  readonly crossEntityAllowed: boolean;
}

/** Everyone gives in proportion, without a maximum, to whatever legal entity. */
export const PRO_RATA_OF_ALL: ContributionTerms = {
  rule: 'PRO_RATA_ADDRESSABLE',
  maximumPerUnit: null,
  namedLines: [],
  crossEntityAllowed: true,
};

/** Whom money is for: the unit whose books carry it, in its legal entity. */
export interface Receiver {
  readonly businessUnitId: string;
  readonly legalEntity: string;
  /** True for CX infrastructure, which serves every unit. */
  readonly benefitsAll: boolean;
}

const named = (unit: ContributingUnit, line: BudgetLine): string =>
  `${unit.code} ${line.costCentre}/${line.account} (${line.legalEntity})`;

const MOST_NAMED = 20;

/** SOURCE_EXHAUSTED that names the lines asked and what is left on each, the fullest first. */
const exhausted = (message: string, units: readonly ContributingUnit[]) => {
  const left = (line: SourceLine): bigint => (line.available > 0n ? line.available : 0n);
  const lines = units
    .flatMap((unit) => unit.lines.map((line) => ({ name: named(unit, line), left: left(line) })))
    .sort((a, b) => (b.left > a.left ? 1 : b.left < a.left ? -1 : a.name < b.name ? -1 : 1));
  const shown = lines.slice(0, MOST_NAMED).map(({ name, left: has }) => `${name} has ${has} left`);
  return refuse('SOURCE_EXHAUSTED', [message, shown.slice(0, 3).join('; ')].filter((part) => part !== '').join(' '), {
    field: 'lines',
    problems: shown.map((text) => ({ field: 'lines', message: text })),
    remedy: 'Ask for less, release commitments that draw on these lines, or have base or mandate give more.',
  });
};

const roomOf = (unit: ContributingUnit, { maximumPerUnit }: ContributionTerms): bigint | null => {
  if (maximumPerUnit === null) return null;
  return unit.given < maximumPerUnit ? maximumPerUnit - unit.given : 0n;
};

/**
 * Shares an amount over units in proportion to their addressable base, none above its room; what one may not give any
 * more is shared over the others by the same proportion.
 */
const sharesUnderMaximum = (
  amount: bigint,
  units: readonly ContributingUnit[],
  terms: ContributionTerms,
): Result<ReadonlyMap<string, bigint>> => {
  const shares = new Map<string, bigint>();
  let [left, open] = [amount, units];
  for (;;) {
    const parts = proRataAddressable(left, open);
    if (!parts.ok) {
      if (shares.size === 0) return parts;
      const message = `Every unit that may give has reached the maximum of ${terms.maximumPerUnit}; ${left} of ${amount} is not covered.`;
      return exhausted(message, []);
    }
    const full = open.flatMap((unit) => {
      const room = roomOf(unit, terms);
      return room !== null && (parts.value.get(unit.id) ?? 0n) > room ? [{ id: unit.id, room }] : [];
    });
    if (full.length === 0) return ok(new Map([...shares, ...parts.value]));
    for (const { id, room } of full) shares.set(id, room);
    left -= sum(full.map(({ room }) => room));
    open = open.filter((unit) => !shares.has(unit.id));
  }
};

const drawInProportion = (
  amount: bigint,
  units: readonly ContributingUnit[],
  terms: ContributionTerms,
): Result<readonly Drawn[]> => {
  const shares = sharesUnderMaximum(amount, units, terms);
  if (!shares.ok) return shares;
  const all: Drawn[] = [];
  for (const unit of units) {
    const share = shares.value.get(unit.id) ?? 0n;
    const drawn = drawFromLines(share, unit.lines);
    if (drawn === null)
      return exhausted(`Business unit ${unit.code} has less left on its lines than its contribution of ${share}.`, [
        unit,
      ]);
    all.push(...drawn);
  }
  return ok(all);
};

const drawInOrder = (
  amount: bigint,
  units: readonly ContributingUnit[],
  terms: ContributionTerms,
): Result<readonly Drawn[]> => {
  const drawn: Drawn[] = [];
  let left = amount;
  const given = (id: string): bigint => sum(drawn.filter((d) => d.line.businessUnitId === id).map((d) => d.amount));
  for (const name of terms.namedLines) {
    const unit = units.find((one) => one.id === name.businessUnitId);
    const lines = unit?.lines.filter((l) => l.costCentre === name.costCentre && l.account === name.account) ?? [];
    for (const { available, businessUnitId, legalEntity, costCentre, account } of lines) {
      const line = { businessUnitId, legalEntity, costCentre, account };
      const room = unit ? roomOf({ ...unit, given: unit.given + given(unit.id) }, terms) : null;
      const most = [available, left, ...(room === null ? [] : [room])].reduce((a, b) => (b < a ? b : a));
      if (most > 0n) drawn.push({ line, amount: most });
      if (most > 0n) left -= most;
    }
  }
  if (left === 0n) return ok(drawn);
  const bound = terms.maximumPerUnit === null ? '' : ` under the maximum of ${terms.maximumPerUnit} per unit`;
  return exhausted(`The named lines cannot give ${amount}${bound}: ${left} is not covered.`, units);
};

/** The units with those of their lines that a rule lets give, and the weight of these. */
const withLines = (
  units: readonly ContributingUnit[],
  keep: (line: SourceLine) => boolean,
): readonly ContributingUnit[] =>
  units.flatMap((unit) => {
    const lines = unit.lines.filter(keep);
    if (lines.length === unit.lines.length) return [unit];
    return lines.length === 0 ? [] : [{ ...unit, lines, addressable: sum(lines.map((l) => l.addressable)) }];
  });

/**
 * Draws an amount (> 0, minor units) for a receiver from the units' lines by the mandate's rule. SOURCE_EXHAUSTED names
 * the lines and what is left; ABOVE_MANDATE when only lines of another legal entity could give and that is not allowed.
 */
export const drawByRule = (
  amount: bigint,
  receiver: Receiver,
  units: readonly ContributingUnit[],
  terms: ContributionTerms,
): Result<readonly Drawn[]> => {
  const { rule, namedLines } = terms;
  const isNamed = (line: SourceLine): boolean =>
    namedLines.some(
      (n) => n.businessUnitId === line.businessUnitId && n.costCentre === line.costCentre && n.account === line.account,
    );
  const benefits = (line: SourceLine): boolean =>
    receiver.benefitsAll || line.businessUnitId === receiver.businessUnitId;
  const byRule = (line: SourceLine): boolean =>
    rule === 'NAMED_LINES' ? isNamed(line) : rule === 'BENEFICIARY_PAYS' ? benefits(line) : true;
  const named = withLines(units, byRule);
  const givers = terms.crossEntityAllowed
    ? named
    : withLines(named, (line) => line.legalEntity === receiver.legalEntity);
  const gives = (some: readonly ContributingUnit[]): boolean => some.some((unit) => unit.lines.length > 0);
  if (!gives(givers) && gives(named))
    return refuse(
      'ABOVE_MANDATE',
      `Only lines of another legal entity than ${receiver.legalEntity} could give ${amount}, and the mandate allows no transfer across legal entities.`,
      {
        field: 'lines',
        problems: named.flatMap((unit) =>
          unit.lines.slice(0, MOST_NAMED).map((line) => ({
            field: 'lines',
            message: `${unit.code} ${line.costCentre}/${line.account} stands in ${line.legalEntity}`,
          })),
        ),
        remedy: `Have lines of ${receiver.legalEntity} give, or a mandate that allows transfers across legal entities.`,
      },
    );
  if (rule === 'NAMED_LINES') return drawInOrder(amount, givers, terms);
  if (rule === 'BENEFICIARY_PAYS' && !receiver.benefitsAll && !gives(givers))
    return exhausted('The unit that benefits has no addressable line to give from.', []);
  return drawInProportion(amount, givers, terms);
};
