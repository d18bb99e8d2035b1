import 'dvc-widgets/define';
import { bootstrapApplication } from '@angular/platform-browser';
import { Page } from './page';

bootstrapApplication(Page).catch(console.error);
