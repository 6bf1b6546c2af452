import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { Pool } from 'pg';

/** The least a server can do for the ranked list: node http and pg, the same session look-up, transaction and rows. */
const pool = new Pool({ connectionString: process.argv[2], max: 10 });

const SESSION = `select m.id, m.pseudonym, m.name,
    array(select role from member_role r where r.organization_id = $1 and r.member_id = m.id) as roles,
    array(select business_unit_id from member_unit u where u.organization_id = $1 and u.member_id = m.id) as units
  from session s join member m on m.organization_id = $1 and m.id = s.member_id
  where s.organization_id = $1 and s.token_hash = $2 and s.expires_at > now() and m.active`;
const SCOPE = `select clout_scope('member_id', $1), clout_scope('business_units', ''), clout_scope('sight', 'ALL'),
  clout_scope('initiative_states', 'ACCEPTED,FUNDED'), clout_scope('panellist', 'NO')`;
const LIST = `select r.rank, r.position, r.score_numerator, r.score_denominator, r.in_year, r.cumulative_in_year, r.funding,
    i.id, i.code, i.title, u.id as unit_id, u.name as unit_name
  from ranking_entry r join initiative i on i.organization_id = $1 and i.id = r.initiative_id
  join business_unit u on u.organization_id = $1 and u.id = r.business_unit_id
  where r.organization_id = $1 and r.cycle_id = $2 order by r.position limit 100`;

createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    answer(
      JSON.parse(Buffer.concat(chunks).toString()) as { cycleId: string },
      request.headers.authorization ?? '',
    ).then(
      (body) => response.writeHead(200, { 'content-type': 'application/json' }).end(body),
      (error: Error) => response.writeHead(500).end(error.message),
    );
  });
}).listen(0, '127.0.0.1', function (this: { address(): unknown }) {
  process.send?.({ port: (this.address() as { port: number }).port });
});

async function answer({ cycleId }: { cycleId: string }, authorization: string): Promise<string> {
  const token = authorization.slice('Bearer '.length);
  const organizationId = token.slice(0, 36);
  const client = await pool.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    await client.query(`select clout_scope('organization_id', $1), now()`, [organizationId]);
    const hash = createHash('sha256').update(token).digest();
    const member = (await client.query(SESSION, [organizationId, hash])).rows[0] as { id: string };
    await client.query(SCOPE, [member.id]);
    const { rows } = (await client.query(LIST, [organizationId, cycleId])) as { rows: Record<string, string>[] };
    await client.query('commit');
    return JSON.stringify({
      entries: rows.map((row) => ({
        rank: row['rank'],
        position: row['position'],
        score: Number(row['score_numerator']) / Number(row['score_denominator']),
        inYear: row['in_year'],
        cumulativeInYear: row['cumulative_in_year'],
        funding: row['funding'],
        initiative: {
          id: row['id'],
          code: row['code'],
          title: row['title'],
          businessUnit: { id: row['unit_id'], name: row['unit_name'] },
        },
      })),
    });
  } finally {
    client.release();
  }
}
