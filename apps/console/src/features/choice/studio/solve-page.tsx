import './catalogue';
import './studio.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { useFormat } from '../../../shared/format/use-format';
import { useAct } from '../../../shared/graphql/use-act';
import { useCycle } from '../../../shared/session/use-cycle';
import { Loaded } from '../../../shared/ui/loaded';
import { Page } from '../../../shared/ui/page';
import { ActProblem } from '../../../shared/ui/refusal-alert';
import { ProposePlanMutation } from '../plan-acts-operations';
import { type FurtherPlan, PlanFurtherQuery } from '../plan-further-operations';
import { usePlanStands } from '../../../shared/stale/plan-stands';
import { type StudioPlan, StudioChoicesQuery, StudioPlanQuery, StudioUpdateMutation } from './operations';
import { freeName } from './plan-name';
import { blankDraft, draftOf, type SolveDraft, settingsOf } from './solve-draft';
import { SolveForm } from './solve-form';
import { SolvingProgress } from './solving-progress';
import { useSolving } from './use-solving';

/** Solves a new plan, or a draft anew, and shows how far it is meanwhile. */
const Solve = ({
  plan,
  onReload,
}: {
  readonly plan: (StudioPlan & FurtherPlan) | null;
  readonly onReload?: () => void;
}) => {
  const { t } = useTranslation('studio');
  const { t: c } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const cycle = useCycle();
  const solving = useSolving();
  const stands = usePlanStands();
  const propose = useAct(ProposePlanMutation);
  const update = useAct(StudioUpdateMutation);
  const [choices, again] = useQuery({ query: StudioChoicesQuery, variables: { cycleId: cycle.id } });
  const [objective, setObjective] = useState<SolveDraft['objective']>('SCORE');
  const act = plan ? update : propose;
  const studio = (id?: string) => void navigate(`/cycles/${cycle.id}/studio${id ? `?plan=${id}` : ''}`);
  const nameFor = (plans: readonly { readonly name: string }[], aim: SolveDraft['objective']) =>
    freeName(plans, (n) => t('solve.named', { objective: c(`objective.${aim}`), n: format.count(n) }));
  const solve = async (draft: SolveDraft) => {
    setObjective(draft.objective);
    const settings = settingsOf(draft, format.parse);
    const made = await solving.follow((taskId) =>
      plan
        ? update.run({ id: plan.id, expectedVersion: plan.version, input: { ...settings, taskId } })
        : propose.run({ input: { ...settings, taskId, cycleId: cycle.id } }),
    );
    if (made) studio(made.id);
  };
  return (
    <Loaded answer={choices} onRetry={() => again({ requestPolicy: 'network-only' })}>
      {({ initiatives, plans }) => (
        <SolveForm
          draft={plan ? draftOf(plan, format.plainAmount) : blankDraft(nameFor(plans, 'SCORE'))}
          nameFor={(aim) => nameFor(plans, aim)}
          choices={initiatives.nodes}
          busy={act.busy}
          refused={act.refusal?.problems}
          state={
            <>
              {solving.task ? (
                <SolvingProgress task={solving.task} progress={solving.progress} objective={objective} />
              ) : null}
              <ActProblem act={act} stands={plan ? stands(plan) : undefined} onReload={onReload} />
            </>
          }
          onSolve={(draft) => void solve(draft)}
          onClose={() => studio(plan?.id)}
        />
      )}
    </Loaded>
  );
};

const Again = ({ id }: { readonly id: string }) => {
  const [answer, again] = useQuery({ query: StudioPlanQuery, variables: { id }, requestPolicy: 'network-only' });
  const [further, retry] = useQuery({ query: PlanFurtherQuery, variables: { id }, requestPolicy: 'network-only' });
  return (
    <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
      {({ plan }) => (
        <Loaded answer={further} onRetry={() => retry({ requestPolicy: 'network-only' })}>
          {(more) => (
            <Solve
              plan={{ ...more.plan, ...plan, constraints: more.plan.constraints }}
              onReload={() => {
                again({ requestPolicy: 'network-only' });
                retry({ requestPolicy: 'network-only' });
              }}
            />
          )}
        </Loaded>
      )}
    </Loaded>
  );
};

/** The page on which the best plan is asked for. */
export default function SolvePage() {
  const { t } = useTranslation('studio');
  const [search] = useSearchParams();
  const id = search.get('plan');
  return (
    <Page title={t(id ? 'solve.againTitle' : 'solve.open')} lead={t('solve.lead')}>
      {id ? <Again id={id} /> : <Solve plan={null} />}
    </Page>
  );
}
