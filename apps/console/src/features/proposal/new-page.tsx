import './catalogue';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '../../shared/format/use-format';
import { useAct } from '../../shared/graphql/use-act';
import { useCycle } from '../../shared/session/use-cycle';
import { useWorkspace } from '../../shared/session/workspace';
import { Loaded } from '../../shared/ui/loaded';
import { Page } from '../../shared/ui/page';
import { ActProblem } from '../../shared/ui/refusal-alert';
import { blankDraft } from './draft';
import { inputOf } from './draft-input';
import { InitiativeForm } from './initiative-form';
import { ChoicesQuery, CreateMutation } from './operations';

/** Drafts an initiative in one of the member's own units. */
export default function NewPage() {
  const { t } = useTranslation('proposal');
  const cycle = useCycle();
  const { member } = useWorkspace();
  const format = useFormat();
  const [answer, again] = useQuery({ query: ChoicesQuery, variables: { cycleId: cycle.id } });
  const create = useAct(CreateMutation);
  const first = member.businessUnits[0]?.id ?? null;
  return (
    <Page title={t('newTitle')} lead={cycle.name}>
      <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
        {(choices) => (
          <InitiativeForm
            initial={blankDraft(first, t('form.defaultOption'))}
            choices={choices}
            units={member.businessUnits}
            submitLabel={t('form.saveDraft')}
            busy={create.busy}
            problem={<ActProblem act={create} />}
            onSave={async (draft) => {
              const input = {
                ...inputOf(draft, format.parse),
                cycleId: cycle.id,
                businessUnitId: draft.businessUnitId ?? '',
              };
              const created = await create.run({ input });
              return created ? `/cycles/${cycle.id}/initiatives/${created.id}` : null;
            }}
          />
        )}
      </Loaded>
    </Page>
  );
}
