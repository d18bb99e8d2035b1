export { statuses, statusNames, type Status } from './statuses.js';
