/** Where a result is to be brought: three fields, judged by the same rules in the page and in the office. */
import type { SupplementRequest } from './supplement.js';

export const deliveryRequest: SupplementRequest = {
  documents: [],
  fields: [
    {
      path: 'recipient',
      field: {
        type: 'personName',
        name: 'recipient',
        label: { vi: 'Họ và tên người nhận', en: 'Full name of the recipient' },
        required: true,
        autocomplete: 'name',
      },
    },
    {
      path: 'phone',
      field: {
        type: 'phone',
        name: 'phone',
        label: { vi: 'Số điện thoại người nhận', en: 'Phone number of the recipient' },
        required: true,
        autocomplete: 'tel',
      },
    },
    {
      path: 'address',
      field: {
        type: 'address',
        name: 'address',
        label: { vi: 'Địa chỉ nhận', en: 'Address' },
        required: true,
      },
    },
  ],
};
