import './catalogue';
import { Alert, Badge, Button, List, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '../format/use-format';
import { DataTable } from '../ui/data-table';
import { Loaded } from '../ui/loaded';
import { AtWork } from '../ui/at-work';
import { Patient } from '../ui/patient';
import { ChangeSlider } from './change-slider';
import { type CertificateChange, type CertificateData, CertificateQuery, ConfirmQuery } from './operations';

interface Asked {
  readonly planId: string;
  readonly initiativeId: string;
}

/** What solving again said of each change, by its sentence; null while it was not asked. */
type Confirmed = ReadonlyMap<string, boolean | null>;

const Changes = (props: { readonly changes: readonly CertificateChange[]; readonly confirmed: Confirmed | null }) => {
  const { t } = useTranslation('certificate');
  const format = useFormat();
  const { changes, confirmed } = props;
  const figure = (change: CertificateChange, text: string | null) =>
    text === null ? t('lift') : change.unit === 'MONEY' ? format.money(text) : text;
  return (
    <DataTable
      label={t('changes')}
      rows={changes}
      rowKey={(change) => change.words}
      columns={[
        { key: 'words', head: t('change'), wide: true, cell: (change) => change.words },
        { key: 'kind', head: t('kind'), cell: (change) => t(`kinds.${change.kind}`) },
        {
          key: 'from',
          head: t('from'),
          figure: true,
          cell: (change) => (change.from === null ? '' : figure(change, change.from)),
        },
        { key: 'to', head: t('to'), figure: true, cell: (change) => figure(change, change.to) },
        ...(confirmed
          ? [
              {
                key: 'holds',
                head: t('holds'),
                cell: (change: CertificateChange) => {
                  const holds = confirmed.get(change.words) ?? null;
                  return (
                    <Badge color={holds ? 'green' : holds === null ? 'gray' : 'red'}>
                      {t(holds ? 'isConfirmed' : holds === null ? 'isOpen' : 'isWrong')}
                    </Badge>
                  );
                },
              },
            ]
          : []),
      ]}
    />
  );
};

const Written = (props: Asked & { readonly certificate: CertificateData }) => {
  const { t } = useTranslation('certificate');
  const format = useFormat();
  const { planId, initiativeId, certificate: it } = props;
  const [asked, setAsked] = useState(false);
  const [answer, again] = useQuery({
    query: ConfirmQuery,
    variables: { planId, initiativeId },
    pause: !asked,
    requestPolicy: 'network-only',
  });
  const said = answer.data?.confirmCertificate;
  const confirmed: Confirmed | null = said
    ? new Map(said.changes.map((one) => [one.change.words, one.funded === null ? null : one.confirmed]))
    : null;
  return (
    <Stack gap="sm">
      <Text>{t('reason', { reason: it.reason })}</Text>
      {it.lifted ? <Text size="sm">{t('lifted', { rule: it.lifted })}</Text> : null}
      {it.against.length > 0 ? (
        <Alert color="orange" title={t('against')}>
          <List size="sm">
            {it.against.map((rule) => (
              <List.Item key={rule}>{rule}</List.Item>
            ))}
          </List>
        </Alert>
      ) : null}
      {it.changes.length > 0 ? (
        <>
          <Text fw={600}>{t('changes')}</Text>
          <ChangeSlider changes={it.changes} />
          <Changes changes={it.changes} confirmed={confirmed} />
        </>
      ) : (
        <Text>{t('none')}</Text>
      )}
      <Text size="sm" c="dimmed">
        {[
          t(it.verified ? 'verified' : 'notVerified'),
          t(it.complete ? 'complete' : 'incomplete'),
          t('at', { when: format.dateTime(it.computedAt), version: it.planVersion }),
        ].join(' ')}
      </Text>
      {it.changes.length > 0 ? (
        <Stack gap="xs" align="flex-start">
          <Button
            variant="default"
            size="xs"
            loading={answer.fetching}
            onClick={() => (asked ? again() : setAsked(true))}
          >
            {t('confirm')}
          </Button>
          <div role="status">
            {asked ? (
              answer.fetching ? (
                <Stack gap="xs">
                  <Text size="sm">{t('confirming')}</Text>
                  <AtWork onCancel={() => setAsked(false)} />
                </Stack>
              ) : (
                <Loaded answer={answer} onRetry={again}>
                  {({ confirmCertificate }) => (
                    <Alert color={confirmCertificate.confirmed ? 'green' : 'orange'}>
                      {t(confirmCertificate.confirmed ? 'confirmed' : 'notConfirmed')}
                    </Alert>
                  )}
                </Loaded>
              )
            ) : null}
          </div>
        </Stack>
      ) : null}
    </Stack>
  );
};

/** Why an initiative is not funded, and the smallest changes that would have funded it, each proven by solving again. */
export default function Certificate(props: Asked) {
  const { t } = useTranslation('certificate');
  return (
    <Stack gap="sm">
      <Patient ask={{ query: CertificateQuery, variables: { ...props } }} text={t('computing')}>
        {({ certificate }) => <Written {...props} certificate={certificate} />}
      </Patient>
    </Stack>
  );
}
