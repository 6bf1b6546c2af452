import {
  type CaseRules,
  type FieldProblem,
  type Figure,
  type ImaginedChange,
  type ValuedOption,
  imagine,
  orNull,
  then,
  whatIf,
  known,
} from '@clout/domain';
import type { Ask } from '../../platform/graphql/ask';
import { badInput } from '../../platform/graphql/faults';
import { initiativesInStates } from '../initiative/initiative.store';
import type { AskedCase } from './case-question';
import { shownValue, valueOf } from './case-shown';
import { openCases } from './opened-case';
import type { WhatIfInput } from './case-question.graphql';

const MOST_SHARE = 100_000;

const problemsOf = (input: WhatIfInput, { found }: AskedCase): readonly FieldProblem[] => {
  const ids = new Set(found.benefits.map((one) => one.id));
  const share = (field: 'benefitShare' | 'costShare'): readonly FieldProblem[] => {
    const value = input[field] ?? 0;
    return value >= 0 && value <= MOST_SHARE ? [] : [{ field, message: `must be 0 to ${MOST_SHARE} basis points` }];
  };
  return [
    ...input.benefits.flatMap(({ id }, k) =>
      ids.has(id) ? [] : [{ field: `benefits[${k}].id`, message: 'is not a benefit of this case' }],
    ),
    ...share('benefitShare'),
    ...share('costShare'),
  ];
};

/** The change that an input imagines. */
const changeOf = (input: WhatIfInput): ImaginedChange => {
  const rules: Partial<CaseRules> = {
    ...(typeof input.hurdleRate === 'number' ? { hurdleRate: input.hurdleRate } : {}),
    ...(typeof input.optimismUplift === 'number' ? { optimismUplift: input.optimismUplift } : {}),
    ...(input.chainRule ? { chainRule: input.chainRule } : {}),
    ...(input.estimate ? { estimate: input.estimate } : {}),
  };
  const { links, benefits, benefitShare = null, costShare = null } = input;
  return { links, benefits, benefitShare, costShare, rules };
};

/** Net value per capped unit of the proposed options of the cycle's other cases that the session may see. */
const othersOf = (ask: Ask, { found }: AskedCase): Promise<readonly number[]> =>
  ask.read(async (tx) => {
    const { parent, opened } = found;
    const initiatives = await initiativesInStates(tx, parent.cycleId, ['SUBMITTED', 'ACCEPTED']);
    const cases = await openCases(tx, opened.ground, initiatives);
    return initiatives.flatMap((one) => {
      const other = cases.get(one.id);
      const option = one.options.find((each) => each.proposed);
      if (!other || !option || one.id === parent.id) return [];
      const valued = valueOf(other, option);
      const perUnit = valued.known ? orNull(valued.value.value.numbers.perCappedUnit) : null;
      return perUnit === null ? [] : [perUnit];
    });
  });

/** The case as it stands beside the case as it would be; nothing is saved. */
export async function whatIfCase(ask: Ask, asked: AskedCase, input: WhatIfInput) {
  const problems = problemsOf(input, asked);
  if (problems.length > 0) throw badInput(problems.map((one) => `${one.field} ${one.message}`).join('; '));
  const others = await othersOf(ask, asked);
  const change = changeOf(input);
  const figure = then(asked.valued, ({ given, rules }) =>
    whatIf(given, rules, { assumptions: imagine(given, change), rules: change.rules }, others),
  );
  const after: Figure<ValuedOption> = then(asked.valued, (was) =>
    then(figure, ({ after: value }) => {
      const shared = new Map(was.benefits.map((one) => [one.id, one.shared]));
      const benefits = value.benefits.map((one) => ({ ...one, shared: shared.get(one.id) ?? 10_000 }));
      const given = imagine(was.given, change);
      return known({ given, rules: { ...was.rules, ...change.rules }, value, benefits, claimed: value.claimed });
    }),
  );
  const { currency } = asked.found.opened.ground.shown;
  const rank = figure.known ? figure.value.rank : null;
  return {
    before: shownValue(asked.option, asked.valued, currency),
    after: shownValue(asked.option, after, currency),
    netChange: figure.known ? figure.value.netChange : null,
    rankBefore: rank?.[0] ?? null,
    rankAfter: rank?.[1] ?? null,
    among: others.length + 1,
  };
}
