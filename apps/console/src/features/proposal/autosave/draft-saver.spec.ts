import { parseAmount } from '../../../shared/format/money';
import { blankDraft, blankOption, type InitiativeDraft } from '../wizard/draft';
import { DraftSaver } from './draft-saver';
import type { SaveAnswer as Answer, Snapshot as Saved } from './saver-ports';
import { type DraftInput, heldParts, inputOf, problemsOf } from '../wizard/draft-input';
import { named, taking } from '../wizard/merge';

type SaveAnswer = Answer<InitiativeDraft>;
type Snapshot = Saved<InitiativeDraft>;
const parse = (typed: string) => parseAmount(typed, 2);
const year = { fiscalYear: 2026, periods: 12 };
const blank = blankDraft({ id: 'u1', kind: 'P_AND_L' }, blankOption('Full', true, year));

/** A server of one draft, which refuses older versions and names new options. */
class Desk {
  draft: InitiativeDraft = blank;
  version = 0;
  readonly got: object[] = [];
  /** Done while a save is on its way. */
  meanwhile: () => void = () => {};
  down = false;

  get snapshot(): Snapshot {
    const { version, draft } = this;
    return { id: 'i1', code: 'EB-01', version, updatedAt: `at ${version}`, open: true, draft };
  }

  save(draft: InitiativeDraft): void {
    this.version += 1;
    this.draft = { ...draft, options: draft.options.map((option, i) => ({ ...option, id: option.id ?? `o${i + 1}` })) };
  }

  readonly answer = async (sent: object, version: number, apply: () => void): Promise<SaveAnswer> => {
    this.got.push(sent);
    await Promise.resolve();
    this.meanwhile();
    if (this.down) return { fault: 'UNAVAILABLE' };
    if (version !== this.version) return { stale: true };
    apply();
    return { saved: this.snapshot };
  };
}

const open = (desk: Desk, start: Snapshot | null, typed: { draft: InitiativeDraft }) =>
  new DraftSaver<InitiativeDraft, DraftInput>(
    {
      begin: {
        needs: ['title', 'businessUnitId'],
        create: (input) => desk.answer(input, 0, () => desk.save(typed.draft)),
      },
      update: ({ version }, change) =>
        desk.answer(change, version, () => {
          const fields = Object.fromEntries(Object.keys(change).map((part) => [part, typed.draft[part as 'title']]));
          desk.save({ ...desk.draft, ...fields });
        }),
      load: () => Promise.resolve(desk.down ? null : desk.snapshot),
      read: (draft) => inputOf(draft, parse),
      held: (draft) => heldParts(problemsOf(draft, parse)),
      named,
      taking,
      rewrite: (change) => (typed.draft = change(typed.draft)),
    },
    start,
    typed.draft,
  );

const standing = () => {
  const desk = new Desk();
  desk.save({ ...blank, title: 'First' });
  const typed = { draft: desk.draft };
  const saver = open(desk, desk.snapshot, typed);
  const type = (change: Partial<InitiativeDraft>) => {
    typed.draft = { ...typed.draft, ...change };
    saver.type(typed.draft);
  };
  return { desk, typed, saver, type };
};

describe('saving a draft while it is typed', () => {
  it('waits for a title, then creates it once and knows its options from then on', async () => {
    const desk = new Desk();
    const typed = { draft: blank };
    const saver = open(desk, null, typed);
    expect(await saver.flush()).toBeNull();
    expect(desk.got).toEqual([]);
    expect(saver.state.held).toEqual(['title']);
    typed.draft = { ...blank, title: 'One' };
    saver.type(typed.draft);
    await Promise.all([saver.flush(), saver.flush(), saver.flush()]);
    expect(saver.state.standing).toMatchObject({ id: 'i1', code: 'EB-01', version: 1 });
    expect(typed.draft.options[0]?.id).toBe('o1');
    expect(desk.got).toHaveLength(1);
    expect(saver.unsaved()).toBe(false);
  });

  it('sends what changed alone, and what was typed while a save was on its way after it', async () => {
    const { desk, saver, type } = standing();
    type({ problem: 'A' });
    desk.meanwhile = () => {
      desk.meanwhile = () => {};
      type({ problem: 'AB', action: 'C' });
    };
    expect(await saver.flush()).toBeNull();
    expect(await saver.flush()).toMatchObject({ version: 3 });
    expect(desk.got).toEqual([{ problem: 'A' }, { problem: 'AB', action: 'C' }]);
  });

  it('brings in what stands where an act met a newer version, with nothing typed', async () => {
    const { desk, typed, saver } = standing();
    desk.save({ ...desk.draft, action: 'Theirs' });
    await saver.reread();
    expect(saver.state).toMatchObject({ takenOver: ['action'], standing: { version: 2 }, conflict: null });
    expect(typed.draft.action).toBe('Theirs');
    expect(desk.got).toEqual([]);
  });

  it('holds back what is not fit and saves the rest', async () => {
    const { desk, saver, type } = standing();
    type({ title: ' ', problem: 'A', benefitPerYear: 'much' });
    expect(await saver.flush()).toBeNull();
    expect(desk.got).toEqual([{ problem: 'A' }]);
    expect(saver.state.held).toEqual(['title', 'benefit']);
  });

  it('takes over what somebody else alone changed and goes on', async () => {
    const { desk, typed, saver, type } = standing();
    type({ problem: 'Mine' });
    desk.save({ ...desk.draft, action: 'Theirs' });
    expect(await saver.flush()).toMatchObject({ version: 3 });
    expect(saver.state).toMatchObject({ takenOver: ['action'], conflict: null });
    expect(typed.draft).toMatchObject({ problem: 'Mine', action: 'Theirs' });
    expect(desk.draft).toMatchObject({ problem: 'Mine', action: 'Theirs' });
  });

  it.each([
    [['title'] as const, 'Theirs'],
    [[], 'Mine'],
  ])('asks where both changed a part, and saves as chosen', async (chosen, title) => {
    const { desk, typed, saver, type } = standing();
    type({ title: 'Mine', problem: 'Mine too' });
    desk.save({ ...desk.draft, title: 'Theirs' });
    expect(await saver.flush()).toBeNull();
    expect(saver.state.conflict?.parts).toEqual(['title']);
    expect(desk.draft.title).toBe('Theirs');
    expect(await saver.flush()).toBeNull();
    await saver.settle(chosen);
    expect(typed.draft).toMatchObject({ title, problem: 'Mine too' });
    expect(desk.draft).toMatchObject({ title, problem: 'Mine too' });
    expect(saver.unsaved()).toBe(false);
  });

  it('keeps what is typed while the server cannot be reached, and saves it after', async () => {
    const { desk, saver, type } = standing();
    type({ problem: 'A' });
    desk.down = true;
    expect(await saver.flush()).toBeNull();
    expect(saver.state).toMatchObject({ fault: 'UNAVAILABLE', saving: false });
    desk.down = false;
    expect(await saver.flush()).toMatchObject({ version: 2 });
    expect(saver.state.fault).toBeNull();
  });
});
