/** Registers `<dvc-procedure-list>` alone. */
import { define } from '../elements/define.js';
import { DvcProcedureList } from '../elements/dvc-procedure-list.js';

define({ 'dvc-procedure-list': DvcProcedureList });
export { DvcProcedureList };
