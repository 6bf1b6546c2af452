import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format';
import type { Fact } from '../../../shared/stale/facts';
import { useContentFacts } from '../initiative-stands';
import type { Version } from './operations';

type Option = Version['options'][number];
type Line = Option['costs'][number];

/** Everything that a version says outside of its case, down to each cost line. */
export const useVersionFacts = (): ((version: Version) => readonly Fact[]) => {
  const { t } = useTranslation('proposal');
  const { t: c } = useTranslation();
  const format = useFormat();
  const content = useContentFacts();
  const join = (parts: readonly (string | null | false)[]) => parts.filter(Boolean).join(' · ');
  const nameOf = (line: Line) =>
    join([
      `${line.fiscalYear}-${line.period}`,
      c(`costKind.${line.kind}`),
      c(`costClass.${line.costClass}`),
      `${line.costCentre} / ${line.account}`,
    ]);
  const line = (one: Line) =>
    join([
      format.money(one.amount),
      one.alreadyBudgeted !== '0' && `${t('alreadyBudgeted')} ${format.money(one.alreadyBudgeted)}`,
      one.contractEnd && `${t('contractEnd')} ${format.date(one.contractEnd)}`,
    ]);
  const ofOption = (option: Option): readonly Fact[] => {
    const lines = new Map<string, Line[]>();
    for (const cost of option.costs) lines.set(nameOf(cost), [...(lines.get(nameOf(cost)) ?? []), cost]);
    const terms = [
      option.name,
      option.proposed && t('proposed'),
      `${t('minimum')} ${format.money(option.minimumAmount)}`,
      `${t('startPeriod')} ${option.startPeriod}`,
      `${t('effectShare')} ${format.share(option.effectShare)}`,
    ];
    return [
      { key: `${option.id} terms`, label: t('termsOf', { name: option.name }), text: join(terms) },
      ...[...lines].map(([name, costs]) => ({
        key: `${option.id} ${name}`,
        label: `${option.name}: ${name}`,
        text: costs.map(line).join('; '),
      })),
    ];
  };
  return (version) => [...content(version), ...version.options.flatMap(ofOption)];
};
