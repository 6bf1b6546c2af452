import { commitAndRelease, funds, spreadPart, wholeOrNone } from '@clout/domain';
import type { LineDecision } from '../../shared/graphql/graphql';
import type { Line, LineInput } from './operations';

/** What the COO has chosen for one line so far; amounts as typed, by period. */
export interface LineChoice {
  readonly decision: LineDecision | null;
  readonly amounts: Readonly<Record<string, string>>;
  readonly conditions: string;
  readonly deferUntil: string;
  readonly reason: string;
}

export interface PeriodAsk {
  readonly key: string;
  readonly fiscalYear: number;
  readonly period: number;
  readonly requested: bigint;
}

export const blankChoice: LineChoice = { decision: null, amounts: {}, conditions: '', deferUntil: '', reason: '' };

type Parse = (typed: string) => string | null;

/** What a line asks of OPEX, added up by period in the order of time. */
export const asksOf = (line: Pick<Line, 'amounts'>): readonly PeriodAsk[] => {
  const asks = new Map<string, PeriodAsk>();
  for (const { fiscalYear, period, costClass, requested } of line.amounts) {
    if (costClass !== 'OPEX') continue;
    const key = `${fiscalYear}-${period}`;
    asks.set(key, { key, fiscalYear, period, requested: (asks.get(key)?.requested ?? 0n) + BigInt(requested) });
  }
  return [...asks.values()].sort((a, b) => a.fiscalYear - b.fiscalYear || a.period - b.period);
};

/** The amount typed for a period, or what was asked where nothing was typed; null when it is no amount. */
const granted = (ask: PeriodAsk, choice: LineChoice, parse: Parse): bigint | null => {
  const typed = choice.amounts[ask.key];
  if (typed === undefined) return ask.requested;
  const minor = parse(typed);
  return minor === null ? null : BigInt(minor);
};

/** What the choice commits of the line in the fiscal year and as run-rate, in minor units, by the server's own rule. */
export const committedOf = (
  line: Pick<Line, 'amounts' | 'runRate'>,
  choice: LineChoice,
  year: number,
  parse: Parse,
): { readonly inYear: bigint; readonly runRate: bigint } => {
  const costs = line.amounts.map(({ costLineId, requested, ...cost }) => ({
    ...cost,
    id: costLineId,
    amount: BigInt(requested),
  }));
  const amounts =
    choice.decision === 'APPROVE_PART'
      ? spreadPart(
          costs,
          asksOf(line).map((ask) => ({ ...ask, amount: granted(ask, choice, parse) ?? 0n })),
          year,
        )
      : wholeOrNone(costs, choice.decision !== null && funds(choice.decision));
  const { approvedInYear, committed } = commitAndRelease({ costs, runRate: BigInt(line.runRate) }, amounts, year);
  return { inYear: approvedInYear, runRate: committed.runRate };
};

export type ChoiceProblem = 'undecided' | 'reason' | 'conditions' | 'amount' | 'tooMuch';

/** What is still missing or wrong in a choice; the server has the last word. */
export const problemsOf = (line: Pick<Line, 'amounts'>, choice: LineChoice, parse: Parse): readonly ChoiceProblem[] => {
  if (choice.decision === null) return ['undecided'];
  const problems: ChoiceProblem[] = [];
  if (choice.decision !== 'APPROVE' && !choice.reason.trim()) problems.push('reason');
  if (choice.decision === 'APPROVE_WITH_CONDITIONS' && !choice.conditions.trim()) problems.push('conditions');
  if (choice.decision === 'APPROVE_PART')
    for (const ask of asksOf(line)) {
      const amount = granted(ask, choice, parse);
      if (amount === null) problems.push('amount');
      else if (amount > ask.requested) problems.push('tooMuch');
    }
  return [...new Set(problems)];
};

/** The choice as the contract's input; the choice has no problems. */
export const inputOf = (line: Line, choice: LineChoice, parse: Parse): LineInput => ({
  initiativeId: line.initiative.id,
  fundingOptionId: line.option.id,
  decision: choice.decision ?? 'DECLINE',
  reason: choice.reason.trim() || undefined,
  ...(choice.decision === 'APPROVE_PART'
    ? {
        amounts: asksOf(line).map((ask) => ({
          fiscalYear: ask.fiscalYear,
          period: ask.period,
          amount: (granted(ask, choice, parse) ?? 0n).toString(),
        })),
      }
    : {}),
  ...(choice.decision === 'APPROVE_WITH_CONDITIONS' ? { conditions: choice.conditions.trim() } : {}),
  ...(choice.decision === 'DEFER' && choice.deferUntil ? { deferUntil: choice.deferUntil } : {}),
});
