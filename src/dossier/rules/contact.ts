import { good, wrong, type Rule } from './types.js';

/** Mobile prefixes in use since 2018 (domain notes, formats §2; knowledge, so an unknown one is only a warning). */
const MOBILE = /^0(3[2-9]|5[25689]|7[06-9]|8[1-9]|9[0-46-9])\d{7}$/;

/** Vietnamese numbers, with or without +84; the value is E.164. Numbers are portable: no carrier is named. */
export const phone: Rule<'phone'> = (raw, field) => {
  if (typeof raw !== 'string') return wrong('wrongType');
  const digits = raw
    .replace(/[\s.()\u00A0-]/g, '')
    .replace(/^(?:\+|00)84/, '0')
    .replace(/^84(?=\d{9}$)/, '0');
  if (!/^0\d{9,10}$/.test(digits)) return wrong('badPhone');
  const landline = /^02/.test(digits);
  if (landline && field.mobile) return wrong('notMobile');
  if (!landline && digits.length !== 10) return wrong('badPhone');
  const known = landline || MOBILE.test(digits);
  return good(`+84${digits.slice(1)}`, known ? [] : [{ code: 'unknownPhonePrefix', severity: 'warning' }]);
};

/** Codes of the province of birth registration, TT 07/2016/TT-BCA; cards keep those of vanished provinces. */
const PROVINCES =
  ' 001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 040 042 044 045 046 048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 080 082 083 084 086 087 089 091 092 093 094 095 096 ';

/**
 * Twelve-digit personal number (số định danh, căn cước); where the field takes them also nine-digit cards of
 * before and passports. An unknown province is a warning: births abroad carry other codes.
 */
export const idNumber: Rule<'idNumber'> = (raw, field) => {
  if (typeof raw !== 'string') return wrong('wrongType');
  const kinds = field.kinds ?? ['personalId'];
  const value = raw.replace(/[\s.\u00A0]/g, '').toUpperCase();
  if (/^\d{12}$/.test(value) && (kinds.includes('personalId') || kinds.includes('oldIdCard'))) {
    const known = PROVINCES.includes(` ${value.slice(0, 3)} `);
    return good(value, known ? [] : [{ code: 'unknownProvinceCode', severity: 'warning' }]);
  }
  if (/^\d{9}$/.test(value) && kinds.includes('oldIdCard')) return good(value);
  // A passport has a letter: digits alone are a mistyped personal number.
  if (/^(?=.*[A-Z])[A-Z0-9]{6,12}$/.test(value) && kinds.includes('passport')) return good(value);
  return wrong(kinds.length === 1 && kinds[0] === 'personalId' ? 'badPersonalId' : 'badIdNumber');
};
