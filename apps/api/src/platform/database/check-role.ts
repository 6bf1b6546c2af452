import type { DataSource } from 'typeorm';

interface RoleRow {
  name: string;
  superuser: boolean;
  bypasses: boolean;
  owns: number;
  migrated: boolean;
}

/** Why the application must not run on this connection, in one sentence; null when it may. */
export async function roleProblem(source: DataSource): Promise<string | null> {
  const [role] = (await source.query(`
    select r.rolname as name, r.rolsuper as superuser, r.rolbypassrls as bypasses,
      (select count(*)::int from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where pg_has_role(r.oid, c.relowner, 'USAGE') and c.relkind in ('r','p') and n.nspname = 'public') as owns,
      to_regclass('public.organization') is not null as migrated
    from pg_roles r where r.rolname = current_user`)) as RoleRow[];
  if (!role) return 'The database does not tell who the application is.';
  if (role.superuser)
    return `The database role ${role.name} is a superuser: row-level security would not hold. Use a plain role.`;
  if (role.bypasses) return `The database role ${role.name} bypasses row-level security. Use a plain role.`;
  if (role.owns > 0)
    return `The database role ${role.name} owns tables and could lift row-level security. Use a role that owns nothing.`;
  if (!role.migrated)
    return 'The database has no Clout schema yet: set DATABASE_ADMIN_URL once, or run `npm run clout -- migrate`.';
  return null;
}
