import fc from 'fast-check';
import { plainError } from './plain-error';

describe('an error as it is kept and shown', () => {
  it.each([
    ['550 5.1.1 <anna.berg@bank.example>: no such user', '550 5.1.1 <[address]>: no such user'],
    ['connect to smtps://clout:h%40nse@mail.example:465 failed', 'connect to smtps://mail.example:465 failed'],
    ['535 authentication failed for Bearer abc.def', '535 authentication failed for Bearer […]'],
    ['password=hunter2 was refused; Token: t0', 'password=[…] was refused; Token: […]'],
    ['session 9f8e7d6c5b4a39281706f5e4d3c2b1a0 is over', 'session […] is over'],
    [
      'no notice 7d444840-9dc0-11d1-b245-5ffdce74fad2\n  at tell',
      'no notice 7d444840-9dc0-11d1-b245-5ffdce74fad2 at tell',
    ],
    ['connect ECONNREFUSED 127.0.0.1:25', 'connect ECONNREFUSED 127.0.0.1:25'],
    ['password authentication failed for the user', 'password authentication failed for the user'],
  ])('%s', (message, shown) => expect(plainError(message)).toBe(shown));

  it('is one line of 500 characters at most, whatever the message, and stays as it is when read again', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 3000, unit: 'binary' }), (message) => {
        const shown = plainError(message);
        expect(shown.length).toBeLessThanOrEqual(500);
        expect(shown).not.toMatch(/[\n\r\t\p{Cc}]/u);
      }),
    );
  });

  it('keeps no mail address, wherever it stands', () => {
    const word = fc.stringMatching(/^[a-z]{1,20}$/);
    fc.assert(
      fc.property(word, word, fc.stringMatching(/^[ a-z<>"(),;]{0,80}$/), (name, host, around) => {
        expect(plainError(`${around}${name}@${host}.example${around}`)).not.toContain(`${name}@${host}`);
      }),
    );
  });
});
