import './catalogue';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { useFormat } from '../../shared/format/use-format';
import { useAct } from '../../shared/graphql/use-act';
import { useCycle } from '../../shared/session/use-cycle';
import { Loaded } from '../../shared/ui/loaded';
import { Page } from '../../shared/ui/page';
import { ActProblem } from '../../shared/ui/refusal-alert';
import { draftOf } from './draft';
import { inputOf } from './draft-input';
import { InitiativeForm } from './initiative-form';
import { ChoicesQuery, InitiativeQuery, UpdateMutation } from './operations';

/** Changes a draft or a returned initiative; a version somebody else changed meanwhile is offered anew. */
export default function EditPage() {
  const { t } = useTranslation('proposal');
  const { id = '' } = useParams();
  const cycle = useCycle();
  const format = useFormat();
  const [round, setRound] = useState(0);
  const [choices] = useQuery({ query: ChoicesQuery, variables: { cycleId: cycle.id } });
  const [answer, again] = useQuery({ query: InitiativeQuery, variables: { id }, requestPolicy: 'network-only' });
  const update = useAct(UpdateMutation);
  const reload = () => {
    update.clear();
    again({ requestPolicy: 'network-only' });
    setRound(round + 1);
  };
  const title = answer.data ? t('editTitle', { code: answer.data.initiative.code }) : t('edit');
  return (
    <Page title={title} lead={answer.data?.initiative.title}>
      <Loaded answer={answer} onRetry={reload}>
        {({ initiative }) => (
          <Loaded answer={choices}>
            {(all) => (
              <InitiativeForm
                key={`${initiative.version} ${round}`}
                self={id}
                initial={draftOf(initiative, format.plainAmount)}
                choices={all}
                units={[initiative.businessUnit]}
                unitFixed
                submitLabel={t('form.saveChanges')}
                busy={update.busy}
                problem={<ActProblem act={update} onReload={reload} />}
                onSave={async (draft) => {
                  const input = inputOf(draft, format.parse);
                  const saved = await update.run({ id, expectedVersion: initiative.version, input });
                  return saved ? `/cycles/${cycle.id}/initiatives/${id}` : null;
                }}
              />
            )}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}
