// The same row, written with nothing around it: what the database alone can do on this machine in this run.
const columns = `procedure, procedure_name, office, catalogue, filled_under, checked_under, submission, applicant,
  phone, email, status, bring, received_at, changed_at`;

/**
 * A table with the dossiers' columns and indexes, and a call that writes the newest dossier's row to it once more.
 * @param {(text: string, values?: unknown[]) => Promise<{ rows: any[] }>} query
 */
export async function bareInsert(query) {
  await query('create table bare (like dossiers including all)');
  // JSON goes as text, as the office sends it.
  const asSent = columns.replace(/procedure_name|office|submission|bring/g, '$&::text');
  const { rows } = await query(`select ${asSent} from dossiers order by id desc limit 1`);
  const values = Object.values(rows[0]);
  const places = values.map((_, i) => `$${i + 2}`).join(', ');
  let i = 0;
  return () =>
    query(`insert into bare (code, ${columns}) values ($1, ${places})`, [`bare-${i++}`, ...values]);
}
