import { isOwnOrigin } from './own-origin';

describe('the origin of a stream', () => {
  it.each([
    ['no page at all', undefined, 'clout.example', 'https://clout.example', true],
    ['its own page', 'https://clout.example', 'clout.example', 'https://clout.example', true],
    ['a foreign page', 'https://elsewhere.example', 'clout.example', 'https://clout.example', false],
    [
      'a page of the same name without encryption',
      'http://clout.example',
      'clout.example',
      'https://clout.example',
      false,
    ],
    ['a page on another port', 'https://clout.example:8443', 'clout.example', 'https://clout.example', false],
    ['a page that hides where it comes from', 'null', 'clout.example', 'https://clout.example', false],
    ['this machine under another name', 'http://localhost:4000', 'localhost:4000', 'http://127.0.0.1:4000', true],
    ['another program of this machine', 'http://localhost:5173', 'localhost:4000', 'http://127.0.0.1:4000', false],
    [
      'a name that was pointed at this machine',
      'http://evil.example:4000',
      'evil.example:4000',
      'http://127.0.0.1:4000',
      false,
    ],
    [
      'a page of this machine where the installation is public',
      'http://localhost:4000',
      'localhost:4000',
      'https://clout.example',
      false,
    ],
  ])('%s', (_, origin, host, publicUrl, own) => {
    expect(isOwnOrigin(origin, host, publicUrl)).toBe(own);
  });
});
