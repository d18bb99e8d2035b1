// What the types refuse: `npm run check` wants an error below each comment in the template, and no other. Shown nowhere.
import { Component } from '@angular/core';
import type { ErrorEvent } from 'dvc-widgets';
import { dvcTags } from 'dvc-widgets/angular';

@Component({
  selector: 'example-mistakes',
  imports: [dvcTags],
  template: `
    <!-- refused: the procedure is an id -->
    <dvc-dossier-form [procedure]="1" (dvc-error)="warn($event)" />
    <!-- refused: no such property -->
    <dvc-dossier-form [procedur]="'khai-sinh'" />
    <!-- refused: no such language -->
    <dvc-dossier-form locale="fr" />
    <!-- refused: another event's handler -->
    <dvc-dossier-form (dvc-ready)="warn($event)" />
    <!-- refused: no such method -->
    <dvc-status-tracker #tracker (dvc-ready)="tracker.focusTitle()" />
    <!-- refused: no such tag -->
    <dvc-status />
  `,
})
export class Mistakes {
  protected warn(event: ErrorEvent) {
    console.warn(event.code);
  }
}
