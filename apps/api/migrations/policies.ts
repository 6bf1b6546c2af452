/** SQL fragments that every tenant table's row-level security is made of. */

const tenant = `organization_id = nullif(current_setting('app.organization_id', true), '')::uuid`;
const allUnits = `current_setting('app.sight', true) = 'ALL'`;
const ownUnit = `business_unit_id = any (string_to_array(nullif(current_setting('app.business_units', true), ''), ',')::uuid[])`;
const seenState = `initiative_state = any (string_to_array(current_setting('app.initiative_states', true), ','))`;

/** What a policy lets a session see beyond its tenant. */
export const sight = {
  tenant,
  /** Rows of the session's own units, or all units' for those who oversee money. */
  unitMoney: `${tenant} and (${allUnits} or ${ownUnit})`,
  /** An initiative's rows: the own units' in any state, others' in the states the role may see. */
  initiative: `${tenant} and (${ownUnit} or ${seenState})`,
} as const;

type Privilege = 'select' | 'insert' | 'update' | 'delete';

/** Row-level security, forced also on the owner, with one permissive policy; and the application's privileges. */
export const secure = (table: string, policy: string, privileges: readonly Privilege[]): string => `
  alter table ${table} enable row level security;
  alter table ${table} force row level security;
  create policy ${table}_sight on ${table} using (${policy}) with check (${policy});
  grant ${privileges.join(', ')} on ${table} to clout_application;
`;

export const EVERYTHING: readonly Privilege[] = ['select', 'insert', 'update', 'delete'];
export const NO_DELETE: readonly Privilege[] = ['select', 'insert', 'update'];
export const APPEND_ONLY: readonly Privilege[] = ['select', 'insert'];
