import type { Role, Sight, StandsIn } from '@clout/domain';

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
  /** Whether they act for the COO: by a delegation, or as the alternate approver of a mandate in force. */
  readonly standsIn: StandsIn;
  /** Hash of the session's token; re-authentications are bound to it. */
  readonly sessionHash: Buffer;
}
