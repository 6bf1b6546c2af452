import { Button, Group, Select, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format';
import { HeatTable } from '../../../shared/ui/chart-heat';
import { Section } from '../../../shared/ui/page';
import { cellKey, type Figure, FIGURES, type OnWall, type WallCell, wallOf } from './wall';

export interface Cell {
  readonly silo: string | null;
  readonly touchpoint: string | null;
}

/** Silo by touchpoint as a heat map whose cells are chosen to see what stands in them. */
export const WallMap = (props: {
  readonly initiatives: readonly OnWall[];
  readonly chosen: Cell;
  readonly onChoose: (cell: Cell) => void;
}) => {
  const { t } = useTranslation('intake');
  const format = useFormat();
  const [figure, setFigure] = useState<Figure>('count');
  const { chosen } = props;
  const wall = wallOf(props.initiatives, t('none'));
  const text = (cell: WallCell) => (figure === 'count' ? format.count(cell.count) : format.moneyShort(cell[figure]));
  const nameOf = (among: typeof wall.silos, id: string | null, any: string) =>
    id === null ? any : (among.find((one) => one.id === id)?.name ?? any);
  return (
    <Section
      title={t('map')}
      aside={
        <Select
          aria-label={t('show')}
          data={FIGURES.map((one) => ({ value: one, label: t(`figure.${one}`) }))}
          value={figure}
          onChange={(value) => setFigure(FIGURES.find((one) => one === value) ?? 'count')}
          allowDeselect={false}
        />
      }
    >
      <Text size="sm" c="dimmed" maw="80ch">
        {t('mapText')}
      </Text>
      <HeatTable
        label={t('map')}
        head={t('silo')}
        columns={wall.touchpoints.map(({ id, name }) => ({ key: id, name }))}
        rows={wall.silos.map((silo) => ({
          key: silo.id,
          name: silo.name,
          cells: Object.fromEntries(
            wall.touchpoints.flatMap((touchpoint) => {
              const cell = wall.cells.get(cellKey(silo.id, touchpoint.id));
              if (!cell) return [];
              const value = figure === 'count' ? cell.count : format.major(cell[figure]);
              const spoken = t('cell', { silo: silo.name, touchpoint: touchpoint.name, figure: text(cell) });
              return [[touchpoint.id, { value, text: text(cell), spoken }]];
            }),
          ),
        }))}
        currency={figure === 'count' ? undefined : format.currency}
        chosen={chosen.silo === null || chosen.touchpoint === null ? undefined : [chosen.silo, chosen.touchpoint]}
        onOpen={(silo, touchpoint) =>
          props.onChoose(
            chosen.silo === silo && chosen.touchpoint === touchpoint
              ? { silo: null, touchpoint: null }
              : { silo, touchpoint },
          )
        }
      />
      {chosen.silo !== null || chosen.touchpoint !== null ? (
        <Group gap="sm">
          <Text size="sm" role="status">
            {t('chosen', {
              silo: nameOf(wall.silos, chosen.silo, t('anySilo')),
              touchpoint: nameOf(wall.touchpoints, chosen.touchpoint, t('anyTouchpoint')),
            })}
          </Text>
          <Button size="xs" variant="default" onClick={() => props.onChoose({ silo: null, touchpoint: null })}>
            {t('wholeMap')}
          </Button>
        </Group>
      ) : null}
    </Section>
  );
};
