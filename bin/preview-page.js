import { basename } from 'node:path';
import { sentences } from './words.js';

const marks = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text) => String(text).replace(/[&<>"]/g, (mark) => marks[mark]);

const words = {
  vi: {
    title: 'Xem thử',
    note: 'Trang xem thử trên máy này: không có gì được gửi đi. Trang tự tải lại khi tệp được lưu.',
    none: 'Không có lỗi, không có cảnh báo.',
    counts: (errors, warnings) => `${errors} lỗi, ${warnings} cảnh báo`,
    severity: { error: 'Lỗi', warning: 'Cảnh báo' },
    line: 'Dòng',
    other: 'English',
  },
  en: {
    title: 'Preview',
    note: 'A preview on this machine: nothing is sent. The page reloads when the file is saved.',
    none: 'No errors, no warnings.',
    counts: (errors, warnings) =>
      `${errors} error${errors === 1 ? '' : 's'}, ${warnings} warning${warnings === 1 ? '' : 's'}`,
    severity: { error: 'Error', warning: 'Warning' },
    line: 'Line',
    other: 'Tiếng Việt',
  },
};

function findingRow(finding, locale) {
  const say = words[locale];
  const { line, column, severity, code, path } = finding;
  const sentence = sentences(finding)[locale === 'vi' ? 0 : 1];
  return `<li class="${severity}"><strong>${say.severity[severity]}</strong>
    <span class="place">${say.line} ${line}:${column}</span> <code>${escape(path || code)}</code>
    <p>${escape(sentence)}</p></li>`;
}

function findingsView(findings, locale) {
  const say = words[locale];
  if (findings.length === 0) return `<p class="none">${say.none}</p>`;
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return `<details${errors > 0 ? ' open' : ''}><summary>${say.counts(errors, findings.length - errors)}</summary>
    <ul>${findings.map((one) => findingRow(one, locale)).join('\n')}</ul></details>`;
}

/** The whole page. Texts of the file go in escaped; no script and no style stands in it. */
export function page({ file, locale, version, findings }) {
  const say = words[locale];
  const other = locale === 'vi' ? 'en' : 'vi';
  return `<!doctype html>
<html lang="${locale}" data-version="${version}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say.title} · ${escape(basename(file))}</title>
<link rel="stylesheet" href="/preview/page.css">
<script type="module" src="/dvc.js" data-catalogue="/catalogue.json" data-adapter="browser" data-locale="${locale}"></script>
<script type="module" src="/preview/client.js"></script>
</head>
<body>
<header>
<h1>${say.title}: ${escape(basename(file))}</h1>
<p><a href="/?lang=${other}" lang="${other}">${say.other}</a></p>
<p class="note">${say.note}</p>
<section aria-label="dvc-catalogue check">${findingsView(findings, locale)}</section>
</header>
<main><dvc-service></dvc-service></main>
</body>
</html>
`;
}
