import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '../../../shared/format/use-format';
import { DataTable } from '../../../shared/ui/data-table';
import { ExportButtons } from '../../../shared/ui/export-buttons';
import { Empty, Loaded } from '../../../shared/ui/loaded';
import { Section } from '../../../shared/ui/page';
import { type MoneyMapData, MoneyMapQuery } from '../studio/money-map-operations';
import { SharePlot } from './share-plot';
import { basisPoints } from './basis-points';

const Silos = ({ map }: { readonly map: MoneyMapData }) => {
  const { t } = useTranslation('tradeOffs');
  const format = useFormat();
  const whole = BigInt(map.base ?? '0');
  const funded = BigInt(map.total.fundedInYear);
  const rows = map.silos.map(({ silo, name, base, amounts }) => {
    const own = BigInt(base ?? '0');
    const got = BigInt(amounts.fundedInYear);
    return {
      ...{ id: silo?.id ?? name, name: silo?.name ?? (name || t('silo.none')), base: own, funded: got },
      ...{ gives: basisPoints(own, whole), gets: basisPoints(got, funded) },
    };
  });
  const signed = (points: number) => `${points > 0 ? '+' : ''}${format.share(points)}`;
  const spoken = (name: string, of: string, share: number) =>
    t('silo.spoken', { name, of, share: format.share(share) });
  if (whole === 0n) return <Empty title={t('silo.noBase')} />;
  return (
    <SharePlot
      label={t('silo.title')}
      gives={t('silo.baseShare')}
      gets={t('silo.fundedShare')}
      axis={t('silo.fundedShare')}
      head={t('silo.silo')}
      tick={(value) => format.share(value)}
      pairs={rows.map((row) => ({
        ...row,
        saysGives: spoken(row.name, t('silo.baseShare'), row.gives),
        saysGets: spoken(row.name, t('silo.fundedShare'), row.gets),
      }))}
      table={
        <DataTable
          label={t('silo.title')}
          rows={rows}
          rowKey={(row) => row.id}
          columns={[
            { key: 'silo', head: t('silo.silo'), cell: (row) => row.name, foot: t('total') },
            {
              key: 'base',
              head: t('silo.base'),
              figure: true,
              cell: (row) => format.money(row.base),
              foot: format.money(whole),
            },
            { key: 'gives', head: t('silo.baseShare'), figure: true, cell: (row) => format.share(row.gives) },
            {
              key: 'funded',
              head: t('silo.funded'),
              figure: true,
              cell: (row) => format.money(row.funded),
              foot: format.money(funded),
            },
            { key: 'gets', head: t('silo.fundedShare'), figure: true, cell: (row) => format.share(row.gets) },
            {
              key: 'difference',
              head: t('silo.difference'),
              figure: true,
              cell: (row) => signed(row.gets - row.gives),
            },
          ]}
        />
      }
    />
  );
};

/** What each silo receives of the plan against what it contributes by its share of the base. */
export const SiloShares = (props: { readonly planId: string; readonly cycleId: string }) => {
  const { t } = useTranslation('tradeOffs');
  const [answer, again] = useQuery({ query: MoneyMapQuery, variables: props });
  return (
    <Section
      title={t('silo.title')}
      methods={['disproportionality']}
      aside={<ExportButtons table="silos" variables={{ ...props }} label={t('silo.title')} />}
    >
      <Text size="sm" c="dimmed" maw="75ch">
        {t('silo.text')}
      </Text>
      <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
        {({ moneyMap }) => <Silos map={moneyMap} />}
      </Loaded>
    </Section>
  );
};
