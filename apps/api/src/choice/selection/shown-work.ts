import { byText, pointsText, SPONSORSHIP_KEYS, type ShareDimension } from '@clout/domain';
import { allTerms, allUnits } from '../../organisation/organisation.lookup';
import type { Ask } from '../../platform/graphql/ask';
import { initiativesOf } from '../../proposal/initiative/initiative.lookup';
import type { ComparedPlans } from './compared-plans';
import type { previewPlan } from './preview-plan';

/** A preview as it is shown. */
export async function shownPreview(ask: Ask, preview: Awaited<ReturnType<typeof previewPlan>>) {
  const initiatives = await initiativesOf(
    ask,
    preview.lines.map((line) => line.initiativeId),
  );
  return {
    ...preview,
    value: pointsText(preview.value),
    gain: pointsText(preview.gain),
    bound: preview.bound && pointsText(preview.bound),
    lines: preview.lines.flatMap((line) => {
      const initiative = initiatives.get(line.initiativeId);
      const option = initiative?.options.find((one) => one.id === line.optionId);
      return initiative && option ? [{ ...line, initiative, option, value: pointsText(line.value) }] : [];
    }),
  };
}

/** A comparison as it is shown. */
export async function shownComparison(ask: Ask, { plans, initiatives, shares }: ComparedPlans) {
  const units = new Map((await allUnits(ask)).map((unit) => [unit.id, unit]));
  const terms = new Map((await allTerms(ask)).map((term) => [term.id, term.name]));
  const name = (dimension: ShareDimension, key: string): string =>
    (dimension === 'SPONSORSHIP'
      ? SPONSORSHIP_KEYS.get(key)
      : dimension === 'BUSINESS_UNIT'
        ? units.get(key)?.name
        : terms.get(key)) ?? key;
  return {
    plans: plans.map(({ plan, score, leftInYear, leftRunRate, risk, evenness }) => ({
      plan,
      score: pointsText(score),
      lineCount: plan.lines.length,
      leftInYear,
      leftRunRate,
      risk,
      fairness: {
        ...evenness,
        units: evenness.units
          .flatMap(({ unitId, ...figures }) => {
            const unit = units.get(unitId);
            return unit ? [{ ...figures, unit }] : [];
          })
          .sort((a, b) => byText(a.unit.code, b.unit.code)),
      },
    })),
    lines: [...initiatives.values()].map((initiative) => {
      const options = plans.map(({ plan }) => {
        const line = plan.lines.find((one) => one.initiativeId === initiative.id);
        return initiative.options.find((one) => one.id === line?.optionId) ?? null;
      });
      return { initiative, options, inAll: options.every((option) => option !== null) };
    }),
    shares: shares.map((share) => ({ ...share, name: name(share.dimension, share.key) })),
  };
}
