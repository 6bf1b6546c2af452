import type { BusinessCase, FieldProblem, MeasuredOption } from '@clout/domain';
import { members } from '../../organisation/member.store';
import { terms } from '../../organisation/organisation.store';
import type { Tx } from '../../platform/database/transaction';

/** What is wrong with the ids that a case names: members, channels, options, and benefits that are not its own. */
export async function caseReferenceProblems(
  tx: Tx,
  { benefits }: BusinessCase,
  options: readonly MeasuredOption[],
  known: ReadonlySet<string>,
): Promise<readonly FieldProblem[]> {
  const active = new Set((await members(tx)).filter((member) => member.active).map((member) => member.id));
  const channels = new Set((await terms(tx)).filter((term) => term.kind === 'CHANNEL').map((term) => term.id));
  const owns = new Set(options.map((option) => option.id));
  return benefits.flatMap((one, k): FieldProblem[] => {
    const at = (field: string, wrong: boolean, message: string): FieldProblem[] =>
      wrong ? [{ field: `benefits[${k}].${field}`, message }] : [];
    const twice = benefits.findIndex((other) => other.id === one.id) !== k;
    return [
      ...at('id', twice || !known.has(one.id), 'is not a benefit of this case, or stands twice'),
      ...at('ownerId', one.ownerId !== null && !active.has(one.ownerId), 'must be an active member'),
      ...at('release.ownerId', one.release !== null && !active.has(one.release.ownerId), 'must be an active member'),
      ...at(
        'contacts.channelId',
        one.contacts !== null && !channels.has(one.contacts.channelId),
        'is not a channel of this organisation',
      ),
      ...one.optionAmounts.flatMap(({ optionId }, j) =>
        at(`optionAmounts[${j}].optionId`, !owns.has(optionId), 'is not an option of this initiative'),
      ),
    ];
  });
}
