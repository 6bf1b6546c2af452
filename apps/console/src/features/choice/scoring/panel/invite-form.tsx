import { Alert, Button, Checkbox, MultiSelect, Paper, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../../shared/graphql/use-act';
import { useCycle } from '../../../../shared/session/use-cycle';
import { focusProblem } from '../../../../shared/ui/focus-problem';
import { ActProblem } from '../../../../shared/ui/refusal-alert';
import { InviteMutation, type PanelAnswer } from './operations';

/** Asks members to score some of the criteria; whoever scores already goes on. */
export const InviteForm = (props: { readonly answer: PanelAnswer; readonly onInvited: () => void }) => {
  const { t } = useTranslation('scoring');
  const { t: c } = useTranslation();
  const cycle = useCycle();
  const { scoringModel: model, members } = props.answer;
  const [memberIds, setMemberIds] = useState<string[]>([]);
  const [criterionIds, setCriterionIds] = useState<string[]>(() => model.criteria.map((criterion) => criterion.id));
  const [tried, setTried] = useState(false);
  const [invited, setInvited] = useState<number | null>(null);
  const act = useAct(InviteMutation);
  const invite = async () => {
    setTried(true);
    setInvited(null);
    if (memberIds.length === 0 || criterionIds.length === 0) return focusProblem();
    if (!(await act.run({ cycleId: cycle.id, criterionIds, memberIds }))) return;
    setTried(false);
    setInvited(memberIds.length);
    setMemberIds([]);
    props.onInvited();
  };
  const panellists = members.filter((member) => member.active && member.roles.includes('PANELLIST'));
  return (
    <Paper withBorder p="md">
      <Stack>
        <MultiSelect
          label={t('invite.members')}
          description={t('invite.membersHint')}
          data={panellists.map((member) => ({ value: member.id, label: member.name }))}
          value={memberIds}
          onChange={setMemberIds}
          error={tried && memberIds.length === 0 ? c('form.required') : undefined}
          searchable
          required
          maw={640}
        />
        <Checkbox.Group
          label={t('invite.criteria')}
          value={criterionIds}
          onChange={setCriterionIds}
          error={tried && criterionIds.length === 0 ? c('form.required') : undefined}
          required
        >
          <Stack gap={6} mt={6}>
            {model.criteria.map((criterion) => (
              <Checkbox key={criterion.id} value={criterion.id} label={criterion.name} />
            ))}
          </Stack>
        </Checkbox.Group>
        <ActProblem act={act} />
        <div role="status">
          {invited === null ? null : <Alert color="green">{t('invite.done', { count: invited })}</Alert>}
        </div>
        <Button w="fit-content" loading={act.busy} onClick={() => void invite()}>
          {t('invite.save')}
        </Button>
      </Stack>
    </Paper>
  );
};
