import { Alert, Button, Checkbox, Group, Select, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../shared/graphql/use-act';
import { Dialog } from '../../shared/ui/dialog';
import { ActProblem } from '../../shared/ui/refusal-alert';
import { type Hanging, hangingOf, heirsOf } from './leaving';
import { DeactivateMutation, type MemberRow } from './member-operations';

/** What hangs on the person: each is held by its tick, or passes to the heir where it is an initiative. */
const HangingList = (props: {
  readonly items: readonly Hanging[];
  readonly held: readonly string[];
  readonly onHold: (ids: string[]) => void;
}) => {
  const { t } = useTranslation('organisation');
  return (
    <Checkbox.Group
      label={t('leave.hold')}
      description={t('leave.holdHint')}
      inputWrapperOrder={['label', 'description', 'error', 'input']}
      value={[...props.held]}
      onChange={props.onHold}
    >
      <Stack gap={8} mt="xs">
        {props.items.map((item) => (
          <Checkbox
            key={item.id}
            value={item.id}
            label={item.kind ? t(`leave.kind.${item.kind}`, { label: item.label }) : item.label}
            description={item.kind ? t(`leave.other.${item.kind}`) : undefined}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  );
};

/** Ends a membership. What hangs on the person is listed first, and is passed on or held before anything happens. */
export const DeactivateDialog = (props: {
  readonly member: MemberRow;
  readonly members: readonly MemberRow[];
  readonly onClose: () => void;
}) => {
  const { t } = useTranslation('organisation');
  const { t: c } = useTranslation();
  const { member } = props;
  const [items, setItems] = useState<readonly Hanging[]>([]);
  const [heir, setHeir] = useState<string | null>(null);
  const [held, setHeld] = useState<readonly string[]>([]);
  const act = useAct(DeactivateMutation);
  const heirs = heirsOf(member, props.members);
  const refused = act.refusal?.code === 'INCOMPLETE' ? act.refusal : null;
  // Each refusal names what is still open; what was named before stays in the list with its tick.
  const open = hangingOf(refused?.problems ?? []);
  const known = [...items, ...open.filter((one) => !items.some((item) => item.id === one.id))];
  const initiatives = known.some((item) => item.kind === 'INITIATIVE');

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setItems(known);
    if (await act.run({ memberId: member.id, reassignTo: heir, hold: [...held] })) props.onClose();
  };

  return (
    <Dialog size="lg" onClose={props.onClose} title={t('leave.title', { name: member.name })}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack>
          <Text size="sm">{t('leave.text')}</Text>
          {refused ? (
            <Alert color="orange" role="alert" title={t('leave.incomplete', { count: open.length })}>
              {heir ? t('leave.notAll') : t('leave.choose')}
            </Alert>
          ) : (
            <ActProblem act={act} onReload={props.onClose} />
          )}
          {initiatives ? (
            <Select
              label={t('leave.heir')}
              description={heirs.length > 0 ? t('leave.heirHint') : t('leave.noHeir')}
              placeholder={t('leave.nobody')}
              data={heirs.map((one) => ({ value: one.id, label: one.name }))}
              value={heir}
              onChange={setHeir}
              disabled={heirs.length === 0}
              clearable
            />
          ) : null}
          {known.length > 0 ? <HangingList items={known} held={held} onHold={setHeld} /> : null}
          <Group justify="flex-end">
            <Button variant="default" onClick={props.onClose} data-autofocus>
              {c('action.cancel')}
            </Button>
            <Button type="submit" color="red" loading={act.busy}>
              {t('leave.do')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
};
