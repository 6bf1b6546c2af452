import type { GraphQLSchema } from 'graphql';
import { type Language, mayCall } from '@clout/domain';
import type { Ask } from '../../platform/graphql/ask';
import { recordHead } from '../../platform/record/read-record.store';
import { answerQuery } from '../own-queries';
import { PACK_CHAPTERS, type PackChapter } from './pack';
import {
  type CaseWorth,
  CERTIFICATE_QUERY,
  CYCLE_QUERY,
  LEDGER_QUERY,
  type PackCycle,
  type PackPlan,
  type PackUnit,
  PLAN_QUERY,
  STANDING_QUERY,
  UNITS_QUERY,
  VALUE_QUERY,
} from './pack-queries';

/** Everything a board pack says, as the program's queries answer it to the member. */
export interface PackGround extends PackPlan, PackCycle {
  /** The ledger of the cycle; null where the member may not read it. */
  readonly ledger: { readonly sources: string; readonly uses: string } | null;
  /** What each unit gives and receives; null where the member may not read it. */
  readonly unitPositions: readonly PackUnit[] | null;
  /** What the case says of the funded option, by initiative. */
  readonly worth: ReadonlyMap<string, CaseWorth | null>;
  /** What would have funded an initiative, by its id, where a certificate is kept. */
  readonly certificates: ReadonlyMap<string, readonly string[]>;
  readonly record: { readonly length: number; readonly headHash: string };
  readonly reader: string;
  readonly readAt: Date;
  readonly language: Language;
}

/** Reads the ground of a plan's board pack, as much as its chapters need, in the request's snapshot, said in the pack's language; kept certificates after it, which never change. */
export async function readPack(
  schema: GraphQLSchema,
  ask: Ask,
  planId: string,
  { language, chapters = PACK_CHAPTERS }: { readonly language: Language; readonly chapters?: readonly PackChapter[] },
): Promise<PackGround> {
  const wanted = (...some: readonly PackChapter[]) => some.some((chapter) => chapters.includes(chapter));
  ask.speak(language);
  const run = <Data>(query: string, variables: Readonly<Record<string, unknown>>) =>
    answerQuery<Data>(schema, ask, query, variables);
  const found = await run<PackPlan>(PLAN_QUERY, { planId });
  const cycleId = found.plan.cycle.id;
  const cycle = await run<PackCycle>(CYCLE_QUERY, { planId, cycleId });
  const { ledgered, certified, positioned, ...about } = await ask.read(async (tx, actor) => ({
    record: await recordHead(tx),
    reader: actor.name,
    readAt: tx.now,
    ledgered: wanted('ASK') && mayCall(actor, 'ledger'),
    positioned: wanted('UNITS') && mayCall(actor, 'unitPositions'),
    certified: wanted('NOT_FUNDED') && mayCall(actor, 'certificates') && mayCall(actor, 'certificate'),
  }));
  const ledger = ledgered ? await run<{ ledger: PackGround['ledger'] }>(LEDGER_QUERY, { cycleId }) : { ledger: null };
  const positions = positioned
    ? await run<{ unitPositions: readonly PackUnit[] }>(UNITS_QUERY, { cycleId })
    : { unitPositions: null };
  const worth = new Map<string, CaseWorth | null>();
  for (const { option, initiative } of wanted('ASK', 'EVIDENCE') ? found.plan.lines : [])
    worth.set(initiative.id, await worthOf(run, initiative.id, option.id, initiative.businessCase?.value ?? null));
  const certificates = certified ? await certificatesOf(run, planId) : new Map<string, readonly string[]>();
  return { ...found, ...cycle, ...ledger, ...positions, ...about, language, worth, certificates };
}

type Run = <Data>(query: string, variables: Readonly<Record<string, unknown>>) => Promise<Data>;

/** The case's value of the funded option; the plan's query knows that of the proposed one. */
async function worthOf(run: Run, id: string, optionId: string, proposed: CaseWorth | null): Promise<CaseWorth | null> {
  if (proposed === null || proposed.option.id === optionId) return proposed;
  const { initiative } = await run<{ initiative: { businessCase: { value: CaseWorth | null } | null } }>(VALUE_QUERY, {
    id,
    optionId,
  });
  return initiative.businessCase?.value ?? null;
}

async function certificatesOf(run: Run, planId: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const { certificates } = await run<{ certificates: { initiative: { id: string }; state: string }[] }>(
    STANDING_QUERY,
    {
      planId,
    },
  );
  const kept = new Map<string, readonly string[]>();
  for (const { initiative } of certificates.filter((it) => it.state === 'KEPT')) {
    const { certificate } = await run<{ certificate: { changes: { words: string }[] } }>(CERTIFICATE_QUERY, {
      planId,
      id: initiative.id,
    });
    kept.set(
      initiative.id,
      certificate.changes.map((it) => it.words),
    );
  }
  return kept;
}
