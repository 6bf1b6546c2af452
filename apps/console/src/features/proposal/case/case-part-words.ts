import { useTranslation } from 'react-i18next';
import { antiPattern } from '@clout/domain';
import { useFormat } from '../../../shared/format/use-format';
import { type CasePart, type CaseParts, isAnswer, isBenefit, isStatement, nameIn } from './case-parts';
import { type CaseDraft, TECHNOLOGY_QUESTIONS } from './draft';
import type { BenefitInput, People } from './operations';

const LINKS = {
  actionOutcome: 'ACTION_OUTCOME',
  outcomeLoyalty: 'OUTCOME_LOYALTY',
  loyaltyResult: 'LOYALTY_RESULT',
} as const satisfies Record<keyof CaseDraft['statements'], string>;
const linkOf = (name: string) => LINKS[name as keyof typeof LINKS];
const joined = (parts: readonly (string | number | null | undefined | false)[]): string =>
  parts.filter((it) => it !== null && it !== undefined && it !== false && it !== '').join(' · ');

/** Names a part of a case, and says what stands in it, so that two versions can be held beside one another. */
export const usePartWords = (people: People) => {
  const { t } = useTranslation('case');
  const format = useFormat();
  const person = (id: string | null | undefined) => people.members.find((it) => it.id === id)?.name;
  const answer = (value: boolean | null | undefined) =>
    t(`answers.${value === true ? 'YES' : value === false ? 'NO' : 'OPEN'}`);

  const benefit = (one: BenefitInput): string => {
    const { amounts, contacts, risk, release, jobs, baseline } = one;
    const years = amounts?.map(({ low, central, high }) =>
      [low, central, high].map((it) => format.money(it)).join(' / '),
    );
    return joined([
      t(`benefitTypes.${one.type}`),
      one.description,
      ...(years ?? []),
      ...(contacts?.amounts ?? []).map(({ low, central, high }) => `${low} / ${central} / ${high}`),
      people.channels.find((it) => it.id === contacts?.channelId)?.name,
      ...(risk ? [risk.before, risk.after] : []).map(
        (it) => `${format.share(Math.round(it.probability * 10_000))} ${format.money(it.impact)}`,
      ),
      ...(one.optionAmounts ?? []).flatMap(({ amounts: own }) => own.map((it) => format.money(it.central))),
      person(one.ownerId),
      one.cashable && t('cashable'),
      release && joined([release.budgetLine, release.fiscalYear, person(release.ownerId)]),
      jobs && joined([`${t('fte')}: ${jobs.fte}`, jobs.consulted && t('consulted')]),
      baseline && joined([baseline.id, baseline.quantity, baseline.claimed]),
    ]);
  };

  const label = (part: CasePart, ...versions: readonly CaseParts[]): string => {
    if (isStatement(part)) return t(`link.${linkOf(nameIn(part))}`);
    if (isAnswer(part)) return t(`questions.${nameIn(part) as 'coached'}`);
    if (isBenefit(part)) {
      const at = versions.map((it) => Object.keys(it).filter(isBenefit).indexOf(part)).find((k) => k >= 0) ?? 0;
      return versions.map((it) => it[part]?.description).find(Boolean) ?? t('benefit', { n: at + 1 });
    }
    if (part === 'technology') return t('part.technology');
    if (part === 'explained') return t('part.patterns');
    return t(part as 'kind' | 'behaviour' | 'resultMeasure' | 'targets' | 'recommended');
  };

  const words = (part: CasePart, parts: CaseParts): string => {
    if (isBenefit(part)) {
      const one = parts[part];
      return one ? benefit(one) : '';
    }
    if (isStatement(part)) return String(parts[part] ?? '');
    if (isAnswer(part)) {
      const said = parts[part];
      if (typeof said === 'number') return format.count(said);
      return typeof said === 'string' ? t(`paidBy.${said as 'MINUTES'}`) : answer(said);
    }
    const { kind, behaviour, targets, technology, explained, recommended, resultMeasure } = parts;
    if (part === 'kind') return kind ? t(`kinds.${kind}`) : '';
    if (part === 'behaviour' && behaviour) {
      const { metric, baseline, target, unit } = behaviour;
      return joined([t(`behaviours.${behaviour.kind}`), metric, joined([baseline, target]), unit]);
    }
    if (part === 'targets') return (targets ?? []).join('; ');
    if (part === 'technology' && technology)
      return joined([
        ...TECHNOLOGY_QUESTIONS.map((question) => `${t(`technology.${question}`)} ${answer(technology[question])}`),
        ...(technology.guards ?? []).map(({ kind: guard, name, stopAt }) =>
          joined([t(`guardKinds.${guard}`), name, stopAt]),
        ),
      ]);
    if (part === 'explained')
      return (explained ?? []).map(({ pattern, reason }) => `${antiPattern(pattern).title}: ${reason}`).join('; ');
    if (part === 'recommended') return answer(recommended ?? false);
    return part === 'resultMeasure' ? (resultMeasure ?? '') : '';
  };
  return { label, words };
};
