/** What the builder says, to whoever looks after a site. */
import type { Widget } from '../parameters.js';
import type { ColourToken, LengthToken } from '../tokens.js';
import type { Problem } from './choice.js';
import type { Faint } from './colours.js';
import type { Snippets } from './snippets.js';

interface Words {
  title: string;
  lead: string;
  other: string;
  groups: { what: string; where: string; look: string; moreColours: string; sizes: string };
  widget: string;
  widgets: Record<Widget, string>;
  procedure: string;
  procedureHint: string;
  guideHref: string;
  guideHrefHint: string;
  catalogue: string;
  catalogueHint: string;
  backend: string;
  backendHint: string;
  folder: string;
  folderHint: string;
  locale: string;
  locales: Record<'' | 'vi' | 'en', string>;
  theme: string;
  themes: Record<'' | 'dark', string>;
  colours: Record<ColourToken, string>;
  colourHint: string;
  picker: (label: string) => string;
  lengths: Record<LengthToken, string>;
  lengthHint: (min: number, max: number) => string;
  readable: string;
  faint: (faint: Faint) => string;
  faintTitle: string;
  preview: string;
  previewHint: string;
  elsewhere: string;
  result: string;
  broken: string;
  forms: Record<keyof Snippets, { title: string; hint: string }>;
  site: string;
  siteHint: string;
  height: string;
  heightHint: string;
  copy: string;
  copyOf: (form: string) => string;
  copied: string;
  selected: string;
  noHashes: string;
  problems: Record<Problem['why'], string>;
  fallback: string;
  frameTitle: string;
}

const ratio = (value: number, locale: string) =>
  (Math.floor(value * 10) / 10).toLocaleString(locale, { minimumFractionDigits: 1 });

