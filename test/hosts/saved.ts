/** The two lines, as the editors of content management systems leave them in the page that they save. */
import { link, script } from './tab.js';

const at = '/dist/dvc.js';
const data = 'data-catalogue="/catalogues/long-bien-2017.json"';

export interface Saved {
  title: string;
  head?: string;
  body: string;
  /** What people see of it: the elements, the link, or what was written, as text. */
  shows: 'elements' | 'link' | 'text';
  /** What the console says of a mistake. */
  warns?: RegExp;
}

export const saved: readonly Saved[] = [
  {
    title: 'WordPress, classic editor: both lines in one paragraph, with a break',
    body: `<p>${script}<br />\n<dvc-procedure-list>${link}</dvc-procedure-list></p>`,
    shows: 'elements',
  },
  {
    title: 'WordPress, classic editor: a paragraph within the tag',
    body: `${script}\n<dvc-procedure-list></p>\n<p>${link}</p>\n<p></dvc-procedure-list></p>`,
    shows: 'elements',
    warns: /<dvc-procedure-list> is not closed/,
  },
  {
    title: 'WordPress, block editor: a block of HTML',
    body: `<!-- wp:html -->\n${script}\n<dvc-procedure-list>${link}</dvc-procedure-list>\n<!-- /wp:html -->`,
    shows: 'elements',
  },
  {
    title: 'WordPress, with plugins that load scripts late: the script at the foot, async, with a version',
    body: `<dvc-procedure-list>${link}</dvc-procedure-list>
<script async type="module" id="dvc-js" src="${at}?ver=6.5.2" ${data}></script>`,
    shows: 'elements',
  },
  {
    title: 'WordPress, an author who may not write scripts: the script is gone',
    body: `<p><dvc-procedure-list>${link}</dvc-procedure-list></p>`,
    shows: 'link',
  },
  {
    title: 'WordPress: quotation marks made typographic, in the tag',
    body: `${script}<dvc-procedure-guide procedure=&#8221;khai-sinh&#8221;>${link}</dvc-procedure-guide>`,
    shows: 'link',
  },
  {
    title: 'WordPress: quotation marks made typographic, in the script',
    body: `<script type=”module” src=”${at}” data-catalogue=”/c.json”></script><dvc-procedure-list>${link}</dvc-procedure-list>`,
    shows: 'link',
  },
  {
    title: 'TinyMCE: the tag closed in itself, in the middle of the text',
    body: `${script}<p>Ở trên</p><dvc-procedure-list /><h2>Liên hệ</h2><p>Ở dưới, ${link}</p>`,
    shows: 'elements',
    warns: /<dvc-procedure-list> is not closed/,
  },
  {
    title: 'TinyMCE: two tags closed in themselves, one after the other',
    body: `${script}<dvc-procedure-list /><p>Ở giữa</p><dvc-status-tracker /><p>Ở dưới</p>`,
    shows: 'elements',
    warns: /<dvc-procedure-list> is not closed/,
  },
  {
    title: 'TinyMCE: no end tag',
    body: `${script}<div><dvc-procedure-list>${link}</div><p>Ở dưới</p>`,
    shows: 'elements',
  },
  {
    title: 'TinyMCE: unknown tags stripped, a div with data attributes kept',
    head: script,
    body: `<div data-dvc="procedure-list" data-mce-selected="1"><p>${link}<br data-mce-bogus="1"></p></div>`,
    shows: 'elements',
  },
  {
    title: 'CKEditor: a div, non-breaking spaces around the link',
    head: script,
    body: `<div data-dvc="procedure-list">\n\t<p>&nbsp;${link}&nbsp;</p>\n</div>\n\n<p>&nbsp;</p>`,
    shows: 'elements',
  },
  {
    title: 'CKEditor: the tag stripped altogether, its content kept',
    head: script,
    body: `<p>${link}</p>`,
    shows: 'link',
  },
  {
    title: 'CKEditor: everything escaped, pasted in the visual view',
    body: `<p>&lt;dvc-procedure-list&gt;${link}&lt;/dvc-procedure-list&gt;</p>`,
    shows: 'text',
  },
  {
    title: 'Joomla: script tags removed from the article, the script in a module of the template',
    head: `<script type="module" src="${at}" ${data} defer></script>`,
    body: `<div class="item-page"><p><dvc-procedure-list>${link}</dvc-procedure-list></p></div>`,
    shows: 'elements',
  },
  {
    title: 'Joomla: the module type dropped',
    head: `<script src="${at}" ${data}></script>`,
    body: `<dvc-procedure-list>${link}</dvc-procedure-list>`,
    shows: 'link',
  },
  {
    title: 'DotNetNuke: tags and attributes in capitals',
    body: `${script.replace(/^<script/, '<SCRIPT').replace('data-catalogue', 'DATA-CATALOGUE')}
<DVC-PROCEDURE-LIST GUIDE-HREF="/g/{id}">${link}</DVC-PROCEDURE-LIST>`,
    shows: 'elements',
  },
  {
    title: 'DotNetNuke: ampersands escaped twice in an address',
    body: `${script.replace('2017.json', '2017.json?a=1&amp;amp;b=2')}<dvc-procedure-list>${link}</dvc-procedure-list>`,
    shows: 'elements',
  },
  {
    title: 'DotNetNuke: the form of the whole page around it',
    body: `<form method="post" action="/" id="Form"><input type="hidden" name="__VIEWSTATE" value="x">
${script}<dvc-procedure-list>${link}</dvc-procedure-list></form>`,
    shows: 'elements',
  },
];
