/** What is kept of a form that is being filled in, and where. Nothing is promised that a browser may not hold. */
export const vi = {
  // Before the first field
  stay: 'Bản nháp chỉ nằm trong thẻ trình duyệt này, có mã hóa, và mất khi đóng thẻ. Chỉ khi Ông/Bà chọn, bản nháp mới được lưu trên máy, trong 7 ngày.',
  stayShared: 'Không có gì được giữ lại trên máy này: đóng hoặc tải lại thẻ là mất.',
  stayOff:
    'Ở đây không giữ được bản nháp: đóng hoặc tải lại thẻ là mất. Nên chuẩn bị sẵn giấy tờ trước khi khai.',
  shareLabel: 'Đây là máy dùng chung',
  shareHint:
    'Không giữ lại gì trên máy này. Bản nháp đã lưu trong trình duyệt này sẽ bị xóa khi bắt đầu khai.',
  offersTitle: 'Bản nháp đã lưu',
  offer: (saved: string, expires: string) =>
    `Ông/Bà có một bản nháp của tờ khai này, lưu lúc ${saved}, hết hạn ngày ${expires}.`,
  offerElsewhere: (saved: string) =>
    `Tờ khai này đang mở ở một thẻ khác của trình duyệt, lưu lúc ${saved}. Xin khai tiếp ở thẻ đó. Nếu không tìm thấy thẻ, hãy mở một bản riêng ở đây: hai bản không ghi đè lên nhau, và xin chỉ nộp một bản.`,
  resume: 'Tiếp tục khai',
  copy: 'Mở bản riêng ở đây',
  discard: 'Xóa',
  ofOffer: (saved: string) => `bản nháp lưu lúc ${saved}`,
  // In every step
  title: 'Bản nháp',
  inTab: 'Bản nháp giữ trong thẻ này, mất khi đóng thẻ.',
  onDevice: (date: string) => `Bản nháp lưu trên máy này, hết hạn ngày ${date}.`,
  savedAt: (time: string) => `Lưu lúc ${time}.`,
  keep: 'Lưu bản nháp trên máy này',
  keepHint: 'Chỉ nên lưu trên máy riêng: ai dùng máy này cũng mở được.',
  unkeep: 'Thôi lưu trên máy',
  remove: 'Xóa bản nháp',
  removeAsk: 'Xóa mọi điều đã khai và các tệp đã chọn ở đây? Xóa rồi không lấy lại được.',
  discardAsk: 'Xóa bản nháp này? Xóa rồi không lấy lại được.',
  removeYes: 'Xóa hẳn',
  removeNo: 'Giữ lại',
  shared: 'Máy dùng chung: không giữ bản nháp. Đóng hoặc tải lại thẻ là mất.',
  off: 'Ở đây không giữ được bản nháp. Xin đừng đóng hay tải lại thẻ trước khi nộp.',
  failed:
    'Chưa giữ được bản nháp, có thể vì bộ nhớ của trình duyệt đã đầy. Xin đừng đóng hay tải lại thẻ trước khi nộp.',
  noRoom: (names: string) =>
    `Bộ nhớ của trình duyệt không đủ để giữ tệp ${names}. Nếu tải lại thẻ, phải chọn lại tệp này.`,
  // What has just happened
  reopened: (saved: string) => `Đã mở lại tờ khai đang khai dở, lưu lúc ${saved}.`,
  missing: (names: string) => `Không giữ lại được tệp ${names}: xin chọn lại.`,
  copied: 'Đây là bản riêng của thẻ này. Thẻ kia vẫn giữ bản của mình; xin chỉ nộp một trong hai bản.',
  overtaken:
    'Bản nháp này đã bị xóa hoặc được khai tiếp ở thẻ khác. Những gì đang có ở đây vẫn còn, và từ nay được giữ riêng trong thẻ này.',
  gone: 'Bản nháp không còn: có thể đã quá hạn 7 ngày, đã bị xóa ở thẻ khác, hoặc trình duyệt đã dọn bộ nhớ.',
  deleted: 'Đã xóa bản nháp khỏi trình duyệt này.',
  notDeleted:
    'Trình duyệt chưa xóa được bản nháp. Xin xóa dữ liệu của trang này trong phần cài đặt của trình duyệt.',
  notMoved: 'Trình duyệt không lưu được bản nháp trên máy này. Bản nháp vẫn giữ trong thẻ này.',
  unreadable: 'Trình duyệt chưa mở được bản nháp. Xin thử lại.',
  // Another version of the form
  changedTitle: 'Tờ khai đã có bản mới',
  changedText: (from: string, to: string) =>
    `Ông/Bà bắt đầu khai theo danh mục thủ tục ngày ${from}; nay danh mục đã sửa, ngày ${to}. Những gì còn dùng được vẫn giữ nguyên. Xin đọc các thay đổi dưới đây trước khi khai tiếp.`,
  lostTitle: 'Đã khai, nay không còn mục để ghi',
  lostHint: 'Nếu còn cần, xin chép lại trước khi khai tiếp.',
  wantedTitle: 'Nay bắt buộc khai thêm',
  goOn: 'Khai tiếp',
};
export const en: typeof vi = {
  stay: 'The draft is kept in this browser tab only, encrypted, and is lost when the tab is closed. Only if you choose so is it kept on this device, for 7 days.',
  stayShared: 'Nothing is kept on this computer: it is lost when the tab is closed or reloaded.',
  stayOff:
    'No draft can be kept here: it is lost when the tab is closed or reloaded. Please have your papers ready before you start.',
  shareLabel: 'This is a shared computer',
  shareHint: 'Nothing is kept on it. Drafts kept in this browser are deleted when you start.',
  offersTitle: 'Saved draft',
  offer: (saved: string, expires: string) =>
    `You have a draft of this form, saved at ${saved}, which expires on ${expires}.`,
  offerElsewhere: (saved: string) =>
    `This form is open in another tab of your browser, saved at ${saved}. Please go on there. If you cannot find that tab, open a copy here: neither writes over the other, and please submit only one.`,
  resume: 'Go on',
  copy: 'Open a copy here',
  discard: 'Delete',
  ofOffer: (saved: string) => `the draft saved at ${saved}`,
  title: 'Draft',
  inTab: 'The draft is kept in this tab and lost when you close it.',
  onDevice: (date: string) => `The draft is kept on this device and expires on ${date}.`,
  savedAt: (time: string) => `Saved at ${time}.`,
  keep: 'Keep the draft on this device',
  keepHint: 'Only on a device of your own: whoever uses this one can open it.',
  unkeep: 'Stop keeping it on this device',
  remove: 'Delete the draft',
  removeAsk: 'Delete everything filled in here, and the files you chose? It cannot be brought back.',
  discardAsk: 'Delete this draft? It cannot be brought back.',
  removeYes: 'Delete',
  removeNo: 'Keep',
  shared: 'Shared computer: no draft is kept. It is lost when the tab is closed or reloaded.',
  off: 'No draft can be kept here. Please do not close or reload the tab before you submit.',
  failed:
    'The draft could not be kept, perhaps because the browser’s storage is full. Please do not close or reload the tab before you submit.',
  noRoom: (names: string) =>
    `The browser has no room to keep ${names}. If you reload the tab, you will have to choose it again.`,
  reopened: (saved: string) => `Your unfinished form is open again, as saved at ${saved}.`,
  missing: (names: string) => `${names} could not be kept: please choose it again.`,
  copied: 'This is a copy in this tab. The other tab keeps its own; please submit only one of the two.',
  overtaken:
    'This draft was deleted or continued in another tab. What you have here is still here, and is kept in this tab from now on.',
  gone: 'The draft is no longer there: it may have expired after 7 days, been deleted in another tab, or been cleared away by the browser.',
  deleted: 'The draft is deleted from this browser.',
  notDeleted:
    'The browser could not delete the draft. Please clear this site’s data in the browser’s settings.',
  notMoved: 'The browser could not keep the draft on this device. It is still kept in this tab.',
  unreadable: 'The browser could not open the draft. Please try again.',
  changedTitle: 'There is a new version of this form',
  changedText: (from: string, to: string) =>
    `You began with the catalogue of ${from}; it has been changed on ${to}. Whatever still fits is kept. Please read what has changed before you go on.`,
  lostTitle: 'Filled in, and no longer asked',
  lostHint: 'If you still need it, please copy it before you go on.',
  wantedTitle: 'Now required as well',
  goOn: 'Go on',
};
