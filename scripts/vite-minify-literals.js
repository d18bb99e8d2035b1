import { transform } from 'lightningcss';
import MagicString from 'magic-string';

const walk = (node, visit) => {
  if (!node || typeof node !== 'object') return;
  if (Array.isArray(node)) return node.forEach((child) => walk(child, visit));
  visit(node);
  for (const key in node) if (key !== 'type') walk(node[key], visit);
};

const minify = {
  css(raw, whole, id) {
    if (whole && !raw.includes('\\'))
      return transform({ filename: id, code: Buffer.from(raw), minify: true }).code.toString();
    // With ${…} holes the pieces are not valid CSS on their own: only comments and white space go.
    return raw.replace(/\/\*[^]*?\*\//g, '').replace(/\s+/g, ' ');
  },
  // White space is content in HTML, but how much of it is not: our templates have no <pre>.
  html: (raw) => raw.replace(/\s+/g, ' '),
  svg: (raw) => raw.replace(/\s+/g, ' '),
};

/**
 * Minifies Lit's css`…`, html`…` and svg`…` templates.
 * @returns {import('vite').Plugin}
 */
export function minifyLiterals() {
  return {
    name: 'dvc:minify-literals',
    apply: 'build',
    enforce: 'post', // after TypeScript was removed
    transform: {
      filter: { id: { include: /\.[cm]?[jt]s(\?|$)/, exclude: /node_modules/ }, code: /\b(?:css|html|svg)`/ },
      handler(code, id) {
        const text = new MagicString(code);
        walk(this.parse(code), (node) => {
          if (node.type !== 'TaggedTemplateExpression' || node.tag.type !== 'Identifier') return;
          const shorter = Object.hasOwn(minify, node.tag.name) ? minify[node.tag.name] : undefined;
          if (!shorter) return;
          const { quasis } = node.quasi;
          for (const quasi of quasis) {
            const { raw } = quasi.value;
            const minified = raw && shorter(raw, quasis.length === 1, id);
            // A piece's own range differs between parsers: locate the raw text.
            const start = code.indexOf(raw, quasi.start);
            if (minified !== raw && start >= 0) text.overwrite(start, start + raw.length, minified);
          }
        });
        return text.hasChanged() ? { code: text.toString(), map: text.generateMap({ hires: true }) } : null;
      },
    },
  };
}
