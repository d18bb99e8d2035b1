/** Registers `<dvc-status-tracker>` alone. */
import { define } from '../elements/define.js';
import { DvcStatusTracker } from '../elements/dvc-status-tracker.js';

define({ 'dvc-status-tracker': DvcStatusTracker });
export { DvcStatusTracker };
