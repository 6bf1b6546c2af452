import { Alert, Button, List, Stack, Text } from '@mantine/core';
import { IconHandStop } from '@tabler/icons-react';
import { lazy, Suspense, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/use-format';
import type { FaultCode } from '../graphql/fault';
import { withWords } from '../format/words';
import type { Refusal } from '../graphql/refusal';
import type { Stands } from '../stale/facts';
import { FaultAlert } from './loaded';

const StaleAct = lazy(withWords(() => import('../stale/stale-act')));

/** A refusal in the reader's words: by its code and figures, then the fields it names and what would pass. */
export const RefusalAlert = ({ refusal, onReload }: { readonly refusal: Refusal; readonly onReload?: () => void }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => box.current?.focus(), [refusal]);
  return (
    <Alert
      ref={box}
      tabIndex={-1}
      role="alert"
      color="orange"
      icon={<IconHandStop />}
      title={t(`refusal.${refusal.code}`)}
    >
      <Stack gap="xs" align="flex-start">
        {refusal.__typename === 'CapExceeded' ? (
          <Text size="sm">
            {t('refusal.capFigures', {
              limit: format.money(refusal.limit),
              committed: format.money(refusal.committed),
              requested: format.money(refusal.requested),
              over: format.money(refusal.overBy),
              measure: t(`measure.${refusal.measure}`),
            })}
          </Text>
        ) : null}
        {refusal.__typename === 'Infeasible' ? (
          <List size="sm">
            {refusal.conflict.map((rule) => (
              <List.Item key={rule}>{rule}</List.Item>
            ))}
          </List>
        ) : null}
        {refusal.problems.length > 0 ? (
          <List size="sm">
            {refusal.problems.map((problem) => (
              <List.Item key={`${problem.field} ${problem.message}`}>
                <b>{problem.field}</b>: {problem.message}
              </List.Item>
            ))}
          </List>
        ) : refusal.__typename === 'Rejection' ? (
          <Text size="sm">{refusal.message}</Text>
        ) : null}
        {refusal.remedy ? <Text size="sm">{t('refusal.remedy', { remedy: refusal.remedy })}</Text> : null}
        {refusal.__typename === 'StaleVersion' && onReload ? (
          <Button size="xs" onClick={onReload}>
            {t('action.reload')}
          </Button>
        ) : null}
      </Stack>
    </Alert>
  );
};

/**
 * What came of an act that did not succeed: its refusal or its fault, or nothing. With `stands`, how the page shows what
 * the act is about, a newer version is read through `onReload` and what changed is shown.
 */
export const ActProblem = (props: {
  readonly act: { readonly refusal: Refusal | null; readonly fault: FaultCode | null };
  readonly onReload?: () => void;
  readonly stands?: Stands;
}) => {
  const { refusal, fault } = props.act;
  if (refusal?.__typename === 'StaleVersion' && props.stands)
    return (
      <Suspense fallback={null}>
        <StaleAct stands={props.stands} onReload={props.onReload} />
      </Suspense>
    );
  if (refusal) return <RefusalAlert refusal={refusal} onReload={props.onReload} />;
  return fault ? <FaultAlert code={fault} /> : null;
};
