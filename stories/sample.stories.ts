import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

/** Text in the four weights, with every mark of Vietnamese: whether a machine draws it as the pictures have it. */
export default {
  title: 'Sample of text',
  tags: ['!autodocs', 'own-colours'],
  render: () =>
    html`${[400, 500, 600, 700].map(
      (weight) =>
        html`<style>
            .w${weight} {
              font-weight: ${weight};
            }
          </style>
          <p class="w${weight}">
            Ấ Ầ Ẩ Ẫ Ậ Ắ Ằ Ẳ Ẵ Ặ Ế Ề Ể Ễ Ệ Ố Ồ Ổ Ỗ Ộ Ớ Ờ Ở Ỡ Ợ Ứ Ừ Ử Ữ Ự Ỳ Ỵ Ỷ Ỹ Đ; à á ả ã ạ è é ẻ ẽ ẹ ì í ỉ ĩ
            ị ò ó ỏ õ ọ ù ú ủ ũ ụ ỳ ý ỷ ỹ ỵ đ; 0123456789 ₫ – “ ” …
          </p>`,
    )}`,
} satisfies Meta;

export const Sample: StoryObj = {};
