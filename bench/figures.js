// How figures are summed up and written.
const quantile = (values, q) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * q))];
export const median = (values) => quantile(values, 0.5);
export const p95 = (values) => quantile(values, 0.95);
export const p99 = (values) => quantile(values, 0.99);

const WIDTH = 50;
export const cell = (text) => text.padStart(10);
export const count = (value) => cell(Math.round(value).toLocaleString('en'));
const ms = (value) => cell(`${value.toFixed(1)} ms`);
export const row = (name, cells) => console.log(name.padEnd(WIDTH) + cells.join(''));

export const heading = (title, columns) => row(`\n${title}`, ['', ...columns.map(cell)].slice(1));
export const line = (name, values, high = p95) =>
  row(name, [ms(median(values)), ms(high(values)), ms(Math.max(...values))]);

/** Two rows and their ratio; the target is said, never judged. */
export function compare(title, { plain, ours }, target) {
  heading(title, ['median', 'p95', 'max']);
  line('plain HTML form', plain);
  line('dvc-dossier-form', ours);
  const ratio = (of) => cell((of(ours) / of(plain)).toFixed(2));
  row('ratio', [ratio(median), ratio(p95), `   (target: median ${target})`]);
}
