import './catalogue';
import './scoring.css';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCycle } from '../../../shared/session/use-cycle';
import { Page } from '../../../shared/ui/page';
import { ScoringNav } from './scoring-nav';

/** The frame of a page about scoring, with the way to the others. */
export const ScoringFrame = (props: {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}) => {
  const cycle = useCycle();
  const { t } = useTranslation('scoring');
  return (
    <Page title={props.title} lead={props.lead ?? t('leadOf', { cycle: cycle.name })} aside={props.aside}>
      <ScoringNav />
      {props.children}
    </Page>
  );
};
