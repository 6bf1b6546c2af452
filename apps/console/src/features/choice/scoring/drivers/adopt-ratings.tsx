import { Alert, Button, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../../../shared/format/use-format';
import { useAct } from '../../../../shared/graphql/use-act';
import { useCycle } from '../../../../shared/session/use-cycle';
import { Section } from '../../../../shared/ui/page';
import { ReasonDialog } from '../../../../shared/ui/reason-dialog';
import { ActProblem } from '../../../../shared/ui/refusal-alert';
import { type AdoptedData, AdoptRatingsMutation } from './operations';

/** What was taken over, and what was left and why. */
const Outcome = ({ outcome: { adopted, initiatives, left } }: { readonly outcome: AdoptedData }) => {
  const { t } = useTranslation('scoring');
  const format = useFormat();
  const cycle = useCycle();
  const link = (it: AdoptedData['initiatives'][number]) => (
    <Link to={`/cycles/${cycle.id}/initiatives/${it.id}`}>{`${it.code} ${it.title}`}</Link>
  );
  return (
    <Stack gap="md">
      <Alert color={adopted > 0 ? 'green' : 'harbor'}>
        {adopted + left.length === 0
          ? t('adopt.nothing')
          : t('adopt.done', { count: adopted, n: format.count(adopted) })}
      </Alert>
      {initiatives.length > 0 ? (
        <Section title={t('adopt.of')}>
          <ul>
            {initiatives.map((it) => (
              <li key={it.id}>{link(it)}</li>
            ))}
          </ul>
        </Section>
      ) : null}
      {left.length > 0 ? (
        <Section title={t('adopt.left')}>
          <ul>
            {left.map((one) => (
              <li key={`${one.initiative.id} ${one.driver}`}>
                {link(one.initiative)}, {one.driver}: {one.reason}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </Stack>
  );
};

/** The executive takes over, as their own, how imported portfolios rated the accepted initiatives. */
export const AdoptRatings = (props: { readonly onAdopted: () => void }) => {
  const { t } = useTranslation('scoring');
  const cycle = useCycle();
  const act = useAct(AdoptRatingsMutation);
  const [asking, setAsking] = useState(false);
  const [outcome, setOutcome] = useState<AdoptedData | null>(null);
  return (
    <Stack gap="md">
      <Button
        variant="default"
        w="fit-content"
        onClick={() => {
          act.clear();
          setAsking(true);
        }}
      >
        {t('adopt.open')}
      </Button>
      <div role="status" className={outcome ? undefined : 'quiet-status'}>
        {outcome ? <Outcome outcome={outcome} /> : null}
      </div>
      <ReasonDialog
        opened={asking}
        title={t('adopt.title')}
        text={t('adopt.text')}
        confirm={t('adopt.confirm')}
        busy={act.busy}
        problem={<ActProblem act={act} />}
        onClose={() => setAsking(false)}
        onConfirm={async () => {
          const made = await act.run({ cycleId: cycle.id });
          if (!made) return;
          setAsking(false);
          setOutcome(made);
          props.onAdopted();
        }}
      />
    </Stack>
  );
};
