import type { Calendar } from './working-time.js';

/**
 * Days off of the civil service and the Saturdays that make up for swapped ones, from the yearly official notices.
 * 2027 is announced in the autumn of 2026; until it is here, dates in 2027 come back as not certain.
 */
export const vietnamCalendar: Calendar = {
  years: [2026],
  off: [
    '2026-01-01', // Tết Dương lịch
    '2026-02-16', // Tết Nguyên đán, to 20/02
    '2026-02-17',
    '2026-02-18',
    '2026-02-19',
    '2026-02-20',
    '2026-04-26', // Giỗ Tổ Hùng Vương
    '2026-04-27', // nghỉ bù Giỗ Tổ
    '2026-04-30', // Ngày Chiến thắng
    '2026-05-01', // Quốc tế Lao động
    '2026-08-31', // nghỉ hoán đổi, made up on 22/08
    '2026-09-01', // Quốc khánh, to 02/09
    '2026-09-02',
    '2026-11-24', // Ngày Văn hóa Việt Nam
  ],
  working: ['2026-08-22'],
};
