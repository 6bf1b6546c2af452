import {
  budgetLineKey,
  PRO_RATA_OF_ALL,
  UNKNOWN,
  type BudgetLine,
  type ContributingUnit,
  type ContributionTerms,
  type Mandate,
} from '@clout/domain';
import { businessUnits } from '../../organisation/organisation.store';
import type { Tx } from '../../platform/database/transaction';
import { unitLines } from '../base/base-row.store';
import { currentBase } from '../base/base-version.store';
import { unitMoves } from '../ledger.store';
import { mandateInForce } from '../mandate.store';
import { heldByLine } from './source-hold.store';

/** Who may give in a fiscal year, by which rule, and the units by id. */
export interface Contributors {
  readonly units: readonly ContributingUnit[];
  readonly terms: ContributionTerms;
  readonly known: ReadonlyMap<string, Awaited<ReturnType<typeof businessUnits>>[number]>;
}

/** Units by id, and a line with the legal entity it stands in: its own, or its unit's where the base does not tell. */
export async function unitsById(tx: Tx) {
  const known = new Map((await businessUnits(tx)).map((unit) => [unit.id, unit]));
  const standing = <L extends BudgetLine>(line: L): L => ({
    ...line,
    legalEntity:
      line.legalEntity === UNKNOWN ? (known.get(line.businessUnitId)?.legalEntity ?? UNKNOWN) : line.legalEntity,
  });
  return { known, standing };
}

/**
 * Every unit with its addressable total, what it gives already, and what its lines have left after what the fiscal year
 * has drawn and submitted plans hold; and the rule of the mandate in force. The actor must see every unit's money.
 */
export async function contributors(tx: Tx, fiscalYear: number): Promise<Contributors> {
  const base = await currentBase(tx, fiscalYear);
  const mandate = await mandateInForce(tx, fiscalYear);
  const { known, standing } = await unitsById(tx);
  const outside = { mandate: mandate?.excludedCategories ?? [], cycle: [] };
  const rows = base ? (await unitLines(tx, base.id, outside)).map(standing) : [];
  const moves = (await unitMoves(tx, fiscalYear, null)).map(standing);
  const held = (await heldByLine(tx, fiscalYear, null)).map(standing);
  const [addressable, taken] = [new Map<string, bigint>(), new Map<string, bigint>()];
  const lines = new Map<string, BudgetLine>();
  const grow = (sums: Map<string, bigint>, key: string, by: bigint): void =>
    void sums.set(key, (sums.get(key) ?? 0n) + by);
  for (const row of rows) {
    const { businessUnitId, legalEntity, costCentre, account } = row;
    lines.set(budgetLineKey(row), { businessUnitId, legalEntity, costCentre, account });
    grow(addressable, budgetLineKey(row), row.addressable);
  }
  for (const move of moves) grow(taken, budgetLineKey(move), move.contributed + move.alreadyBudgeted);
  for (const hold of held) grow(taken, budgetLineKey(hold), hold.fresh + hold.alreadyBudgeted);
  const given = new Map<string, bigint>();
  for (const move of moves) grow(given, move.businessUnitId, move.contributed);
  for (const hold of held) grow(given, hold.businessUnitId, hold.fresh);
  const sources = [...lines].map(([key, line]) => {
    const has = addressable.get(key) ?? 0n;
    return { ...line, addressable: has, available: has - (taken.get(key) ?? 0n) };
  });
  const units = [...known.values()].map((unit): ContributingUnit => {
    const own = sources.filter((line) => line.businessUnitId === unit.id);
    return {
      id: unit.id,
      code: unit.code,
      addressable: own.reduce((sum, line) => sum + line.addressable, 0n),
      given: given.get(unit.id) ?? 0n,
      lines: own,
    };
  });
  return { units, known, terms: mandate ? termsOf(mandate) : PRO_RATA_OF_ALL };
}

const termsOf = ({
  contributionRule,
  maximumPerUnit,
  contributionLines,
  crossEntityAllowed,
}: Mandate): ContributionTerms => ({
  rule: contributionRule,
  maximumPerUnit,
  namedLines: contributionLines,
  crossEntityAllowed,
});
