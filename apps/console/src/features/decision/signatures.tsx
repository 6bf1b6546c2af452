import { Alert, Badge, Group, Stack, Text } from '@mantine/core';
import { IconCheck, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useActor } from '../../shared/format/use-actor';
import { useFormat } from '../../shared/format/use-format';
import type { Role } from '../../shared/graphql/graphql';
import { DataTable } from '../../shared/ui/data-table';
import { ExportButtons } from '../../shared/ui/export-buttons';
import { Loaded } from '../../shared/ui/loaded';
import { Section } from '../../shared/ui/page';
import { type Requirement, type Requirements, SignaturesQuery } from './signature-operations';

const FEW = 6;

const useRoleNames = () => {
  const { t } = useTranslation();
  const { locale } = useFormat();
  return (roles: readonly Role[], every: boolean) =>
    new Intl.ListFormat(locale, { type: every ? 'conjunction' : 'disjunction' }).format(
      roles.map((role) => t(`role.${role}`)),
    );
};

/** Why a rule asks for a signature, with the figures that make it. */
const Why = ({ requirement }: { readonly requirement: Requirement }) => {
  const { t } = useTranslation('decision');
  const format = useFormat();
  const { kind, above, commitment } = requirement;
  return (
    <>
      {t(`sign.kind.${kind}`)}
      <Text size="xs" c="dimmed">
        {kind === 'THRESHOLD' && above !== null && commitment !== null
          ? t('sign.threshold', { above: format.money(above), commitment: format.money(commitment) })
          : t(`sign.why.${kind}`)}
      </Text>
    </>
  );
};

const Missing = ({ requirement }: { readonly requirement: Requirement }) => {
  const { t } = useTranslation('decision');
  const names = useRoleNames();
  if (requirement.missing === 0)
    return (
      <Badge color="green" miw="max-content" leftSection={<IconCheck size={12} aria-hidden="true" />}>
        {t('sign.met')}
      </Badge>
    );
  return (
    <Badge color="orange" miw="max-content">
      {t('sign.missing', {
        count: requirement.missing,
        roles: names(requirement.missingRoles, requirement.everyRole),
      })}
    </Badge>
  );
};

/** The initiatives that cause a rule; a long list opens on demand. */
const Causes = ({ requirement: { initiatives } }: { readonly requirement: Requirement }) => {
  const { t } = useTranslation('decision');
  const codes = initiatives.map((it) => it.code).join(', ');
  if (initiatives.length <= FEW) return codes;
  return (
    <details>
      <summary>{t('sign.causes', { count: initiatives.length })}</summary>
      {codes}
    </details>
  );
};

const Rules = ({ needs }: { readonly needs: Requirements }) => {
  const { t } = useTranslation('decision');
  const format = useFormat();
  const names = useRoleNames();
  return (
    <DataTable
      label={t('sign.rules')}
      rows={needs.requirements}
      rowKey={(rule) => `${rule.kind} ${rule.above ?? ''} ${rule.roles.join()}`}
      columns={[
        { key: 'why', wide: true, head: t('sign.whyHead'), cell: (rule) => <Why requirement={rule} /> },
        { key: 'missing', head: t('sign.state'), cell: (rule) => <Missing requirement={rule} /> },
        { key: 'roles', head: t('sign.who'), cell: (rule) => names(rule.roles, rule.everyRole) },
        { key: 'count', head: t('sign.count'), figure: true, cell: (rule) => format.count(rule.signatures) },
        {
          key: 'lines',
          head: t('sign.lines'),
          cell: (rule) => (rule.kind === 'DECISION' ? t('sign.allLines') : <Causes requirement={rule} />),
        },
      ]}
    />
  );
};

const Given = ({ needs }: { readonly needs: Requirements }) => {
  const { t } = useTranslation('decision');
  const actor = useActor();
  const { t: c } = useTranslation();
  const format = useFormat();
  if (needs.signatures.length === 0) return <Text size="sm">{t('sign.nobody')}</Text>;
  return (
    <Stack component="ul" gap={6} m={0} pl={0} className="plain-list" aria-label={t('sign.given')}>
      {needs.signatures.map(({ member, role, signedAt, signedAs, signedFor, counts }) => (
        <Group component="li" key={`${member.id} ${role}`} gap={8}>
          <IconPencil size={16} aria-hidden="true" />
          <Text size="sm">
            {t('sign.by', {
              name: actor(member, signedAs, signedFor),
              role: c(`role.${role}`),
              when: format.dateTime(signedAt),
            })}
          </Text>
          {counts ? null : <Badge color="orange">{t('sign.countsNot')}</Badge>}
        </Group>
      ))}
    </Stack>
  );
};

/** Which signatures the plan needs and why, who has signed, and whether it is the reader's turn. */
export const Signatures = ({ planId, awaiting }: { readonly planId: string; readonly awaiting: boolean }) => {
  const { t } = useTranslation('decision');
  const [answer, again] = useQuery({ query: SignaturesQuery, variables: { planId } });
  return (
    <Section
      title={t('sign.title')}
      aside={<ExportButtons table="signature-rules" variables={{ planId }} label={t('sign.title')} />}
    >
      <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
        {({ approvalRequirements: needs }) => (
          <Stack gap="sm">
            {awaiting ? (
              <Alert color={needs.waitsForMe ? 'harbor' : 'gray'} role="status">
                {needs.waitsForMe ? t('sign.yours') : t('sign.others')}
              </Alert>
            ) : null}
            <Rules needs={needs} />
            <Given needs={needs} />
            {needs.signatures.length > 0 ? (
              <ExportButtons named table="signatures" variables={{ planId }} label={t('sign.given')} />
            ) : null}
          </Stack>
        )}
      </Loaded>
    </Section>
  );
};
