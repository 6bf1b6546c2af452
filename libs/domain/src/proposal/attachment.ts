import { type FieldProblem, type Result, invalid, ok } from '../result';
import { normalizeText, textFault } from '../text';
import { PROPOSAL_LIMITS } from './limits';

/** Largest attachment, in bytes: 10 MB (10 x 1,048,576). */
export const ATTACHMENT_BYTES = 10 * 1024 * 1024;

interface Format {
  readonly extensions: readonly string[];
  readonly mediaType: string;
  readonly matches: (bytes: Uint8Array) => boolean;
}

const startsWith = (bytes: Uint8Array, at: number, signature: readonly number[]): boolean =>
  bytes.length >= at + signature.length && signature.every((byte, i) => bytes[at + i] === byte);

const ascii = (text: string): readonly number[] => [...text].map((c) => c.charCodeAt(0));

/** True when the bytes hold the ASCII text anywhere. */
const holds = (bytes: Uint8Array, text: string): boolean => {
  const needle = ascii(text);
  const first = needle[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (startsWith(bytes, at, needle)) return true;
  return false;
};

/** True for bytes that are UTF-8 throughout and hold no control but tab and line ends. */
const isPlainText = (bytes: Uint8Array): boolean => {
  for (let i = 0; i < bytes.length;) {
    const byte = bytes[i] ?? 0;
    if (byte < 0x80) {
      if ((byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) || byte === 0x7f) return false;
      i += 1;
      continue;
    }
    const more =
      byte >= 0xc2 && byte <= 0xdf ? 1 : byte >= 0xe0 && byte <= 0xef ? 2 : byte >= 0xf0 && byte <= 0xf4 ? 3 : 0;
    if (more === 0) return false;
    const second = bytes[i + 1] ?? 0;
    const low = byte === 0xe0 ? 0xa0 : byte === 0xf0 ? 0x90 : 0x80;
    const high = byte === 0xed ? 0x9f : byte === 0xf4 ? 0x8f : 0xbf;
    if (second < low || second > high) return false;
    for (let k = 2; k <= more; k += 1) if (((bytes[i + k] ?? 0) & 0xc0) !== 0x80) return false;
    i += more + 1;
  }
  return true;
};

/** An Office document: a ZIP with the part that names its kind, and without macros. */
const office = (part: string) => (bytes: Uint8Array) =>
  startsWith(bytes, 0, [0x50, 0x4b, 0x03, 0x04]) &&
  holds(bytes, '[Content_Types].xml') &&
  holds(bytes, part) &&
  !holds(bytes, 'vbaProject.bin');

const OFFICE = 'application/vnd.openxmlformats-officedocument.';
const FORMATS: readonly Format[] = [
  { extensions: ['pdf'], mediaType: 'application/pdf', matches: (b) => startsWith(b, 0, ascii('%PDF-')) },
  {
    extensions: ['png'],
    mediaType: 'image/png',
    matches: (b) => startsWith(b, 0, [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
  },
  { extensions: ['jpg', 'jpeg'], mediaType: 'image/jpeg', matches: (b) => startsWith(b, 0, [0xff, 0xd8, 0xff]) },
  {
    extensions: ['webp'],
    mediaType: 'image/webp',
    matches: (b) => startsWith(b, 0, ascii('RIFF')) && startsWith(b, 8, ascii('WEBP')),
  },
  { extensions: ['docx'], mediaType: `${OFFICE}wordprocessingml.document`, matches: office('word/') },
  { extensions: ['xlsx'], mediaType: `${OFFICE}spreadsheetml.sheet`, matches: office('xl/') },
  { extensions: ['pptx'], mediaType: `${OFFICE}presentationml.presentation`, matches: office('ppt/') },
  { extensions: ['csv'], mediaType: 'text/csv', matches: isPlainText },
  { extensions: ['txt', 'md'], mediaType: 'text/plain', matches: isPlainText },
];

export const ATTACHMENT_EXTENSIONS: readonly string[] = FORMATS.flatMap((format) => format.extensions);

const RESERVED = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i;

/** What is wrong with a file name, or null: it must be safe to save on any machine. */
export const fileNameFault = (name: string): string | null => {
  const fault = textFault(name, { min: 1, max: 120 });
  if (fault !== null) return fault;
  const text = normalizeText(name);
  if (/[/\\:*?"<>|]/.test(text)) return 'must not contain any of / \\ : * ? " < > |';
  if (text.startsWith('.') || text.endsWith('.')) return 'must not begin or end with a dot';
  return RESERVED.test(text) ? 'is a name that some machines reserve' : null;
};

/** A file as it is offered. */
export interface OfferedFile {
  readonly name: string;
  /** What the sender says it is. */
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** How many attachments the initiative has already. */
  readonly already: number;
}

/** What an accepted attachment is stored under. */
export interface AcceptedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
}

/** Checks an attachment: size, name, and that extension, stated type and the bytes themselves agree. */
export const readAttachment = ({ name, mediaType, bytes, already }: OfferedFile): Result<AcceptedFile> => {
  const problems: FieldProblem[] = [];
  const say = (field: string, message: string) => problems.push({ field, message });
  const nameFault = fileNameFault(name);
  if (nameFault !== null) say('name', nameFault);
  if (bytes.length === 0) say('content', 'must not be empty');
  if (bytes.length > ATTACHMENT_BYTES)
    say('content', `must have at most ${ATTACHMENT_BYTES} bytes, has ${bytes.length}`);
  if (already >= PROPOSAL_LIMITS.attachments) say('initiativeId', `has ${already} attachments, the most it may have`);
  if (problems.length > 0) return invalid(problems);
  const extension = (/\.([^.]+)$/.exec(normalizeText(name))?.[1] ?? '').toLowerCase();
  const format = FORMATS.find((f) => f.extensions.includes(extension));
  if (format === undefined)
    return invalid([{ field: 'name', message: `must end in one of ${ATTACHMENT_EXTENSIONS.join(', ')}` }]);
  if ((mediaType.split(';')[0] ?? '').trim().toLowerCase() !== format.mediaType)
    say('mediaType', `must be ${format.mediaType} for a .${extension} file`);
  if (!format.matches(bytes)) say('content', `is not what a .${extension} file holds`);
  return problems.length > 0
    ? invalid(problems)
    : ok({ name: normalizeText(name), mediaType: format.mediaType, size: bytes.length });
};
