import * as fc from 'fast-check';
import { ATTACHMENT_BYTES, fileNameFault, readAttachment } from './attachment';

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const OFFICE = 'application/vnd.openxmlformats-officedocument.';
const docx = bytes('PK\x03\x04..[Content_Types].xml..word/document.xml');
const pdf = bytes('%PDF-1.7\n...');
const offer = (name: string, mediaType: string, content: Uint8Array, already = 0) =>
  readAttachment({ name, mediaType, bytes: content, already });

describe('attachments', () => {
  it.each([
    ['case.pdf', 'application/pdf', pdf],
    ['Case.PDF', 'application/pdf; charset=binary', pdf],
    ['chart.png', 'image/png', bytes('\x89PNG\r\n\x1a\n....')],
    ['photo.jpeg', 'image/jpeg', bytes('\xff\xd8\xff\xe0....')],
    ['photo.webp', 'image/webp', bytes('RIFF....WEBPVP8 ')],
    ['notes.txt', 'text/plain', new Uint8Array(Buffer.from('Grüße, 👍\r\n'))],
    ['costs.csv', 'text/csv', bytes('a,b\n1,2\n')],
    ['plan.docx', `${OFFICE}wordprocessingml.document`, docx],
    ['costs.xlsx', `${OFFICE}spreadsheetml.sheet`, bytes('PK\x03\x04..[Content_Types].xml..xl/workbook.xml')],
    [
      'deck.pptx',
      `${OFFICE}presentationml.presentation`,
      bytes('PK\x03\x04..[Content_Types].xml..ppt/presentation.xml'),
    ],
  ])('take %s', (name, mediaType, content) =>
    expect(offer(name, mediaType, content)).toMatchObject({ ok: true, value: { name, size: content.length } }),
  );

  it.each([
    ['a web page', 'page.html', 'text/html', bytes('<script>'), 'name'],
    ['a drawing that can run scripts', 'x.svg', 'image/svg+xml', bytes('<svg/>'), 'name'],
    ['a program', 'x.exe', 'application/octet-stream', bytes('MZ'), 'name'],
    ['no extension', 'README', 'text/plain', bytes('x'), 'name'],
    ['a page dressed as PDF', 'x.pdf', 'application/pdf', bytes('<html>'), 'content'],
    ['another stated type', 'x.pdf', 'text/html', pdf, 'mediaType'],
    [
      'macros',
      'x.docx',
      `${OFFICE}wordprocessingml.document`,
      bytes('PK\x03\x04[Content_Types].xml word/vbaProject.bin'),
      'content',
    ],
    [
      'a sheet called document',
      'x.docx',
      `${OFFICE}wordprocessingml.document`,
      bytes('PK\x03\x04[Content_Types].xml xl/'),
      'content',
    ],
    ['bytes called text', 'x.txt', 'text/plain', bytes('a\x00b'), 'content'],
    ['Latin-1 called text', 'x.txt', 'text/plain', bytes('Gr\xfc\xdfe'), 'content'],
    ['a coded surrogate', 'x.txt', 'text/plain', bytes('\xed\xa0\x80'), 'content'],
    ['an overlong sequence', 'x.txt', 'text/plain', bytes('\xe0\x80\xaf'), 'content'],
    ['half a sequence at the end', 'x.txt', 'text/plain', bytes('a\xc3'), 'content'],
    ['nothing', 'x.txt', 'text/plain', bytes(''), 'content'],
    ['a path', '../../etc/passwd.txt', 'text/plain', bytes('x'), 'name'],
  ])('refuse %s', (_, name, mediaType, content, field) =>
    expect(offer(name, mediaType, content)).toMatchObject({ ok: false, refusal: { code: 'INVALID_INPUT', field } }),
  );

  it('may have 10 MB and not a byte more, and be twenty', () => {
    const content = new Uint8Array(ATTACHMENT_BYTES + 1).fill(0x61);
    expect(offer('x.txt', 'text/plain', content.subarray(1)).ok).toBe(true);
    expect(offer('x.txt', 'text/plain', content)).toMatchObject({ ok: false, refusal: { field: 'content' } });
    expect(offer('x.txt', 'text/plain', bytes('x'), 19).ok).toBe(true);
    expect(offer('x.txt', 'text/plain', bytes('x'), 20)).toMatchObject({
      ok: false,
      refusal: { field: 'initiativeId' },
    });
  });

  it.each([
    'a/b.txt',
    'a\\b.txt',
    '.htaccess',
    'x.txt.',
    'CON',
    'nul.txt',
    'a\u0000.txt',
    'a\r\nb.txt',
    'a"b.txt',
    'a\u202Etxt.exe',
    '',
  ])('refuse the name %j', (name) => expect(fileNameFault(name)).not.toBeNull());

  it('take as text exactly what the runtime can decode and has no control character', () => {
    const decodes = (content: Uint8Array) => {
      try {
        return !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(
          new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content),
        );
      } catch {
        return false;
      }
    };
    const anyText = fc
      .string({ unit: 'binary', minLength: 1, maxLength: 8 })
      .map((s) => new Uint8Array(Buffer.from(s)));
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ minLength: 1, maxLength: 6 }), anyText), (content) => {
        expect(offer('x.txt', 'text/plain', content).ok).toBe(decodes(content));
      }),
      { numRuns: 2000 },
    );
  });
});
