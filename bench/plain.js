// The same fields as a plain HTML form, by hand: what the form of the library is measured against.
const star = ' *';

const field = ({ name, label, hint, type, options, required }) => {
  const head = `<label for="${name}">${label}${required ? star : ''}</label><br>${hint ?? ''}`;
  const choices = (options ?? []).map((o) => `<option value="${o.value}">${o.label}</option>`).join('');
  return type === 'choice'
    ? `<p>${head}<select id="${name}"><option value="">Chọn</option>${choices}</select></p>`
    : `<p>${head}<input id="${name}" type="text"></p>`;
};

/** A page that draws the fields at a press, and at another says of every empty field what is wrong with it. */
export const plainForm = (fields) => `<button id="begin" type="button">Bắt đầu khai</button>
<template><form novalidate><div id="summary" tabindex="-1"></div>${fields.map(field).join('')}
<button id="next">Tiếp tục</button></form></template>
<script>
begin.addEventListener('click', () => {
  const source = document.querySelector('template').innerHTML;
  begin.outerHTML = source;
  document.querySelector('form').addEventListener('submit', (event) => {
    event.preventDefault();
    const links = [];
    for (const control of event.currentTarget.elements) {
      if (control.id === 'next' || control.value) continue;
      const text = 'Hãy nhập ' + control.parentNode.firstChild.textContent;
      const error = document.createElement('strong');
      error.id = control.id + '-error';
      error.textContent = text;
      control.setAttribute('aria-invalid', 'true');
      control.setAttribute('aria-describedby', error.id);
      control.before(error);
      links.push('<li><a href="#' + control.id + '">' + text + '</a></li>');
    }
    summary.innerHTML = '<h4>Có ' + links.length + ' mục cần sửa</h4><ul>' + links.join('') + '</ul>';
    summary.focus();
  });
});
</script>`;
