export { statuses, statusNames, type Status } from './statuses.js';
export {
  steps,
  stepsFrom,
  stepFor,
  cameFrom,
  citizenActs,
  isOpen,
  type Act,
  type Actor,
  type Paper,
  type Step,
} from './steps.js';
export { clock, type Clock } from './clock.js';
export { dueAt, dueAfterPause, type Due, type ProcessingTime } from './due.js';
export { isWorkingDay, officeHours, type Calendar, type OfficeHours } from './working-time.js';
// Only those who count appointments (the office) import this; a bundle of the elements leaves it out.
export { vietnamCalendar } from './vietnam-calendar.js';
export { showDate, showDateTime, vietnamToday } from './vietnam-time.js';
