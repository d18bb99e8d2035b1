/** Registers `<dvc-procedure-guide>` alone. */
import { define } from '../elements/define.js';
import { DvcProcedureGuide } from '../elements/dvc-procedure-guide.js';

define({ 'dvc-procedure-guide': DvcProcedureGuide });
export { DvcProcedureGuide };
