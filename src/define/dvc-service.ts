/** Registers `<dvc-service>` and the elements that it uses: all of them. */
import { DvcService, register } from '../elements/index.js';

register();
export { DvcService };
