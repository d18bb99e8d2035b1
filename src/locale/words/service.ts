export const vi = {
  nav: 'Dịch vụ công trực tuyến',
  file: 'Nộp hồ sơ',
  track: 'Tra cứu hồ sơ',
  backToList: 'Danh sách thủ tục',
  backToGuide: 'Hướng dẫn của thủ tục',
  openForm: 'Tờ khai đang mở:',
  follow: 'Theo dõi hồ sơ',
};
export const en: typeof vi = {
  nav: 'Online public services',
  file: 'File a dossier',
  track: 'Look up a dossier',
  backToList: 'List of procedures',
  backToGuide: 'Guide to the procedure',
  openForm: 'Open form:',
  follow: 'Follow the dossier',
};
