import { Component, signal } from '@angular/core';
import type { DossierSubmittedEvent, ProcedureSelectedEvent } from 'dvc-widgets';
import { dvcTags } from 'dvc-widgets/angular';
import catalogue from 'dvc-widgets/catalogues/long-bien-2017.json';

@Component({
  selector: 'example-page',
  imports: [dvcTags],
  template: `
    <main>
      <dvc-procedure-list
        [catalogue]="catalogue"
        [structuredData]="false"
        (dvc-procedure-selected)="choose($event)"
      />
      @for (chosen of procedures(); track chosen) {
        <dvc-dossier-form
          [catalogue]="catalogue"
          [procedure]="chosen"
          backend="/api/v1"
          shared
          (dvc-dossier-submitted)="submitted($event)"
        >
          <a href="https://dichvucong.gov.vn/">Nộp hồ sơ trên Cổng Dịch vụ công Quốc gia</a>
        </dvc-dossier-form>
      }
      @if (code()) {
        <p role="status">
          Đã nộp hồ sơ {{ code() }}.
          <button type="button" (click)="tracker.focusHeading()">Đến phần theo dõi</button>
        </p>
      }
      <dvc-status-tracker #tracker backend="/api/v1" [code]="code()" theme="light" />
    </main>
  `,
})
export class Page {
  protected readonly catalogue = catalogue;
  /** None or one: as a list, so that another procedure has a form of its own. */
  protected readonly procedures = signal<string[]>([]);
  protected readonly code = signal<string | undefined>(undefined);

  protected choose(event: ProcedureSelectedEvent) {
    event.preventDefault(); // this page shows the form itself
    this.procedures.set([event.procedure]);
  }
  protected submitted(event: DossierSubmittedEvent) {
    this.code.set(event.receipt.code);
  }
}
