import { Alert, Button, MultiSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useAct } from '../../../shared/graphql/use-act';
import type { Role } from '../../../shared/graphql/graphql';
import { Loaded } from '../../../shared/ui/loaded';
import { Section } from '../../../shared/ui/page';
import { ActProblem } from '../../../shared/ui/refusal-alert';
import { AssignGradersMutation, GradersQuery } from './desk-operations';

const MAY_GRADE: readonly Role[] = ['CX_EXECUTIVE', 'PANELLIST', 'FINANCE'];

const GraderFields = (props: {
  readonly cycleId: string;
  readonly assigned: readonly string[];
  readonly members: readonly { readonly id: string; readonly name: string }[];
  readonly onSaved: () => void;
}) => {
  const { t } = useTranslation('proposal');
  const [memberIds, setMemberIds] = useState<string[]>([...props.assigned]);
  const [saved, setSaved] = useState<number | null>(null);
  const act = useAct(AssignGradersMutation);
  const save = async () => {
    setSaved(null);
    if (!(await act.run({ cycleId: props.cycleId, memberIds }))) return;
    setSaved(memberIds.length);
    props.onSaved();
  };
  return (
    <Stack gap="sm">
      <MultiSelect
        label={t('evidence.graderPick')}
        data={props.members.map((it) => ({ value: it.id, label: it.name }))}
        value={memberIds}
        onChange={setMemberIds}
        searchable
        maw={640}
      />
      <ActProblem act={act} />
      <div role="status">
        {saved === null ? null : <Alert color="green">{t('evidence.graderSaved', { count: saved })}</Alert>}
      </div>
      <Button w="fit-content" loading={act.busy} onClick={() => void save()}>
        {t('evidence.graderSave')}
      </Button>
    </Stack>
  );
};

/** Who grades the evidence of the cycle, set by the CX executive. */
export const Graders = ({ cycleId }: { readonly cycleId: string }) => {
  const { t } = useTranslation('proposal');
  const [answer, again] = useQuery({ query: GradersQuery, variables: { cycleId } });
  const refresh = () => again({ requestPolicy: 'network-only' });
  return (
    <Section title={t('evidence.graderTitle')}>
      <Text size="sm" c="dimmed" maw="75ch">
        {t('evidence.graderText')}
      </Text>
      <Loaded answer={answer} onRetry={refresh}>
        {({ fundingCycle, members }) => (
          <>
            {fundingCycle.evidenceGraders.length === 0 ? <Text size="sm">{t('evidence.graderNone')}</Text> : null}
            <GraderFields
              cycleId={cycleId}
              assigned={fundingCycle.evidenceGraders.map((it) => it.id)}
              members={members.filter((it) => it.active && it.roles.some((role) => MAY_GRADE.includes(role)))}
              onSaved={refresh}
            />
          </>
        )}
      </Loaded>
    </Section>
  );
};
