import './catalogue';
import { Alert, Button, List, Stack } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '../../shared/format/use-format';
import { useAct } from '../../shared/graphql/use-act';
import { useYear } from '../../shared/session/use-year';
import { useMay } from '../../shared/session/workspace';
import { Empty, Loaded } from '../../shared/ui/loaded';
import { Page } from '../../shared/ui/page';
import { ReasonDialog } from '../../shared/ui/reason-dialog';
import { ActProblem } from '../../shared/ui/refusal-alert';
import { YearSelect } from '../../shared/ui/year-select';
import { CloseYearMutation, type YearClose, YearCloseQuery } from './operations';
import { ByLine, ByUnit, Whole } from './statement';

/** How far the year is: closed by whom and why, kept open by what, or ready to be closed. */
const Standing = (props: { readonly close: YearClose; readonly onChange: () => void }) => {
  const { t } = useTranslation('stewardship');
  const format = useFormat();
  const may = useMay();
  const { close } = props;
  const act = useAct(CloseYearMutation);
  const [asking, setAsking] = useState(false);
  const end = () => {
    setAsking(false);
    act.clear();
  };
  if (close.closed)
    return (
      <Alert color="green" icon={<IconCheck />} title={t('closed', { year: close.fiscalYear })}>
        {t('closedText', {
          who: close.closedBy?.name ?? '',
          when: close.closedAt ? format.dateTime(close.closedAt) : '',
          reason: close.reason ?? '',
        })}
      </Alert>
    );
  const open = close.blockers.length > 0;
  return (
    <Alert
      color={open ? 'orange' : 'gray'}
      icon={open ? <IconAlertTriangle /> : undefined}
      title={t(open ? 'blocked' : 'preview', { year: close.fiscalYear })}
    >
      <Stack gap="sm" align="flex-start">
        {open ? (
          <List size="sm">
            {close.blockers.map((blocker) => (
              <List.Item key={`${blocker.field} ${blocker.message}`}>{blocker.message}</List.Item>
            ))}
          </List>
        ) : (
          t('previewText', { when: format.dateTime(close.asOf) })
        )}
        {may('closeFiscalYear') && !open ? (
          <Button onClick={() => setAsking(true)}>{t('close', { year: close.fiscalYear })}</Button>
        ) : null}
      </Stack>
      <ReasonDialog
        opened={asking}
        title={t('closeTitle', { year: close.fiscalYear })}
        text={t('closeText', {
          carried: format.money(BigInt(close.carried) + BigInt(close.carriedUncommitted)),
          lapsed: format.money(BigInt(close.lapsed) + BigInt(close.lapsedUncommitted)),
          overspent: format.money(close.overspent),
        })}
        reasonLabel={t('reason')}
        confirm={t('close', { year: close.fiscalYear })}
        busy={act.busy}
        problem={<ActProblem act={act} />}
        onClose={() => {
          if (act.refusal) props.onChange();
          end();
        }}
        onConfirm={async (reason) => {
          if (!(await act.run({ fiscalYear: close.fiscalYear, reason, expectedDigest: close.digest }))) return;
          end();
          props.onChange();
        }}
      />
    </Alert>
  );
};

/** The close of a fiscal year: what it would carry, lapse, return and charge, and afterwards what it did. */
export default function ClosePage() {
  const { t } = useTranslation('stewardship');
  const { year, years, setYear } = useYear();
  const [answer, again] = useQuery({ query: YearCloseQuery, variables: { year }, requestPolicy: 'network-only' });
  const refresh = () => again({ requestPolicy: 'network-only' });
  return (
    <Page title={t('title')} lead={t('lead')} aside={<YearSelect year={year} years={years} onChange={setYear} />}>
      <Loaded answer={answer} onRetry={refresh}>
        {({ fiscalYearClose: close }) =>
          close ? (
            <Stack gap="xl">
              <Standing close={close} onChange={refresh} />
              <Whole close={close} />
              <ByUnit close={close} />
              <ByLine close={close} />
            </Stack>
          ) : (
            <Empty title={t('emptyTitle', { year })} text={t('emptyText')} />
          )
        }
      </Loaded>
    </Page>
  );
}
