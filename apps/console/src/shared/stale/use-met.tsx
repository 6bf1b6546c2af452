import './catalogue';
import { Alert } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Act } from '../graphql/use-act';
import { ActProblem } from '../ui/refusal-alert';
import { StaleChoice } from './stale-choice';
import { type Meeting, useMeeting } from './use-meeting';

/** Keeps what is typed when somebody else saved meanwhile, and tells what came of saving it. */
export const useMet = <Draft extends object>(
  form: Omit<Parameters<typeof useMeeting<Draft>>[0], 'act'> & {
    readonly act: Pick<Act<object, never>, 'refusal' | 'fault' | 'clear'>;
    readonly label: (part: Extract<keyof Draft, string>) => string;
    /** A part of a draft in words, so that two versions of it can be held beside one another. */
    readonly words: (part: Extract<keyof Draft, string>, draft: Draft) => string;
  },
): {
  /** What the act expects. */
  readonly version: number;
  /** A refusal or a fault, the choice where two changed the same, what came in from others. */
  readonly told: ReactNode;
} => {
  const meeting = useMeeting<Draft>(form);
  return { version: meeting.version, told: <Told form={form} meeting={meeting} /> };
};

const Told = <Draft extends object>(props: {
  readonly form: Parameters<typeof useMet<Draft>>[0];
  readonly meeting: Meeting<Draft>;
}) => {
  const { t } = useTranslation('stale');
  const { act, stands, label, words } = props.form;
  const { both, takenOver, settle } = props.meeting;
  const mine = props.form.draft(stands);
  if (both.length > 0)
    return <StaleChoice parts={both} mine={mine} theirs={stands} {...{ label, words }} onSettle={settle} />;
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
