import type { Link } from './operations';

export const LINK_NAMES = ['ACTION_OUTCOME', 'OUTCOME_LOYALTY', 'LOYALTY_RESULT'] as const satisfies readonly Link[];

/** How a link is written in an address. */
export const addressOfLink = (link: Link): string => link.toLowerCase().replace('_', '-');

/** The link that an address names, or undefined. */
export const linkOfAddress = (part: string | undefined): Link | undefined =>
  LINK_NAMES.find((link) => addressOfLink(link) === part);

interface Costly {
  readonly options: readonly { readonly proposed: boolean; readonly totalCommitment: string }[];
}

/** What a case costs in all, in minor units: its proposed option's total commitment, else the largest; null without options. */
export const commitmentOf = ({ options }: Costly): string | null => {
  const all = options.filter((option) => option.proposed);
  return (all.length > 0 ? all : options).reduce<string | null>(
    (most, { totalCommitment }) => (most === null || BigInt(totalCommitment) > BigInt(most) ? totalCommitment : most),
    null,
  );
};
