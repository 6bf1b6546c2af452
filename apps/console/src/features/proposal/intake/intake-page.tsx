import './catalogue';
import { Button, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCycle } from '../../../shared/session/use-cycle';
import { Empty, Loaded } from '../../../shared/ui/loaded';
import { Page } from '../../../shared/ui/page';
import { BulkOutcome } from './bulk-outcome';
import { askedOf, IntakeFilters, useIntakeFilter } from './intake-filters';
import { IntakeList } from './intake-list';
import { useBulk } from './use-bulk';
import { useIntake } from './use-intake';
import { atCell, narrowed } from './wall';
import { WallMap } from './wall-map';

/** What came in to the cycle, by silo and touchpoint: accepted or returned, one or many at a time. */
export default function IntakePage() {
  const { t } = useTranslation('intake');
  const cycle = useCycle();
  const filter = useIntakeFilter();
  const [answer, again] = useIntake(cycle.id);
  const { bulk, run, stop, clear } = useBulk(again);
  const all = answer.data?.initiatives ?? [];
  const waiting = all.filter((it) => it.state === 'SUBMITTED').length;
  return (
    <Page
      title={t('title')}
      lead={answer.data ? t('lead', { count: waiting, cycle: cycle.name }) : undefined}
      aside={
        <Button variant="default" size="xs" onClick={again}>
          {t('again')}
        </Button>
      }
    >
      {bulk ? <BulkOutcome bulk={bulk} onStop={stop} onClose={clear} /> : null}
      <Loaded answer={answer} onRetry={again}>
        {({ initiatives }) => {
          if (initiatives.length === 0) return <Empty title={t('nothing')} text={t('nothingText')} />;
          const left = narrowed(initiatives, filter.by);
          const { silo, touchpoint } = filter.cell;
          return (
            <Stack gap="xl">
              <IntakeFilters filter={filter} initiatives={initiatives} />
              {left.length > 0 ? (
                <WallMap
                  initiatives={left}
                  chosen={filter.cell}
                  onChoose={(cell) => filter.set({ silo: cell.silo, touchpoint: cell.touchpoint })}
                />
              ) : null}
              <IntakeList
                shown={atCell(left, silo, touchpoint)}
                asked={askedOf(cycle.id, filter)}
                busy={bulk?.running === true}
                onAct={(act, items, reason) => void run(act, items, reason)}
              />
            </Stack>
          );
        }}
      </Loaded>
    </Page>
  );
}
