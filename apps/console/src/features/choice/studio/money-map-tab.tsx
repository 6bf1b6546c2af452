import { Select, SimpleGrid, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '../../../shared/format/use-format';
import { useCycle } from '../../../shared/session/use-cycle';
import { HeatTable } from '../../../shared/ui/chart-heat';
import { DataTable } from '../../../shared/ui/data-table';
import { ExportButtons } from '../../../shared/ui/export-buttons';
import { Empty, Loaded } from '../../../shared/ui/loaded';
import { Section } from '../../../shared/ui/page';
import { type MapFigure, type MoneyMapData, MoneyMapQuery } from './money-map-operations';

const FIGURES: readonly MapFigure[] = ['fundedInYear', 'requestedInYear', 'fundedRunRate', 'requestedRunRate'];
/** The key of what names no silo or touchpoint. */
const NONE = 'none';

const Cells = (props: { readonly map: MoneyMapData; readonly figure: MapFigure }) => {
  const { t } = useTranslation('studio');
  const format = useFormat();
  const { map, figure } = props;
  const unnamed = t('map.none');
  const columns = map.touchpoints.map(({ touchpoint, amounts }) => ({
    key: touchpoint?.id ?? NONE,
    name: touchpoint?.name ?? unnamed,
    total: format.moneyShort(amounts[figure]),
  }));
  const rows = map.silos
    .filter(({ silo }) => map.cells.some((cell) => (cell.silo?.id ?? null) === (silo?.id ?? null)))
    .map(({ silo, name, amounts }) => ({
      key: silo?.id ?? name,
      name: silo?.name ?? (name || unnamed),
      total: format.moneyShort(amounts[figure]),
      cells: Object.fromEntries(
        map.cells
          .filter((cell) => (cell.silo?.id ?? null) === (silo?.id ?? null))
          .map((cell) => [
            cell.touchpoint?.id ?? NONE,
            { value: format.major(cell.amounts[figure]), text: format.moneyShort(cell.amounts[figure]) },
          ]),
      ),
    }));
  return (
    <HeatTable
      label={t('map.title')}
      head={t('map.silo')}
      columns={columns}
      rows={rows}
      total={format.moneyShort(map.total[figure])}
      currency={format.currency}
    />
  );
};

const Silos = ({ map }: { readonly map: MoneyMapData }) => {
  const { t } = useTranslation('studio');
  const format = useFormat();
  return (
    <DataTable
      label={t('map.bySilo')}
      rows={map.silos}
      rowKey={(row) => row.silo?.id ?? row.name}
      columns={[
        {
          key: 'silo',
          head: t('map.silo'),
          cell: (row) => row.silo?.name ?? (row.name || t('map.none')),
          foot: t('total'),
        },
        {
          key: 'base',
          head: t('map.base'),
          figure: true,
          cell: (row) => (row.base === null ? t('map.noBase') : format.money(row.base)),
          foot: map.base === null ? t('map.noBase') : format.money(map.base),
        },
        ...FIGURES.map((figure) => ({
          key: figure,
          head: t(`map.figure.${figure}`),
          figure: true,
          cell: (row: MoneyMapData['silos'][number]) => format.money(row.amounts[figure]),
          foot: format.money(map.total[figure]),
        })),
      ]}
    />
  );
};

/** Silo by touchpoint: what was asked and what is funded, beside the base that each silo has. */
export const MoneyMapTab = ({ planId }: { readonly planId: string }) => {
  const { t } = useTranslation('studio');
  const cycle = useCycle();
  const [figure, setFigure] = useState<MapFigure>('fundedInYear');
  const [answer, again] = useQuery({ query: MoneyMapQuery, variables: { cycleId: cycle.id, planId } });
  return (
    <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
      {({ moneyMap: map }) =>
        map.cells.length === 0 ? (
          <Empty title={t('map.empty')} text={t('map.emptyText')} />
        ) : (
          <Stack gap="xl">
            <Section
              title={t('map.title')}
              aside={
                <ExportButtons table="money-map" variables={{ cycleId: cycle.id, planId }} label={t('map.title')} />
              }
            >
              <SimpleGrid cols={{ base: 1, sm: 3 }}>
                <Select
                  label={t('map.show')}
                  data={FIGURES.map((one) => ({ value: one, label: t(`map.figure.${one}`) }))}
                  value={figure}
                  onChange={(one) => setFigure(FIGURES.find((it) => it === one) ?? 'fundedInYear')}
                  allowDeselect={false}
                />
              </SimpleGrid>
              <Cells map={map} figure={figure} />
              <Text size="sm" c="dimmed">
                {t('map.shared')}
              </Text>
            </Section>
            <Section
              title={t('map.bySilo')}
              aside={<ExportButtons table="silos" variables={{ cycleId: cycle.id, planId }} label={t('map.bySilo')} />}
            >
              <Silos map={map} />
              <Text size="sm" c="dimmed">
                {map.baseNote}
              </Text>
            </Section>
          </Stack>
        )
      }
    </Loaded>
  );
};