const vi: Words = {
  title: 'Tạo mã nhúng dịch vụ công',
  lead: 'Chọn phần cần hiện, xem thử ngay bên cạnh, rồi chép mã và dán vào trang của trường, phường, xã. Không cần cài công cụ lập trình.',
  other: 'English',
  groups: {
    what: 'Hiện gì',
    where: 'Lấy ở đâu, gửi đến đâu',
    look: 'Màu sắc',
    moreColours: 'Màu khác',
    sizes: 'Cỡ chữ và khoảng cách',
  },
  widget: 'Phần cần nhúng',
  widgets: {
    service: 'Toàn bộ dịch vụ: danh mục, hướng dẫn, nộp, tra cứu',
    'procedure-list': 'Danh mục thủ tục',
    'procedure-guide': 'Hướng dẫn một thủ tục',
    'dossier-form': 'Tờ khai của một thủ tục',
    'status-tracker': 'Tra cứu hồ sơ',
  },
  procedure: 'Thủ tục',
  procedureHint: 'Mã của thủ tục trong danh mục, ví dụ khai-sinh.',
  guideHref: 'Trang hướng dẫn từng thủ tục (có thể để trống)',
  guideHrefHint:
    'Ví dụ /thu-tuc/{id}; {id} được thay bằng mã thủ tục. Để trống thì bấm vào danh mục chưa mở trang nào.',
  catalogue: 'Tệp danh mục',
  catalogueHint: 'Địa chỉ tệp JSON, bắt đầu bằng https:// hoặc dấu /.',
  backend: 'Nơi nhận hồ sơ',
  backendHint:
    'Để trống: người dân chỉ khai thử, không có gì được gửi đi. Nơi nhận ở máy chủ khác phải cho phép trang này (ALLOWED_ORIGINS).',
  folder: 'Thư mục có dvc.js',
  folderHint: 'Nên chép thư mục dist về máy chủ của trang rồi ghi địa chỉ ở đó.',
  locale: 'Ngôn ngữ',
  locales: { '': 'Theo ngôn ngữ của trang', vi: 'Tiếng Việt', en: 'Tiếng Anh' },
  theme: 'Nền',
  themes: { '': 'Sáng', dark: 'Tối' },
  colours: {
    accent: 'Nút và đường dẫn',
    'on-accent': 'Chữ trên nút',
    ink: 'Chữ',
    muted: 'Chữ phụ',
    surface: 'Nền trang',
    ground: 'Nền khối',
    line: 'Đường kẻ mảnh',
    edge: 'Viền ô nhập',
    danger: 'Lỗi',
    warning: 'Cảnh báo',
    success: 'Hoàn thành',
  },
  colourHint: 'Ví dụ #0b4f8a. Để trống thì giữ màu có sẵn.',
  picker: (label) => `Bảng chọn màu: ${label}`,
  lengths: { 'font-size': 'Cỡ chữ', radius: 'Bo góc', space: 'Khoảng cách' },
  lengthHint: (min, max) => `Từ ${min} đến ${max} điểm ảnh`,
  readable: 'Các màu này đủ tương phản để đọc.',
  faint: ({ front, back, ratio: value, least }) =>
    `“${vi.colours[front]}” trên “${vi.colours[back]}”: tương phản ${ratio(value, 'vi')} : 1, cần ít nhất ${ratio(least, 'vi')} : 1.`,
  faintTitle: 'Có màu khó đọc, nhất là với người mắt kém hoặc ngoài nắng:',
  preview: 'Xem thử',
  previewHint: 'Đây là bản chạy thử: bấm, khai thoải mái, không có gì được gửi đi.',
  elsewhere:
    'Danh mục ở máy chủ khác nên trang này không tự tải về để xem thử. Mã bên dưới vẫn dùng được nếu máy chủ ấy cho phép trang khác đọc (CORS).',
  result: 'Mã để dán',
  broken: 'Mã sẽ hiện ở đây khi các ô báo lỗi phía trên đã được sửa.',
  forms: {
    tag: {
      title: 'Hai dòng',
      hint: 'Dán vào chỗ cần hiện, ở chế độ HTML của trình soạn thảo. Đừng bỏ đường dẫn bên trong.',
    },
    div: {
      title: 'Trình soạn thảo xóa thẻ lạ',
      hint: 'Nếu dán hai dòng, lưu lại mà thẻ biến mất thì dùng mã này. Dòng script bị xóa thì dán nó vào giao diện (theme) của trang.',
    },
    iframe: {
      title: 'Chỉ cho chèn iframe',
      hint: 'Danh mục và nơi nhận phải ở cùng máy chủ với embed.html, hoặc được chủ máy chủ ấy cho phép. Dòng script làm khung cao vừa nội dung; không có nó, khung cuộn bên trong.',
    },
    shortcode: {
      title: 'WordPress',
      hint: 'Cần cài plugin dvc-widgets (docs/wordpress.vi.md), rồi dán vào một khối Shortcode hoặc vào bài viết.',
    },
    css: {
      title: 'Chỉ phần màu, cho tệp CSS',
      hint: 'Trang cấm style trong thẻ (CSP) thì đưa đoạn này vào tệp CSS và bỏ phần style khỏi mã trên.',
    },
  },
  site: 'Trang sẽ chứa iframe (có thể để trống)',
  siteHint: 'Ví dụ https://truong.edu.vn: chỉ trang này được biết chiều cao của khung.',
  height: 'Chiều cao khung',
  heightHint: 'Điểm ảnh, từ 200 đến 5000',
  copy: 'Chép mã',
  copyOf: (form) => `Chép mã: ${form}`,
  copied: 'Đã chép.',
  selected: 'Trình duyệt chưa cho chép tự động. Mã đã được chọn sẵn, bấm Ctrl+C để chép.',
  noHashes: 'Chưa đọc được sri.json nên mã dưới đây không có mã kiểm tra integrity.',
  problems: {
    missing: 'Ô này chưa điền.',
    address:
      'Đây chưa phải là một địa chỉ. Địa chỉ bắt đầu bằng https:// hoặc dấu /, ví dụ /dvc/danh-muc.json.',
    origin: 'Chỉ ghi giao thức và tên miền, ví dụ https://truong.edu.vn.',
    procedure: 'Mã thủ tục chỉ có chữ không dấu, chữ số, dấu gạch nối, ví dụ khai-sinh.',
    pattern: 'Địa chỉ bắt đầu bằng https:// hoặc dấu / và phải có {id}, ví dụ /thu-tuc/{id}.',
    height: 'Ghi một số từ 200 đến 5000.',
    colour: 'Ghi màu dạng #rrggbb, ví dụ #0b4f8a.',
    length: 'Ghi một số trong khoảng cho phép.',
  },
  fallback: 'Nộp hồ sơ trên Cổng Dịch vụ công Quốc gia',
  frameTitle: 'Dịch vụ công trực tuyến',
};

