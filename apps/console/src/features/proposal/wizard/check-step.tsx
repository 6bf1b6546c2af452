import { Alert, Button, Group, List, Paper, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useQuery } from 'urql';
import type { CheckItem as Checked } from '@clout/domain';
import { useAct } from '../../../shared/graphql/use-act';
import { useCycle } from '../../../shared/session/use-cycle';
import { useMay } from '../../../shared/session/workspace';
import { ActProblem } from '../../../shared/ui/refusal-alert';
import { SubmitMutation } from '../acts';
import { CaseFindings } from '../case/case-findings';
import type { Autosave } from '../autosave/use-saver';
import { Changes } from '../changes/lazy-changes';
import { CheckItem } from '../check-item';
import { CheckQuery } from '../operations';
import { type Step, stepOf } from './completeness';
import type { InitiativeDraft } from './draft';
import type { DraftInput } from './draft-input';

/** The words of a thing of the checklist; names of fields hold no points. */
export const wordsOf = (field: string) => (field === 'options.proposed' ? 'optionsProposed' : field) as 'title';

const Items = (props: { readonly items: readonly Checked[]; readonly onGo: (step: Step) => void }) => {
  const { t } = useTranslation('wizard');
  return (
    <List spacing={6} size="sm" center>
      {props.items.map((item) => (
        <CheckItem key={item.field} met={item.met}>
          {item.met ? (
            t(`item.${wordsOf(item.field)}.name`)
          ) : (
            <Group gap="xs">
              <span>{`${t(`item.${wordsOf(item.field)}.name`)}: ${t(`item.${wordsOf(item.field)}.how`)}`}</span>
              <Button size="compact-xs" variant="default" onClick={() => props.onGo(stepOf(item))}>
                {t('mend', { step: t(`step.${stepOf(item)}`) })}
              </Button>
            </Group>
          )}
        </CheckItem>
      ))}
    </List>
  );
};

/** What is done and what is missing, each with the way to mend it, and the submission itself. */
export const CheckStep = (props: {
  readonly save: Autosave<InitiativeDraft, DraftInput>;
  readonly items: readonly Checked[];
  readonly onGo: (step: Step) => void;
  /** It was given back: what differs from what was handed in is shown. */
  readonly returned: boolean;
}) => {
  const { t: p } = useTranslation('proposal');
  const cycle = useCycle();
  const may = useMay();
  const navigate = useNavigate();
  const act = useAct(SubmitMutation);
  const { save, items } = props;
  const id = save.standing?.id;
  const version = save.standing?.version;
  const [checking, setChecking] = useState(false);
  const [answer, again] = useQuery({ query: CheckQuery, variables: { id: id ?? '' }, pause: !id });
  useEffect(() => {
    if (id) again({ requestPolicy: 'network-only' });
  }, [again, id, version]);
  const { reread } = save;
  const { refusal } = act;
  useEffect(() => {
    // Somebody saved meanwhile: what they changed is shown above, by its parts.
    if (refusal?.__typename === 'StaleVersion') void reread();
  }, [refusal, reread]);
  const missing = items.filter((item) => !item.met).length;
  const check = answer.data?.submissionCheck;
  const submit = async () => {
    setChecking(true);
    const stands = await save.flush();
    setChecking(false);
    if (!stands) return;
    const page = `/cycles/${cycle.id}/initiatives/${stands.id}`;
    if (await act.run({ id: stands.id, expectedVersion: stands.version })) void navigate(page);
  };
  return (
    <Stack>
      <Alert
        color={missing === 0 ? 'green' : 'orange'}
        title={missing === 0 ? p('ready') : p('missing', { count: missing })}
      >
        <Items items={items} onGo={props.onGo} />
      </Alert>
      {props.returned && id && version !== undefined && may('submissions') ? (
        <Changes id={id} version={version} state="RETURNED" />
      ) : null}
      {check && id ? (
        <CaseFindings
          findings={check.findings}
          blocked={check.acceptanceBlocked}
          fields={`/cycles/${cycle.id}/initiatives/${id}/case/edit`}
        />
      ) : null}
      <ActProblem act={act} onReload={() => void save.reread()} />
      {may('submitInitiative') ? (
        <Paper withBorder p="md">
          <Stack gap="sm" align="flex-start">
            <Text size="sm">{p('submitText')}</Text>
            <Button
              disabled={missing > 0 || !id || save.held.length > 0}
              loading={checking || act.busy}
              onClick={() => void submit()}
            >
              {p('submit')}
            </Button>
          </Stack>
        </Paper>
      ) : null}
    </Stack>
  );
};
