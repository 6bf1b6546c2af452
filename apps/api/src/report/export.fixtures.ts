import { parse } from 'csv-parse/sync';
import ExcelJS from 'exceljs';
import type { Plan } from '@clout/domain';
import { DecisionStage } from '../decision/approval/decision-stage.fixtures';
import { decide } from '../decision/approval/decisions.fixtures';
import { type Persona, TestApi } from '../testing/test-api';

/** Titles that a spreadsheet might run, or break at. */
export const HOSTILE = [`=cmd|' /C calc'!A0`, '\t@SUM(1+9)*cmd', 'A "quoted", line\r\nbroken'] as const;

/** A file of a table as it was read back. */
export interface ReadFile {
  readonly text: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly about: ReadonlyMap<string, string>;
  readonly column: (head: string) => readonly (string | undefined)[];
  /** What the row of sums says below a head. */
  readonly sumOf: (head: string) => string | undefined;
  readonly answer: Response;
}

/** A file of a table, as a member gets it. */
export function fileOf(
  api: TestApi,
  as: Persona | null,
  file: string,
  variables?: unknown,
  language?: string,
): Promise<Response> {
  const given = typeof variables === 'string' ? variables : JSON.stringify(variables);
  const query = variables === undefined ? '' : `?variables=${encodeURIComponent(given)}`;
  const spoken = language === undefined ? {} : { 'accept-language': language };
  const signed = as ? { authorization: `Bearer ${as.token}` } : {};
  return fetch(`${api.url}/exports/${file}${query}`, { headers: { ...signed, ...spoken } });
}

/** A table's CSV, read back; throws what it was refused with. */
export async function csvOf(
  api: TestApi,
  as: Persona,
  table: string,
  variables: unknown,
  language?: string,
): Promise<ReadFile> {
  const answer = await fileOf(api, as, `${table}.csv`, variables, language);
  const text = await answer.text();
  if (answer.status !== 200) throw new Error(text);
  const [heads = [], ...lines] = parse(text) as string[][];
  const told = /^(ABOUT|ANGABE) /;
  const rows = lines.filter(([first = '']) => !told.test(first) && !/^(SUM|SUMME)$/.test(first));
  const about = new Map(
    lines.flatMap(([name = '', value = '']) => (told.test(name) ? [[name.replace(told, ''), value]] : [])),
  );
  const sums = lines.find(([first = '']) => /^(SUM|SUMME)$/.test(first)) ?? [];
  return {
    ...{ text, heads, rows, about, answer },
    column: (head) => rows.map((row) => row[heads.indexOf(head)]),
    sumOf: (head) => sums[heads.indexOf(head)],
  };
}

/** A decided plan of two of three initiatives with hostile titles, and the files that its people get. */
export class ExportStage {
  private constructor(
    readonly api: TestApi,
    readonly stage: DecisionStage,
    readonly plan: Plan,
  ) {}

  static async build(): Promise<ExportStage> {
    const api = await TestApi.start();
    const stage = await DecisionStage.build(api);
    const ids = [];
    for (const amount of [1_000_001n, 2_000_002n, 500_000n]) ids.push(await stage.initiative({ costs: [{ amount }] }));
    for (const [at, id] of ids.entries())
      await api.admin.query('update initiative set title = $2 where id = $1', [id, HOSTILE[at]]);
    const plan = await stage.submittedPlan(ids.slice(0, 2));
    await decide(stage, plan, 3_000_003n);
    return new ExportStage(api, stage, plan);
  }

  get(as: Persona | null, file: string, variables?: unknown, language?: string): Promise<Response> {
    return fileOf(this.api, as, file, variables, language);
  }

  csv(as: Persona, table: string, variables: unknown, language?: string): Promise<ReadFile> {
    return csvOf(this.api, as, table, variables, language);
  }

  async workbook(as: Persona, table: string, variables: unknown, language?: string): Promise<ExcelJS.Workbook> {
    const answer = await this.get(as, `${table}.xlsx`, variables, language);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(await answer.arrayBuffer());
    return book;
  }

  /** The status and code of a refused file. */
  async refusal(as: Persona | null, file: string, variables?: unknown): Promise<readonly [number, string]> {
    const answer = await this.get(as, file, variables);
    return [answer.status, ((await answer.json()) as { code: string }).code];
  }
}
