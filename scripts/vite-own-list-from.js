/** What `Array.from` is, of syntax and of what MooTools 1.4 and Prototype.js 1.7 leave as it was. */
const listFrom =
  '((items,map=item=>item)=>(items[Symbol.iterator]?[...items]:Array.apply(null,items)).map((item,at)=>map(item,at)))';

/**
 * MooTools and Prototype.js put functions of their own in the place of `Array.from`, which take no sets and map nothing.
 * Our source does not use it (lint says so); our dependencies do, and the copy for the script tag must not care.
 * @returns {import('vite').Plugin}
 */
export function ownListFrom() {
  return {
    name: 'dvc:own-list-from',
    transform: (code, id) =>
      id.includes('/node_modules/') && /\bArray\.from\(/.test(code)
        ? { code: code.replace(/(?<![\w$])Array\.from\(/g, `${listFrom}(`), map: null }
        : undefined,
  };
}
