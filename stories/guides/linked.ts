/** The guides are written once, in docs/ and README; their links to each other become those of these pages. */
const pages: Record<string, string> = {
  'theming.md': 'guides-theming',
  'catalogue.md': 'guides-catalogue',
  'backend.md': 'guides-backend',
  'office.md': 'guides-office',
  'README.md': 'guides-embed',
  'theming.vi.md': 'hướng-dẫn-giao-diện',
  'catalogue.vi.md': 'hướng-dẫn-danh-mục',
  'backend.vi.md': 'hướng-dẫn-nơi-nhận-hồ-sơ',
  'office.vi.md': 'hướng-dẫn-văn-phòng-tiếp-nhận',
  'README.vi.md': 'hướng-dẫn-gắn-vào-trang',
};

/** Links to files that have no page here stay as words: the file is named by them. Pictures are left out. */
export function linked(markdown: string): string {
  return markdown
    .replace(/!\[[^\]]*\]\([^)]*\)\n*/g, '')
    .replace(/\[([^\]]+)\]\((?!https?:|#)([^)#]+)[^)]*\)/g, (_, words: string, path: string) => {
      const page = pages[path.split('/').at(-1)!];
      return page === undefined ? words : `[${words}](?path=/docs/${page}--docs)`;
    });
}

/** One chapter of the second level, with its heading. */
export const chapter = (markdown: string, title: string): string => {
  const start = markdown.indexOf(`\n## ${title}\n`);
  if (start < 0) throw new Error(`no chapter “${title}”`);
  const end = markdown.indexOf('\n## ', start + 4);
  return markdown.slice(start, end < 0 ? undefined : end);
};
