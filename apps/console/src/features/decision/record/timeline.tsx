import './timeline.css';
import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format';
import type { Entry } from './operations';
import { byDay } from './days';
import { EntryDetails } from './entry-details';

const Line = ({ entry }: { readonly entry: Entry }) => {
  const { t: c } = useTranslation();
  const format = useFormat();
  return (
    <li className="timeline-entry">
      <Text size="sm" c="dimmed" component="span" className="nowrap">
        {format.time(entry.at)}
      </Text>
      <div>
        <Text size="sm">
          <b>{c(`act.${entry.act}` as 'act.decidePlan', entry.act)}</b>
          {entry.subjectLabel ? `: ${entry.subjectLabel}` : ''}
        </Text>
        <Text size="sm" c="dimmed">
          {entry.actorName}
          {entry.reason ? ` · ${entry.reason}` : ''}
        </Text>
        <EntryDetails entry={entry} />
      </div>
    </li>
  );
};

/** The record as a line through time: day by day, the newest first, each act with who did it and why. */
export const Timeline = ({ entries }: { readonly entries: readonly Entry[] }) => {
  const format = useFormat();
  return (
    <div className="timeline">
      {byDay(entries, format.day).map(({ day, of }) => (
        <section key={day} aria-label={day}>
          <Title order={3}>{day}</Title>
          <ol className="timeline-day">
            {of.map((entry) => (
              <Line key={entry.sequence} entry={entry} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
};
