import { randomUUID } from 'node:crypto';
import { ABSORB_AFTER_PERIODS, tidyName, type ApprovalThreshold, type Mandate } from '@clout/domain';
import { isUuid } from '../platform/access/secret';
import type { Tx } from '../platform/database/transaction';
import { MandateTable } from './mandate.table';

/** The mandate in force of a fiscal year, or null. */
export const mandateInForce = (tx: Tx, fiscalYear: number): Promise<Mandate | null> =>
  tx.manager.findOneBy(MandateTable, { organizationId: tx.organizationId, fiscalYear, state: 'IN_FORCE' });

/** The mandate of a fiscal year: the one in force, else the latest proposed. */
export const mandateOf = async (tx: Tx, fiscalYear: number): Promise<Mandate | null> =>
  (await mandateInForce(tx, fiscalYear)) ??
  (
    await tx.manager.find(MandateTable, {
      where: { organizationId: tx.organizationId, fiscalYear },
      order: { grantedAt: 'DESC', id: 'ASC' },
      take: 1,
    })
  )[0] ??
  null;

/** Every mandate of a fiscal year or of all years, the newest first. */
export const mandates = (tx: Tx, fiscalYear: number | null): Promise<Mandate[]> =>
  tx.manager.find(MandateTable, {
    where: { organizationId: tx.organizationId, ...(fiscalYear === null ? {} : { fiscalYear }) },
    order: { fiscalYear: 'DESC', grantedAt: 'DESC', id: 'ASC' },
  });

/** The mandate, or null when it is absent, foreign or the id is malformed. */
export const mandateById = async (tx: Tx, id: string): Promise<Mandate | null> =>
  isUuid(id) ? tx.manager.findOneBy(MandateTable, { organizationId: tx.organizationId, id }) : null;

/** Retires the mandates of a fiscal year that are in a state; answers their ids. */
export async function supersedeMandates(tx: Tx, fiscalYear: number, from: 'PROPOSED' | 'IN_FORCE'): Promise<string[]> {
  const standing = (await mandates(tx, fiscalYear)).filter((mandate) => mandate.state === from).map(({ id }) => id);
  const retired = await tx.affect(
    `update mandate set state = 'SUPERSEDED', version = version + 1
     where organization_id = $1 and fiscal_year = $2 and state = $3 and id = any ($4::uuid[])`,
    [tx.organizationId, fiscalYear, from, standing],
  );
  if (retired !== standing.length) throw new Error('a mandate moved under its queue');
  return standing;
}

/** Puts a proposed mandate in force; false when it has moved on. */
export const putInForce = async (tx: Tx, mandate: Pick<Mandate, 'id' | 'version'>, by: string): Promise<boolean> =>
  (await tx.affect(
    `update mandate set state = 'IN_FORCE', version = version + 1, countersigned_by = $4, countersigned_at = $5
     where organization_id = $1 and id = $2 and version = $3 and state = 'PROPOSED'`,
    [tx.organizationId, mandate.id, mandate.version, by, tx.now],
  )) === 1;

export const insertMandate = (tx: Tx, mandate: Mandate): Promise<unknown> =>
  tx.manager.insert(MandateTable, {
    ...mandate,
    excludedCategories: [...mandate.excludedCategories],
    contributionLines: [...mandate.contributionLines],
    thresholds: [...mandate.thresholds],
  });

/** What a seeded mandate says; shares in basis points. */
export interface SeededMandate {
  readonly fiscalYear: number;
  readonly capShare?: number;
  readonly reserveShare?: number;
  readonly excludedCategories?: readonly string[];
  readonly holdDays?: number;
  readonly contributionRule?: Mandate['contributionRule'];
  readonly maximumPerUnit?: bigint | null;
  readonly contributionLines?: Mandate['contributionLines'];
  /** True unless it says otherwise. */
  readonly crossEntityAllowed?: boolean;
  readonly thresholds?: readonly ApprovalThreshold[];
  readonly certificationRequired?: boolean;
  /** Members who stand behind it: a COO and somebody of FINANCE. */
  readonly grantedBy: string;
  readonly countersignedBy: string;
}

/** Writes a granted and countersigned mandate; answers its id. */
export async function seedMandate(tx: Tx, seed: SeededMandate): Promise<string> {
  const mandate: Mandate = {
    organizationId: tx.organizationId,
    id: randomUUID(),
    fiscalYear: seed.fiscalYear,
    capShare: seed.capShare ?? 1000,
    reserveShare: seed.reserveShare ?? 0,
    excludedCategories: (seed.excludedCategories ?? []).map(tidyName),
    contributionRule: seed.contributionRule ?? 'PRO_RATA_ADDRESSABLE',
    maximumPerUnit: seed.maximumPerUnit ?? null,
    contributionLines: seed.contributionLines ?? [],
    crossEntityAllowed: seed.crossEntityAllowed ?? true,
    carryOverRule: 'LAPSE',
    carryOverLimit: null,
    carryOverExpires: null,
    holdDays: seed.holdDays ?? 30,
    absorbAfterPeriods: ABSORB_AFTER_PERIODS,
    alternateApproverId: null,
    certificationRequired: seed.certificationRequired ?? false,
    thresholds: seed.thresholds ?? [],
    state: 'IN_FORCE',
    version: 1,
    grantedBy: seed.grantedBy,
    countersignedBy: seed.countersignedBy,
    grantedAt: tx.now,
    countersignedAt: tx.now,
  };
  await insertMandate(tx, mandate);
  return mandate.id;
}
