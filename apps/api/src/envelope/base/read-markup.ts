import type { Readable } from 'node:stream';
import { SaxesParser } from 'saxes';
import { LIMITS, UnreadableTable } from './raw-row';

/** A mark of an XML part, in order. */
export type Mark =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: ReadonlyMap<string, string> }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

/** Names of elements and attributes without their namespace prefix. */
const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Streams the marks of an XML part (UTF-8); own entities are not expanded, and text without end is refused. */
export async function* readMarkup(stream: Readable): AsyncGenerator<Mark> {
  const parser = new SaxesParser();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const marks: Mark[] = [];
  let silent = 0;
  const heard = (mark: Mark): void => {
    silent = 0;
    marks.push(mark);
  };
  parser.on('error', (error) => {
    throw new UnreadableTable(`has damaged markup (${error.message.slice(0, 80)})`);
  });
  parser.on('doctype', () => {
    throw new UnreadableTable('has markup with a document type, which no workbook has');
  });
  parser.on('opentag', ({ name, attributes }) => {
    const own = Object.entries(attributes as Record<string, string>).filter(([key]) => !key.startsWith('xmlns'));
    heard({ kind: 'open', name: local(name), attributes: new Map(own.map(([key, value]) => [local(key), value])) });
  });
  parser.on('closetag', ({ name }) => heard({ kind: 'close', name: local(name) }));
  parser.on('text', (text) => heard({ kind: 'text', text }));
  parser.on('cdata', (text) => heard({ kind: 'text', text }));
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    silent += chunk.length;
    parser.write(decoder.decode(chunk, { stream: true }));
    if (silent > LIMITS.record) throw new UnreadableTable(`has a text of more than ${LIMITS.record} bytes`);
    yield* marks.splice(0);
  }
  parser.write(decoder.decode());
  parser.close();
  yield* marks.splice(0);
}