const en: Words = {
  title: 'Make the code that embeds public services',
  lead: 'Choose what to show, see it live beside, then copy the code into the page of a school or a ward. No developer tools needed.',
  other: 'Tiếng Việt',
  groups: {
    what: 'What to show',
    where: 'Where it comes from and goes to',
    look: 'Colours',
    moreColours: 'Other colours',
    sizes: 'Type size and distances',
  },
  widget: 'Part to embed',
  widgets: {
    service: 'The whole service: list, guide, filing, tracking',
    'procedure-list': 'List of procedures',
    'procedure-guide': 'Guide to one procedure',
    'dossier-form': 'Form of one procedure',
    'status-tracker': 'Dossier tracking',
  },
  procedure: 'Procedure',
  procedureHint: 'Its id in the catalogue, for example khai-sinh.',
  guideHref: 'Page with the guide to a procedure (may stay empty)',
  guideHrefHint:
    'For example /thu-tuc/{id}; {id} becomes the procedure’s id. Left empty, the list opens no page.',
  catalogue: 'Catalogue file',
  catalogueHint: 'Address of the JSON file; it begins with https:// or a slash.',
  backend: 'Receiving office',
  backendHint:
    'Left empty, people can only practise: nothing is sent. An office on another server has to allow this page (ALLOWED_ORIGINS).',
  folder: 'Folder with dvc.js',
  folderHint: 'Best copy the folder dist to the site’s own server and give its address there.',
  locale: 'Language',
  locales: { '': 'As the page', vi: 'Vietnamese', en: 'English' },
  theme: 'Background',
  themes: { '': 'Light', dark: 'Dark' },
  colours: {
    accent: 'Buttons and links',
    'on-accent': 'Text on buttons',
    ink: 'Text',
    muted: 'Secondary text',
    surface: 'Page background',
    ground: 'Box background',
    line: 'Thin lines',
    edge: 'Edges of inputs',
    danger: 'Errors',
    warning: 'Warnings',
    success: 'Done',
  },
  colourHint: 'For example #0b4f8a. Left empty, the built-in colour stays.',
  picker: (label) => `Colour picker: ${label}`,
  lengths: { 'font-size': 'Type size', radius: 'Round corners', space: 'Distance' },
  lengthHint: (min, max) => `From ${min} to ${max} pixels`,
  readable: 'These colours have enough contrast to be read.',
  faint: ({ front, back, ratio: value, least }) =>
    `“${en.colours[front]}” on “${en.colours[back]}”: contrast ${ratio(value, 'en')} : 1, at least ${ratio(least, 'en')} : 1 is needed.`,
  faintTitle: 'Some colours are hard to read, above all with weak eyes or in sunlight:',
  preview: 'Preview',
  previewHint: 'A trial: press and fill in what you like, nothing is sent.',
  elsewhere:
    'The catalogue is on another server, so this page does not load it for a preview. The code below works if that server lets other pages read it (CORS).',
  result: 'Code to paste',
  broken: 'The code appears here once the inputs marked above are corrected.',
  forms: {
    tag: {
      title: 'Two lines',
      hint: 'Paste where it should appear, in the editor’s HTML view. Keep the link inside.',
    },
    div: {
      title: 'The editor strips unknown tags',
      hint: 'Use this if the tag is gone after saving. If the script line is stripped too, put that into the site’s theme.',
    },
    iframe: {
      title: 'Only an iframe is allowed',
      hint: 'Catalogue and office must be on the server of embed.html, or allowed by its owner. The script line makes the frame as high as its content; without it the frame scrolls inside.',
    },
    shortcode: {
      title: 'WordPress',
      hint: 'Needs the plugin dvc-widgets (docs/wordpress.md); then paste into a Shortcode block or a post.',
    },
    css: {
      title: 'The colours alone, for a CSS file',
      hint: 'If the page forbids style in tags (CSP), put this into a CSS file and take style out of the code above.',
    },
  },
  site: 'Page that will hold the iframe (may stay empty)',
  siteHint: 'For example https://truong.edu.vn: only this page hears the height of the frame.',
  height: 'Height of the frame',
  heightHint: 'Pixels, from 200 to 5000',
  copy: 'Copy the code',
  copyOf: (form) => `Copy the code: ${form}`,
  copied: 'Copied.',
  selected: 'The browser does not let this page copy. The code is selected: press Ctrl+C.',
  noHashes: 'sri.json could not be read, so the code below has no integrity hash.',
  problems: {
    missing: 'This is still empty.',
    address: 'This is not an address. One begins with https:// or a slash, for example /dvc/catalogue.json.',
    origin: 'Protocol and host only, for example https://truong.edu.vn.',
    procedure: 'An id has letters, digits and hyphens only, for example khai-sinh.',
    pattern: 'The address begins with https:// or a slash and contains {id}, for example /thu-tuc/{id}.',
    height: 'Give a number from 200 to 5000.',
    colour: 'Write the colour as #rrggbb, for example #0b4f8a.',
    length: 'Give a number within the limits.',
  },
  fallback: 'File on the National Public Service Portal',
  frameTitle: 'Online public services',
};

export const words = { vi, en };
