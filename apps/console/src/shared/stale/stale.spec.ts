import { describe, expect, it } from '@jest/globals';
import { movedFacts } from './facts';
import { differing, meeting, takingParts } from './meeting';

const fact = (key: string, text: string) => ({ key, label: key.toUpperCase(), text });

describe('what somebody else changed meanwhile', () => {
  it('names what is said otherwise, what came and what went, and nothing else', () => {
    const seen = [fact('state', 'Draft'), fact('total', '10'), fact('line A', 'Core')];
    const now = [fact('state', 'Submitted'), fact('total', '10'), fact('line B', 'Pilot')];
    expect(movedFacts(seen, now)).toEqual([
      { key: 'state', label: 'STATE', seen: 'Draft', now: 'Submitted' },
      { key: 'line A', label: 'LINE A', seen: 'Core', now: '' },
      { key: 'line B', label: 'LINE B', seen: '', now: 'Pilot' },
    ]);
  });

  it('asks only where both changed the same part to different things', () => {
    const base = { name: 'A', days: 3, list: ['x'] };
    const mine = { name: 'Mine', days: 4, list: ['x'] };
    const theirs = { name: 'Theirs', days: 4, list: ['x', 'y'] };
    expect(meeting(base, mine, theirs)).toEqual({ theirsAlone: ['list'], both: ['name'] });
    expect(takingParts(mine, theirs, ['list'])).toEqual({ name: 'Mine', days: 4, list: ['x', 'y'] });
  });

  it('sees parts that only one of two drafts has', () => {
    expect(differing<Record<string, number>>({ a: 1, b: 2 }, { b: 2, c: 3 })).toEqual(['a', 'c']);
  });
});
