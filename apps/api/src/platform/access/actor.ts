import type { Role, Sight } from '@clout/domain';

/** Who is asking, as the database knows it now. */
export interface Actor {
  readonly organizationId: string;
  readonly memberId: string;
  /** Stands for the member in the record's chain. */
  readonly pseudonym: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly businessUnitIds: readonly string[];
  readonly sight: Sight;
  /** Hash of the session's token; re-authentications are bound to it. */
  readonly sessionHash: Buffer;
}
