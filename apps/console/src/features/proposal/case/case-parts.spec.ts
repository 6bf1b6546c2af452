import { parseAmount, toDecimal } from '../../../shared/format/money';
import { differing } from '../../../shared/stale/meeting';
import { DraftSaver } from '../autosave/draft-saver';
import type { SaverPorts, Snapshot } from '../autosave/saver-ports';
import { WRITTEN } from './case.fixtures';
import { type CaseParts, heldIn, inputOfParts, named, overOptions, partsOf, taking } from './case-parts';
import { blankBenefit, blankCase, type CaseDraft } from './draft';
import { caseInput } from './draft-input';
import { caseDraftOf } from './draft-of';

const typing = { parse: (typed: string) => parseAmount(typed, 2), mark: '.' } as const;
const typed = { plainAmount: (minor: string) => toDecimal(minor, 2), mark: '.' } as const;
const open = () => caseDraftOf(WRITTEN, { optionIds: ['pilot', 'full'], years: 3, typed });
const parts = (draft: CaseDraft) => partsOf(draft, typing);
const benefit = (key: string, description: string) => ({ ...blankBenefit(3, []), key, description });
const IDS = new Set(WRITTEN.benefits.map(({ id }) => id));

describe('a case by its parts', () => {
  it('makes the whole input again, and of a change what the operation needs of it', () => {
    const all = parts(open());
    expect(inputOfParts(all, all, IDS)).toEqual(caseInput(open(), typing));
    expect(inputOfParts({ resultMeasure: 'Margin' }, all, IDS)).toEqual({ resultMeasure: 'Margin' });
    const { disclosures } = inputOfParts({ 'disclosures.coached': false }, all, IDS);
    expect(disclosures).toEqual({ coached: false });
    const gone = { ...all, 'benefit calls': undefined };
    const sent = inputOfParts({ 'benefit calls': undefined }, gone, new Set(['stay']));
    expect(sent.benefits?.map(({ id, description }) => [id, description])).toEqual([
      ['stay', WRITTEN.benefits[0]?.description],
      [undefined, WRITTEN.benefits[2]?.description],
    ]);
  });

  it('holds all back until it says its kind, then the unfit benefit alone', () => {
    expect(heldIn(blankCase(), typing)).toEqual(Object.keys(parts(blankCase())));
    const draft = { ...open(), benefits: [...open().benefits, benefit('new', ' ')] };
    expect(heldIn(draft, typing)).toEqual(['benefit new']);
  });

  it('takes over one benefit, answer or statement and leaves the others', () => {
    const mine = { ...open(), statements: { ...open().statements, actionOutcome: 'Mine' } };
    const [first, ...others] = open().benefits;
    const theirs: CaseDraft = {
      ...open(),
      benefits: [...others, benefit('other', 'Theirs')],
      disclosures: { ...open().disclosures, coached: 'NO' },
    };
    const moved = differing<CaseParts>(parts(open()), parts(theirs));
    expect(moved).toEqual(['disclosures.coached', `benefit ${first?.key}`, 'benefit other']);
    const met = taking(mine, theirs, moved);
    expect(met.benefits.map(({ description }) => description)).toEqual([
      ...others.map(({ description }) => description),
      'Theirs',
    ]);
    expect(met).toMatchObject({ statements: { actionOutcome: 'Mine' }, disclosures: { coached: 'NO' } });
  });

  it('has a row for each option that is there now', () => {
    const [stay] = overOptions(open(), ['full', 'new'], 3).benefits;
    expect(stay?.optionAmounts).toEqual([
      open().benefits[0]?.optionAmounts.find(({ optionId }) => optionId === 'full'),
      expect.objectContaining({ optionId: 'new', own: false }),
    ]);
  });

  it('names a new benefit once and sends nothing of it again; another held one does not stand in the way', async () => {
    const sent: object[] = [];
    let typed: CaseDraft = { ...open(), benefits: [benefit('a', ''), benefit('b', 'B')] };
    const saved = (draft: CaseDraft): Snapshot<CaseDraft> => ({
      ...{ id: 'i1', code: 'I-0001', version: 4, updatedAt: 'then', open: true },
      draft: { ...draft, benefits: draft.benefits.slice(1).map((it) => ({ ...it, id: 'known' })) },
    });
    const ports: SaverPorts<CaseDraft, CaseParts> = {
      update: (_, change) => {
        sent.push(change);
        return Promise.resolve({ saved: saved(typed) });
      },
      load: () => Promise.resolve(null),
      read: parts,
      held: (draft) => heldIn(draft, typing),
      named,
      taking,
      rewrite: (change) => (typed = change(typed)),
    };
    const saver = new DraftSaver(ports, { ...saved(typed), draft: { ...open(), benefits: [] } }, typed);
    expect(await saver.flush()).toBeNull();
    expect(sent).toEqual([{ 'benefit b': expect.objectContaining({ description: 'B' }) }]);
    expect(typed.benefits.map(({ id }) => id)).toEqual([undefined, 'known']);
    await saver.flush();
    expect(sent).toHaveLength(1);
    expect(saver.state.held).toEqual(['benefit a']);
  });
});
