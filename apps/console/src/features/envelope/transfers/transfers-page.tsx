import '../catalogue';
import './catalogue';
import { Anchor, Group, Select, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useCycle } from '../../../shared/session/use-cycle';
import { useMay } from '../../../shared/session/workspace';
import { Loaded } from '../../../shared/ui/loaded';
import { Page } from '../../../shared/ui/page';
import { UnitPositionsQuery } from '../operations';
import { MyPosition, UnitPosition, UnitPositions } from '../positions';
import { Exports } from './exports';
import { type TransferState, TransferTotalsQuery } from './operations';
import { TransferTotals } from './totals';
import { TransferList } from './transfer-list';

/** Every unit before and after, and one of them by line of its budget. */
const Positions = ({ cycleId }: { readonly cycleId: string }) => {
  const { t } = useTranslation('transfers');
  const [answer] = useQuery({ query: UnitPositionsQuery, variables: { cycleId } });
  const [id, setId] = useState<string | null>(null);
  const units = (answer.data?.unitPositions ?? []).map((row) => row.businessUnit);
  const unit = units.find((it) => it.id === id);
  return (
    <>
      <UnitPositions cycleId={cycleId} />
      <Select
        label={t('byLine')}
        w={{ base: '100%', xs: 320 }}
        data={units.map((it) => ({ value: it.id, label: it.name }))}
        value={id}
        onChange={setId}
        placeholder={t('chooseUnit')}
        clearable
      />
      {unit ? <UnitPosition key={unit.id} cycleId={cycleId} unitId={unit.id} title={unit.name} /> : null}
    </>
  );
};

/** What commitments do to real budgets, and how far the company's own ledger has followed. */
export default function TransfersPage() {
  const { t } = useTranslation('transfers');
  const may = useMay();
  const cycle = useCycle();
  const [round, setRound] = useState(0);
  const [state, setState] = useState<TransferState | null>(null);
  const [answer, again] = useQuery({ query: TransferTotalsQuery, variables: { cycleId: cycle.id } });
  const refresh = () => {
    again({ requestPolicy: 'network-only' });
    setRound(round + 1);
  };
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      aside={
        <Group gap="sm">
          {(['csv', 'xlsx'] as const).map((kind) => (
            <Anchor key={kind} href={`/transfers/${cycle.id}.${kind}`} download>
              {t(`all.${kind}`)}
            </Anchor>
          ))}
        </Group>
      }
    >
      <Loaded answer={answer} onRetry={refresh}>
        {({ budgetTransferTotals: totals }) => (
          <Stack gap="xl">
            <TransferTotals
              totals={totals}
              onExported={() => {
                setState('EXPORTED');
                refresh();
              }}
            />
            {may('budgetTransferExports') ? <Exports key={`exports ${round}`} cycleId={cycle.id} /> : null}
            <TransferList
              cycleId={cycle.id}
              state={
                state ??
                (totals.byState.some((row) => row.state === 'EXPORTED' && row.rows > 0) ? 'EXPORTED' : 'PROPOSED')
              }
              onState={setState}
              round={round}
              onChange={refresh}
            />
            {may('unitPositions') ? <Positions cycleId={cycle.id} /> : <MyPosition cycleId={cycle.id} />}
          </Stack>
        )}
      </Loaded>
    </Page>
  );
}
