import { Checkbox, MultiSelect, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { forbiddenPairs, ROLES } from '@clout/domain';
import type { Role } from '../../shared/graphql/graphql';
import type { Unit } from './member-operations';

/** What a member is to be: roles and the units they belong to. */
export interface Post {
  readonly roles: readonly Role[];
  readonly unitIds: readonly string[];
}

const isRole = (value: string): value is Role => (ROLES as readonly string[]).includes(value);
const pairKey = ([a, b]: readonly [Role, Role]) => `${a}_${b}` as 'CX_EXECUTIVE_COO';

/** Why two roles are never one person's, for each of these pairs. */
const Pairs = ({ pairs }: { readonly pairs: ReturnType<typeof forbiddenPairs> }) => {
  const { t } = useTranslation('organisation');
  const { t: c } = useTranslation();
  return (
    <ul className="anchors">
      {pairs.map((pair) => (
        <li key={pairKey(pair)}>
          <b>{t('members.pair', { a: c(`role.${pair[0]}`), b: c(`role.${pair[1]}`) })}</b>{' '}
          {t(`members.because.${pairKey(pair)}`)}
        </li>
      ))}
    </ul>
  );
};

/** Roles and units of a member; pairs that must be in different hands are named as soon as both are ticked. */
export const RoleFields = (props: {
  readonly post: Post;
  readonly units: readonly Unit[];
  readonly tried: boolean;
  readonly onChange: (post: Post) => void;
}) => {
  const { t } = useTranslation('organisation');
  const { t: c } = useTranslation();
  const { post } = props;
  const broken = forbiddenPairs(post.roles);
  return (
    <Stack gap="sm">
      <Checkbox.Group
        label={t('members.roles')}
        description={t('members.rolesHint')}
        inputWrapperOrder={['label', 'description', 'error', 'input']}
        value={[...post.roles]}
        onChange={(values) => props.onChange({ ...post, roles: values.filter(isRole) })}
        error={props.tried && post.roles.length === 0 ? t('members.rolesNeeded') : undefined}
        required
      >
        <Stack gap={6} mt="xs">
          {ROLES.map((role) => (
            <Checkbox key={role} value={role} label={c(`role.${role}`)} description={t(`members.does.${role}`)} />
          ))}
        </Stack>
      </Checkbox.Group>
      {broken.length > 0 ? (
        <Text component="div" size="sm" c="var(--mantine-color-error)" role="alert">
          {t('members.pairsBroken')}
          <Pairs pairs={broken} />
        </Text>
      ) : (
        <details>
          <summary>{t('members.pairs')}</summary>
          <Pairs pairs={forbiddenPairs(ROLES)} />
        </details>
      )}
      <MultiSelect
        label={t('members.units')}
        description={t('members.unitsHint')}
        data={props.units.map((unit) => ({ value: unit.id, label: unit.name }))}
        value={[...post.unitIds]}
        onChange={(unitIds) => props.onChange({ ...post, unitIds })}
        error={
          props.tried && post.roles.includes('PNL_LEADER') && post.unitIds.length === 0
            ? t('members.unitNeeded')
            : undefined
        }
        searchable
        clearable
      />
    </Stack>
  );
};

/** Whether the server could take the post: at least one role, no forbidden pair, and a unit for who leads one. */
export const isSound = ({ roles, unitIds }: Post): boolean =>
  roles.length > 0 && forbiddenPairs(roles).length === 0 && (!roles.includes('PNL_LEADER') || unitIds.length > 0);
