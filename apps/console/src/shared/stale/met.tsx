import './catalogue';
import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FaultCode } from '../graphql/fault';
import type { Refusal } from '../graphql/refusal';
import { ActProblem } from '../ui/refusal-alert';
import { StaleChoice } from './stale-choice';
import type { Meeting } from './use-meeting';

/** What came of saving a form: a refusal or a fault, the choice where two changed the same, what came in from others. */
export const Met = <Draft extends object>(props: {
  readonly act: { readonly refusal: Refusal | null; readonly fault: FaultCode | null };
  readonly meeting: Meeting<Draft>;
  readonly label: (part: Extract<keyof Draft, string>) => string;
  readonly mine: (part: Extract<keyof Draft, string>) => string;
  readonly theirs: (part: Extract<keyof Draft, string>) => string;
}) => {
  const { t } = useTranslation('stale');
  const { act, meeting, label } = props;
  const { both, takenOver } = meeting;
  if (both.length > 0)
    return (
      <StaleChoice
        clashes={both.map((key) => ({ key, label: label(key), mine: props.mine(key), theirs: props.theirs(key) }))}
        onSettle={meeting.settle}
      />
    );
  return (
    <>
      <ActProblem act={act} />
      {takenOver.length > 0 ? (
        <Alert color="gray" role="status">
          {t('takenOver', { parts: takenOver.map(label).join(', ') })}
        </Alert>
      ) : null}
    </>
  );
};
