import '../catalogue';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { useFormat } from '../../../shared/format/use-format';
import { useAct } from '../../../shared/graphql/use-act';
import { Loaded } from '../../../shared/ui/loaded';
import { Page } from '../../../shared/ui/page';
import { inputOf } from './draft';
import { RateCardChoicesQuery, RateCardsQuery, SetRateCardMutation } from './operations';
import { RateCardForm } from './rate-card-form';

/** FINANCE writes a new version of the rate card, starting from the newest. */
export default function NewRateCardPage() {
  const { t } = useTranslation('proposal');
  const format = useFormat();
  const navigate = useNavigate();
  const [cards, againCards] = useQuery({ query: RateCardsQuery });
  const [choices, againChoices] = useQuery({ query: RateCardChoicesQuery });
  const act = useAct(SetRateCardMutation);
  return (
    <Page title={t('rateCard.newTitle')} lead={t('rateCard.newLead')}>
      <Loaded answer={cards} onRetry={() => againCards({ requestPolicy: 'network-only' })}>
        {({ rateCards }) => (
          <Loaded answer={choices} onRetry={() => againChoices({ requestPolicy: 'network-only' })}>
            {({ channels }) => (
              <RateCardForm
                from={rateCards[0]}
                channels={channels}
                act={act}
                onReload={() => againCards({ requestPolicy: 'network-only' })}
                onSave={async (draft, expectedVersion) => {
                  const saved = await act.run({ expectedVersion, input: inputOf(draft, format.parse) });
                  if (saved) void navigate(`/rate-card?version=${saved.version}`);
                }}
              />
            )}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}
