import type { CaseGround, FundingCycle, ShownCurrency } from '@clout/domain';
import { organization } from '../../organisation/organisation.store';
import type { Tx } from '../../platform/database/transaction';
import { caseRulesOf } from '../case-rules/case-rules.store';
import { rateCardById } from '../rate-card/rate-card.store';

/** What the cases of a cycle stand on, and what their amounts are shown in. */
export interface CycleGround extends CaseGround {
  readonly shown: ShownCurrency;
}

/** Reads the ground of a cycle: its rules, the rate card they pin, and its year. */
export async function groundOf(tx: Tx, cycle: Pick<FundingCycle, 'id' | 'fiscalYear'>): Promise<CycleGround> {
  const settings = await caseRulesOf(tx, cycle.id);
  const card = settings.rateCardId === null ? null : await rateCardById(tx, settings.rateCardId);
  const row = await organization(tx);
  return { settings, card, year: { fiscalYear: cycle.fiscalYear, calendar: row }, shown: row };
}
