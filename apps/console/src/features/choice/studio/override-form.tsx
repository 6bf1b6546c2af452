import {
  Alert,
  Badge,
  Button,
  Group,
  List,
  Paper,
  Select,
  SimpleGrid,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format';
import { focusProblem } from '../../../shared/ui/focus-problem';
import type { Objective } from '../../../shared/graphql/graphql';
import { Patient } from '../../../shared/ui/patient';
import { OverridePriceQuery } from './explain-operations';
import { InitiativePicker } from './initiative-picker';
import { Moved } from './moved';
import type { ChoiceOfInitiative, StudioPlan } from './operations';
import { type Kind, KINDS, type OverrideInput } from './override-draft';

interface Chosen {
  readonly planId: string;
  readonly objective: Objective;
  readonly initiativeId: string;
  readonly optionId: string | null;
  readonly kind: Kind;
}

/** What the override would cost, before it is saved. */
const Price = (props: Chosen) => {
  const { t } = useTranslation('studio');
  const format = useFormat();
  const { planId, objective, initiativeId, optionId, kind } = props;
  const variables = { planId, initiativeId, optionId, kind };
  return (
    <div role="status">
      <Patient
        key={JSON.stringify(variables)}
        ask={{ query: OverridePriceQuery, variables, requestPolicy: 'network-only' }}
      >
        {({ overridePrice: it }) =>
          it.possible ? (
            <Alert
              color={Number(it.price ?? 0) > 0 ? 'orange' : 'green'}
              title={t('override.price', { price: format.worth(it.price ?? '0', objective) })}
            >
              <Stack gap={4}>
                <Text size="sm">{t(it.proven ? 'override.exact' : 'override.notProven')}</Text>
                <Moved {...it} />
              </Stack>
            </Alert>
          ) : (
            <Alert color="red" title={t('override.impossible')}>
              <List size="sm">
                {it.against.map((rule) => (
                  <List.Item key={rule}>{rule}</List.Item>
                ))}
              </List>
            </Alert>
          )
        }
      </Patient>
    </div>
  );
};

/** Forces an initiative in or leaves it out, with its price shown first, a reason and the last day it stands. */
export const OverrideForm = (props: {
  readonly plan: StudioPlan;
  readonly choices: readonly ChoiceOfInitiative[];
  /** What an imported portfolio asked for. */
  readonly suggested?: { readonly initiativeId: string; readonly kind: Kind; readonly reason: string };
  readonly busy: boolean;
  readonly onSave: (kind: Kind, added: OverrideInput) => void;
  readonly onClose: () => void;
}) => {
  const { t } = useTranslation('studio');
  const { t: c } = useTranslation();
  const { plan, choices, suggested } = props;
  const [kind, setKind] = useState<Kind>(suggested?.kind ?? 'FORCE');
  const [initiativeId, setInitiative] = useState<string | null>(suggested?.initiativeId ?? null);
  const [optionId, setOption] = useState<string | null>(null);
  const [reason, setReason] = useState(suggested?.reason ?? '');
  const [expiresOn, setExpires] = useState('');
  const [tried, setTried] = useState(false);
  const options = choices.find((it) => it.id === initiativeId)?.options ?? [];
  const missing = (text: string | null) => (tried && !text?.trim() ? c('form.required') : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!initiativeId || !reason.trim() || !expiresOn) return focusProblem();
    props.onSave(kind, {
      initiativeId,
      optionId: kind === 'FORCE' ? optionId : null,
      reason: reason.trim(),
      expiresOn,
    });
  };
  return (
    <Paper withBorder p="md">
      <form noValidate onSubmit={submit} aria-label={t('override.add')}>
        <Stack>
          <SimpleGrid cols={{ base: 1, sm: 3 }}>
            <Select
              label={t('override.kind')}
              data={KINDS.map((value) => ({ value, label: t(`override.kinds.${value}`) }))}
              value={kind}
              onChange={(value) => setKind(value === 'EXCLUDE' ? 'EXCLUDE' : 'FORCE')}
              allowDeselect={false}
            />
            <InitiativePicker
              choices={choices}
              value={initiativeId}
              onChange={(value) => {
                setInitiative(value);
                setOption(null);
              }}
              error={missing(initiativeId)}
            />
            {kind === 'FORCE' && options.length > 1 ? (
              <Select
                label={t('override.option')}
                placeholder={t('override.anyOption')}
                data={options.map((it) => ({ value: it.id, label: it.name }))}
                value={optionId}
                onChange={setOption}
                clearable
              />
            ) : null}
          </SimpleGrid>
          {initiativeId ? (
            <Price
              key={`${initiativeId} ${optionId} ${kind} ${plan.version}`}
              planId={plan.id}
              objective={plan.objective}
              initiativeId={initiativeId}
              optionId={kind === 'FORCE' ? optionId : null}
              kind={kind}
            />
          ) : (
            <Badge color="gray">{t('override.choose')}</Badge>
          )}
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <Textarea
              label={t('override.reason')}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
              error={missing(reason)}
              autosize
              minRows={2}
              required
            />
            <TextInput
              type="date"
              label={t('override.expiresOn')}
              description={t('override.expiresHint')}
              value={expiresOn}
              onChange={(event) => setExpires(event.currentTarget.value)}
              error={missing(expiresOn)}
              required
            />
          </SimpleGrid>
          <Group>
            <Button type="submit" loading={props.busy}>
              {t('override.save')}
            </Button>
            <Button variant="default" onClick={props.onClose}>
              {c('action.cancel')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  );
};
