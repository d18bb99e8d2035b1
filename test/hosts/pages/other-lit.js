// The site's own copy of Lit, which draws before ours is there and goes on drawing beside it.
import { html, render } from '/lit/lit-html.js';

const other = document.querySelector('#other');
let count = 0;
const draw = () => render(html`<span>Trang này vẽ bằng Lit, lần ${++count}</span>`, other);
draw();
document.addEventListener('click', draw);
