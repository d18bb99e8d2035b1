import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Asks before the page is left with answers that are nowhere else. Listens only while there are some: pages with a
 * listener are not kept for the way back.
 */
export class LeavingPage implements ReactiveController {
  private readonly hasUnsent: () => boolean;
  private readonly ask = (event: BeforeUnloadEvent): void => {
    event.preventDefault();
    event.returnValue = true; // what Chrome before 119 wants
  };

  constructor(host: ReactiveControllerHost, hasUnsent: () => boolean) {
    this.hasUnsent = hasUnsent;
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.hasUnsent()) addEventListener('beforeunload', this.ask);
    else this.hostDisconnected();
  }

  hostDisconnected(): void {
    removeEventListener('beforeunload', this.ask);
  }
}
