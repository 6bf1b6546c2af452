import './catalogue';
import { Alert, Badge, Button, Group, NumberInput, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useAct } from '../../shared/graphql/use-act';
import { useMay } from '../../shared/session/workspace';
import { DataTable } from '../../shared/ui/data-table';
import { Empty, Loaded } from '../../shared/ui/loaded';
import { Page, Section } from '../../shared/ui/page';
import { ReasonDialog } from '../../shared/ui/reason-dialog';
import { ActProblem } from '../../shared/ui/refusal-alert';
import { EraseDialog } from './erase-dialog';
import { KeepingQuery, LegalHoldMutation, RetentionMutation } from './keeping-operations';

/** While a legal hold is on nothing is erased; the COO and FINANCE put it on and lift it. */
const LegalHold = ({ on }: { readonly on: boolean }) => {
  const { t } = useTranslation('organisation');
  const may = useMay();
  const [asking, setAsking] = useState(false);
  const act = useAct(LegalHoldMutation);
  const close = () => {
    setAsking(false);
    act.clear();
  };
  const verb = on ? 'lift' : 'put';
  return (
    <Section
      title={t('hold.title')}
      aside={
        may('setLegalHold') ? (
          <Button variant="default" onClick={() => setAsking(true)}>
            {t(`hold.${verb}`)}
          </Button>
        ) : null
      }
    >
      <Alert color={on ? 'orange' : 'gray'} role="status" title={on ? t('hold.on') : t('hold.off')}>
        {on ? t('hold.onText') : t('hold.offText')} {may('setLegalHold') ? '' : t('hold.whose')}
      </Alert>
      {asking ? (
        <ReasonDialog
          opened
          title={t(`hold.${verb}Title`)}
          text={t(`hold.${verb}Text`)}
          reasonLabel={t('erase.reason')}
          confirm={t(`hold.${verb}`)}
          busy={act.busy}
          problem={<ActProblem act={act} />}
          onClose={close}
          onConfirm={async (reason) => {
            if (await act.run({ on: !on, reason })) close();
          }}
        />
      ) : null}
    </Section>
  );
};

/** After how many years reasons and other free texts of the record are erased; empty keeps them. */
const Retention = (props: { readonly years: number | null; readonly onHold: boolean }) => {
  const { t } = useTranslation('organisation');
  const may = useMay();
  const [years, setYears] = useState<number | ''>(props.years ?? '');
  const [asking, setAsking] = useState(false);
  const act = useAct(RetentionMutation);
  const close = () => {
    setAsking(false);
    act.clear();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsking(true);
  };
  const words = (count: number | null) => (count === null ? t('retention.forever') : t('retention.after', { count }));
  return (
    <Section title={t('retention.title')}>
      <Text>{words(props.years)}</Text>
      {may('setRetention') ? (
        <form onSubmit={submit}>
          <Group align="flex-end">
            <NumberInput
              label={t('retention.years')}
              description={t('retention.yearsHint')}
              value={years}
              onChange={(value) => setYears(typeof value === 'number' ? value : '')}
              min={1}
              max={100}
              allowDecimal={false}
              disabled={props.onHold}
            />
            <Button type="submit" variant="default" disabled={props.onHold || (years || null) === props.years}>
              {t('retention.set')}
            </Button>
          </Group>
        </form>
      ) : null}
      {asking ? (
        <ReasonDialog
          opened
          title={t('retention.confirmTitle')}
          text={words(years || null)}
          confirm={t('retention.set')}
          busy={act.busy}
          problem={<ActProblem act={act} />}
          onClose={close}
          onConfirm={async () => {
            if (await act.run({ years: years || null })) close();
          }}
        />
      ) : null}
    </Section>
  );
};

/** What of people and texts is kept and for how long, and how a person who left is erased. */
export default function KeepingPage() {
  const { t } = useTranslation('organisation');
  const may = useMay();
  const [answer, again] = useQuery({ query: KeepingQuery });
  const [person, setPerson] = useState<{ id: string; name: string } | null>(null);
  return (
    <Page title={t('keeping.title')} lead={t('keeping.lead')}>
      <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
        {({ organization, members }) => {
          const gone = members.filter((member) => !member.active);
          return (
            <Stack gap="xl">
              <LegalHold on={organization.legalHold} />
              <Retention years={organization.retentionYears} onHold={organization.legalHold} />
              {may('eraseMember') ? (
                <Section title={t('erase.heading')}>
                  <Text size="sm">{t('erase.lead')}</Text>
                  {gone.length === 0 ? (
                    <Empty title={t('erase.emptyTitle')} text={t('erase.emptyText')} />
                  ) : (
                    <DataTable
                      label={t('erase.heading')}
                      rows={gone}
                      rowKey={(member) => member.id}
                      columns={[
                        { key: 'name', head: t('members.name'), cell: (member) => member.name },
                        { key: 'email', head: t('members.email'), cell: (member) => member.email },
                        {
                          key: 'acts',
                          head: t('members.acts'),
                          cell: (member) =>
                            member.email === '' ? (
                              <Badge color="gray">{t('members.is.erased')}</Badge>
                            ) : (
                              <Button
                                size="xs"
                                color="red"
                                variant="light"
                                disabled={organization.legalHold}
                                onClick={() => setPerson(member)}
                                aria-label={t('erase.of', { name: member.name })}
                              >
                                {t('erase.do')}
                              </Button>
                            ),
                        },
                      ]}
                    />
                  )}
                </Section>
              ) : null}
              {person ? <EraseDialog person={person} onClose={() => setPerson(null)} /> : null}
            </Stack>
          );
        }}
      </Loaded>
    </Page>
  );
}
