import { useTranslation } from 'react-i18next';
import { type UnitShare, unitShares } from '@clout/domain';
import { useFormat } from '../../../shared/format/use-format';
import { type Column, DataTable } from '../../../shared/ui/data-table';
import { ExportButtons } from '../../../shared/ui/export-buttons';
import { Section } from '../../../shared/ui/page';
import type { TradeOffsData } from './operations';
import { SharePlot } from './share-plot';

const FIGURES = ['contributed', 'held', 'received', 'asked'] as const;
const gives = (unit: UnitShare) => unit.contributed + unit.held;
const gets = (unit: UnitShare) => unit.received + unit.asked;
const net = (unit: UnitShare) => gets(unit) - gives(unit);

/** What each unit gives to the cycle and gets from it, with what waits for a decision. */
export const UnitShares = ({ data, cycleId }: { readonly data: TradeOffsData; readonly cycleId: string }) => {
  const { t } = useTranslation('tradeOffs');
  const format = useFormat();
  const scale = 10 ** format.digits;
  const units = unitShares(data);
  const sum = (of: (unit: UnitShare) => bigint) => format.money(units.reduce((all, unit) => all + of(unit), 0n));
  const spoken = (name: string, of: string, amount: bigint) =>
    t('unit.spoken', { name, of, amount: format.money(amount) });
  const figure = (key: string, head: string, of: (unit: UnitShare) => bigint): Column<UnitShare> => ({
    ...{ key, head, figure: true, cell: (unit) => format.money(of(unit)), foot: sum(of) },
  });
  if (units.length === 0) return null;
  return (
    <Section
      title={t('unit.title')}
      methods={['disproportionality', 'gini']}
      aside={<ExportButtons table="unit-shares" variables={{ cycleId }} label={t('unit.title')} />}
    >
      <SharePlot
        label={t('unit.title')}
        gives={t('unit.gives')}
        gets={t('unit.gets')}
        axis={t('unit.money')}
        head={t('unit.unit')}
        tick={(value) => format.moneyShort(BigInt(Math.round(value * scale)))}
        pairs={units.map((unit) => ({
          ...{ id: unit.id, name: unit.name, gives: format.major(gives(unit)), gets: format.major(gets(unit)) },
          saysGives: spoken(unit.name, t('unit.gives'), gives(unit)),
          saysGets: spoken(unit.name, t('unit.gets'), gets(unit)),
        }))}
        table={
          <DataTable
            label={t('unit.title')}
            rows={units}
            rowKey={(unit) => unit.id}
            columns={[
              { key: 'unit', head: t('unit.unit'), cell: (unit) => unit.name, foot: t('total') },
              ...FIGURES.map((key) => figure(key, t(`unit.${key}`), (unit) => unit[key])),
              figure('net', t('unit.net'), net),
            ]}
          />
        }
      />
    </Section>
  );
};
