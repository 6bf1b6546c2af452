import { useMemo, useState } from 'react';
import { useSaid } from '../../../shared/graphql/use-said';
import type { Live } from './live';

const textsOf = ({ pitch, check, values }: Live): readonly string[] => [
  pitch.text,
  ...check.findings.flatMap(({ title, because, mend }) => [title, because, mend]),
  ...values.flatMap(({ valued }) => (valued.known ? [] : [valued.message])),
];

const saidBy = (live: Live, say: (text: string) => string): Live => ({
  ...live,
  pitch: { ...live.pitch, text: say(live.pitch.text) },
  check: {
    ...live.check,
    findings: live.check.findings.map((one) => ({
      ...one,
      title: say(one.title),
      because: say(one.because),
      mend: say(one.mend),
    })),
  },
  values: live.values.map((one) =>
    one.valued.known ? one : { ...one, valued: { ...one.valued, message: say(one.valued.message) } },
  ),
});

/** The case as it stands in the form, in the reader's language; until a change of its words is said, as it stood before. */
export const useSaidLive = (live: Live): Live => {
  const texts = useMemo(() => textsOf(live), [live]);
  const say = useSaid(texts);
  const now = useMemo(
    () => (texts.every((text) => say(text) !== null) ? saidBy(live, (text) => say(text) ?? text) : null),
    [live, texts, say],
  );
  const [last, setLast] = useState(now);
  if (now && now !== last) setLast(now);
  return now ?? last ?? saidBy(live, () => '');
};
