import { parseAmount } from '../../../shared/format/money';
import { blankDraft, placeOf, problemsOf, settingsOf } from './solve-draft';

const parse = (typed: string) => parseAmount(typed, 2);
const named = { ...blankDraft(), name: 'Spring' };
const pilot = { id: '1', initiativeId: 'a', optionId: 'o', learning: '12,500', reason: 'Teaches what callers want' };

describe('what a plan is solved for, as typed', () => {
  it('needs a name alone, and sends no setting that was not chosen', () => {
    expect(problemsOf(blankDraft(), parse)).toEqual({ name: 'required' });
    expect(problemsOf(named, parse)).toEqual({});
    expect(settingsOf(named, parse)).toMatchObject({ blend: null, fairness: null, roomToFail: null, seconds: 10 });
  });

  it('asks what a point is worth where points and money are added', () => {
    expect(problemsOf({ ...named, objective: 'BLEND' }, parse)).toEqual({ pointWorth: 'required' });
    expect(problemsOf({ ...named, objective: 'BLEND', pointWorth: '1.234' }, parse)).toEqual({
      pointWorth: 'notAnAmount',
    });
    expect(settingsOf({ ...named, objective: 'BLEND', scoreShare: 62.5, pointWorth: '10,000' }, parse).blend).toEqual({
      scoreShare: 6250,
      pointWorth: '1000000',
    });
    expect(problemsOf({ ...named, pilots: [pilot] }, parse)).toEqual({ roomWorth: 'required' });
  });

  it('knows where a refusal belongs', () => {
    expect(placeOf('constraints.resources.1.use.0.amount')).toBe('resources.1.use.0.amount');
    expect(placeOf('constraints.exclusiveGroups.0.initiativeIds.2')).toBe('groups.0.initiativeIds');
    expect(placeOf('constraints.requiresAny.0.anyOf.1')).toBe('anyOf.0.anyOf');
    expect(placeOf('blend.pointWorth')).toBe('pointWorth');
    expect(placeOf('roomToFail.pilots.3.learning')).toBe('pilots.3.learning');
    expect(placeOf('roomToFail.pointWorth')).toBe('roomWorth');
    expect(placeOf('name')).toBe('name');
  });

  it('says where a pilot, a group or a condition is not whole', () => {
    const draft = {
      ...named,
      objective: 'RISK_ADJUSTED_VALUE' as const,
      pilots: [{ ...pilot, optionId: null, learning: 'much' }],
      groups: [{ id: 'g', name: ' ', initiativeIds: ['a'], max: 1 }],
      anyOf: [{ id: 'r', initiativeId: 'a', anyOf: [] }],
    };
    expect(problemsOf(draft, parse)).toEqual({
      'pilots.0.optionId': 'required',
      'pilots.0.learning': 'notAnAmount',
      'groups.0.name': 'required',
      'groups.0.initiativeIds': 'two',
      'anyOf.0.anyOf': 'required',
    });
    const sent = settingsOf({ ...draft, pilots: [pilot], roomFloor: 2.5 }, parse);
    expect(sent.roomToFail).toEqual({
      floor: 250,
      ceiling: null,
      pointWorth: null,
      pilots: [{ initiativeId: 'a', optionId: 'o', learning: '1250000', reason: 'Teaches what callers want' }],
    });
  });
});
