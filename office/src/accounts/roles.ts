/** The four roles, in the words of the desk. */
import type { Role } from '../db/schema.js';

export const roleNames: Record<Role, string> = {
  clerk: 'Tiếp nhận và trả kết quả',
  officer: 'Thụ lý hồ sơ',
  authority: 'Người có thẩm quyền',
  admin: 'Quản trị tài khoản',
};
export const allRoles = Object.keys(roleNames) as Role[];
export const isRole = (value: unknown): value is Role => allRoles.some((role) => role === value);

/** Who works on dossiers. An admin alone looks after accounts and reads no citizen's papers. */
export const handlesDossiers = (roles: readonly Role[]): boolean => roles.some((role) => role !== 'admin');
