import { Alert, Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../shared/graphql/use-act';
import { useMay, useWorkspace } from '../../../shared/session/workspace';
import { ReasonDialog } from '../../../shared/ui/reason-dialog';
import { ActProblem } from '../../../shared/ui/refusal-alert';
import { CertifyRateCardMutation, type RateCardData } from './operations';

/** A draft of the rate card, which another member of FINANCE than its author certifies. */
export const CertifyCard = (props: { readonly card: RateCardData; readonly onChange: () => void }) => {
  const { t } = useTranslation('proposal');
  const may = useMay();
  const { member } = useWorkspace();
  const act = useAct(CertifyRateCardMutation);
  const [asking, setAsking] = useState(false);
  const { card } = props;
  const own = card.preparedBy.id === member.id;
  return (
    <Alert color="orange" title={t('rateCard.waiting', { n: card.version })}>
      <Group justify="space-between" gap="sm">
        {t(own ? 'rateCard.waitingOwn' : 'rateCard.waitingText', { who: card.preparedBy.name })}
        {may('certifyRateCard') && !own ? (
          <Button onClick={() => setAsking(true)}>{t('rateCard.certify')}</Button>
        ) : null}
      </Group>
      {asking ? (
        <ReasonDialog
          opened
          title={t('rateCard.certifyTitle', { n: card.version })}
          text={t('rateCard.certifyText')}
          confirm={t('rateCard.certify')}
          busy={act.busy}
          problem={<ActProblem act={act} />}
          onClose={() => {
            setAsking(false);
            act.clear();
          }}
          onConfirm={async () => {
            if (!(await act.run({ id: card.id }))) return;
            setAsking(false);
            props.onChange();
          }}
        />
      ) : null}
    </Alert>
  );
};
