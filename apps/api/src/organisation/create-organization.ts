import { randomBytes, randomUUID } from 'node:crypto';
import { createInvitation } from '../platform/access/invitation.store';
import { hashPassword } from '../platform/access/secret';
import { createAccount } from '../platform/access/session.store';
import type { Config } from '../platform/config';
import type { Database } from '../platform/database/transaction';
import { appendRecords, SYSTEM } from '../platform/record/record.store';
import { createMember, grant } from './member.store';
import { createOrganization } from './organisation.store';

/** Makes an organisation with its first administrator, who enters by the one-time link that is answered. */
export async function createFirstOrganization(
  database: Database,
  config: Config,
  asked: { name: string; email: string; currency: string },
): Promise<string> {
  const passwordHash = await hashPassword(randomBytes(32).toString('base64url'));
  const organizationId = randomUUID();
  const { name, email, currency } = asked;
  return database.write(organizationId, async (tx) => {
    await createOrganization(tx, {
      name,
      currency,
      minorUnitDigits:
        new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2,
      fiscalYearStartMonth: 1,
      periodsPerYear: 12,
      demo: false,
    });
    const memberId = await createMember(tx, {
      accountId: await createAccount(tx, email, passwordHash),
      name: email,
      email,
    });
    await grant(tx, memberId, ['ADMIN'], []);
    const { token } = await createInvitation(tx, memberId);
    await appendRecords(tx, SYSTEM, [
      { act: 'createOrganization', subjectType: 'Organization', subjectId: organizationId, after: { currency } },
    ]);
    return `${config.publicUrl}/invitation#${token}`;
  });
}
