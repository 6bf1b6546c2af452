import { Alert, Button, Paper, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '../../../../shared/format/use-format';
import { useAct } from '../../../../shared/graphql/use-act';
import { Loaded } from '../../../../shared/ui/loaded';
import { Section } from '../../../../shared/ui/page';
import { ActProblem } from '../../../../shared/ui/refusal-alert';
import { type JudgementData, JudgeMutation, MyJudgementQuery, type WeightsModel } from './operations';
import { PairFields } from './pair-fields';
import { type PairSteps, pairsOf, stepOf, timesOf } from './pairs';

type Criteria = WeightsModel['criteria'];

/** The steps of stored judgements, whichever way round they were given. */
const stepsGiven = (criteria: Criteria, given: JudgementData['judgements']): PairSteps =>
  Object.fromEntries(
    pairsOf(criteria.length).map(({ key, first, second }) => {
      const [a, b] = [criteria[first]?.id, criteria[second]?.id];
      const straight = given.find((one) => one.criterionId === a && one.overId === b);
      const turned = given.find((one) => one.criterionId === b && one.overId === a);
      return [key, straight ? stepOf(straight.times) : turned ? stepOf(1 / turned.times) : null];
    }),
  );

const Form = (props: {
  readonly cycleId: string;
  readonly criteria: Criteria;
  readonly mine: JudgementData | null;
  readonly onSaved: () => void;
}) => {
  const { t } = useTranslation('scoring');
  const format = useFormat();
  const { criteria, mine } = props;
  const [steps, setSteps] = useState(() => stepsGiven(criteria, mine?.judgements ?? []));
  const [saved, setSaved] = useState(false);
  const act = useAct(JudgeMutation);
  const judgements = pairsOf(criteria.length).flatMap(({ key, first, second }) => {
    const [step, a, b] = [steps[key] ?? null, criteria[first], criteria[second]];
    return step === null || !a || !b ? [] : [{ criterionId: a.id, overId: b.id, times: timesOf(step) }];
  });
  const save = async () => {
    setSaved(false);
    if (!(await act.run({ cycleId: props.cycleId, judgements }))) return;
    setSaved(true);
    props.onSaved();
  };
  return (
    <Paper withBorder p="md">
      <Stack>
        {mine ? (
          <Text size="sm" c="dimmed">
            {t('pair.given', { when: format.dateTime(mine.recordedAt) })}
          </Text>
        ) : null}
        <PairFields
          names={criteria.map((criterion) => criterion.name)}
          steps={steps}
          onChange={(next) => {
            setSaved(false);
            setSteps(next);
          }}
        />
        <ActProblem act={act} />
        <div role="status">{saved ? <Alert color="green">{t('pair.saved')}</Alert> : null}</div>
        <Button w="fit-content" loading={act.busy} disabled={judgements.length === 0} onClick={() => void save()}>
          {t('pair.save')}
        </Button>
      </Stack>
    </Paper>
  );
};

/** The member's own pairwise comparisons of the criteria, blind to everyone else until the weights are taken. */
export const MyJudgement = (props: {
  readonly cycleId: string;
  readonly criteria: Criteria;
  readonly onSaved: () => void;
}) => {
  const { t } = useTranslation('scoring');
  const [answer, again] = useQuery({ query: MyJudgementQuery, variables: { cycleId: props.cycleId } });
  return (
    <Section title={t('pair.title')}>
      <Text size="sm" c="dimmed" maw="75ch">
        {t('pair.text')}
      </Text>
      <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
        {({ myJudgement }) => <Form {...props} mine={myJudgement} />}
      </Loaded>
    </Section>
  );
};
