/** Days as the desk's calendar on the wall has them: in Vietnam. */
import { vietnamToday } from 'dvc-widgets/lifecycle';
import { hours, later } from '../time.js';

export const startOfDay = (at: Date): Date => new Date(`${vietnamToday(at)}T00:00:00+07:00`);
export const endOfDay = (at: Date): Date => later(startOfDay(at), hours(24));
