// A ward's, a district's, a province's years: the newest real dossier many times over, with other people's names.
import { fold } from '../../dist/catalogue/index.js';

const family = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Hoàng',
  'Phan',
  'Vũ',
  'Đặng',
  'Bùi',
  'Đỗ',
  'Hồ',
  'Ngô',
  'Dương',
];
const middle = ['Văn', 'Thị', 'Minh', 'Ngọc', 'Đức', 'Thu', 'Quang', 'Hữu', 'Bảo', 'Gia', 'Khánh'];
const given = [
  'An',
  'Bình',
  'Châu',
  'Dũng',
  'Giang',
  'Hà',
  'Hoà',
  'Khôi',
  'Lan',
  'Long',
  'Mai',
  'Nam',
  'Oanh',
  'Phúc',
];
const perDay = 2000;
/** Columns that are the same in all of them. */
const same = `procedure, procedure_name, office, catalogue, filled_under, checked_under, submission, email, delivery, bring`;

export const codeOf = (i) => {
  const day = new Date(Date.UTC(2024, 0, 1) + Math.floor(i / perDay) * 86_400_000).toISOString();
  return `H26.999-${day.slice(2, 10).replaceAll('-', '')}-${String((i % perDay) + 1).padStart(4, '0')}`;
};
export const lastDigitsOf = (i) => String(10_000_000 + i).slice(-4);

/**
 * @param {(text: string, values?: unknown[]) => Promise<{ rows: any[] }>} query
 * @param {number} count nine in ten are over; the rest waits at the desk, in every status
 */
export async function fill(query, count) {
  const names = [family, middle, given];
  const folded = names.map((list) => list.map((word) => fold(word)));
  const word = (place, every) =>
    `($${place}::text[])[1 + (g / ${every}) % array_length($${place}::text[], 1)]`;
  const name = [word(1, 1), word(2, 13), word(3, 143)].join(` || ' ' || `);
  const day = `(date '2024-01-01' + g / ${perDay})`;
  const numbers = `generate_series(0, ${Number(count)} - 1) g`;

  await query(
    `with one as (select * from dossiers order by id desc limit 1)
     insert into dossiers (${same}, code, applicant, phone, status, appointment, received_at, changed_at)
     select ${same}, 'H26.999-' || to_char(${day}, 'YYMMDD') || '-' || lpad((g % ${perDay} + 1)::text, 4, '0'),
       ${name}, '+849' || (10000000 + g), case when g % 10 < 9 then 10 else 1 + (g / 10) % 9 end,
       ${day} + interval '12 days', ${day} + interval '9 hours', ${day} + interval '9 hours'
     from one, ${numbers}`,
    names,
  );
  const { rows } = await query('select id from dossiers where code = $1', [codeOf(0)]);
  const id = `${Number(rows[0].id)} + g`;
  await query(
    `insert into applicant_names (dossier, words) select ${id}, to_tsvector('simple', ${name}) from ${numbers}`,
    folded,
  );
  await query(
    `insert into dossier_steps (dossier, act, actor, status, at)
     select ${id}, act, actor, status, ${day} + moment from ${numbers},
     (values ('submit', 'citizen', 1, interval '9 hours'), ('accept', 'clerk', 2, interval '10 hours'))
       as step(act, actor, status, moment)`,
  );
  await query(
    `insert into uploads (id, size, type, at, dossier) select md5(g::text), 400000, 'image/jpeg', ${day}, ${id} from ${numbers}`,
  );
  await query('vacuum analyze');
  // A million dossiers come over years: nobody's look-up waits for their pages to be written out.
  await query('checkpoint');
}
