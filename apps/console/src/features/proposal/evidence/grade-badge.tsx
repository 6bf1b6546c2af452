import { Badge } from '@mantine/core';
import type { LinkState } from '@clout/domain';
import { useTranslation } from 'react-i18next';

const COLOURS: Readonly<Record<LinkState, string>> = {
  MISSING: 'red',
  UNGRADED: 'orange',
  E0: 'red',
  E1: 'orange',
  E2: 'orange',
  E3: 'lime',
  E4: 'green',
  E5: 'green',
};

/** How far a link has come: its grade, or what is missing for one, in words; the colour only repeats them. */
export const GradeBadge = ({ state, large }: { readonly state: LinkState; readonly large?: boolean }) => {
  const { t } = useTranslation('proposal');
  return (
    <Badge color={COLOURS[state]} size={large ? 'xl' : 'md'} className="state-badge">
      {state === 'MISSING' || state === 'UNGRADED' ? t(`evidence.state.${state}`) : state}
    </Badge>
  );
};
