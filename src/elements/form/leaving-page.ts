import type { ReactiveController, ReactiveElement } from 'lit';

/**
 * Asks before the page is left with answers that are nowhere else. Listens only while there are some: pages with a
 * listener are not kept for the way back.
 */
export class LeavingPage implements ReactiveController {
  private readonly host: ReactiveElement;
  private readonly hasUnsent: () => boolean;
  private readonly leaving: (() => void) | undefined;
  private readonly ask = (event: BeforeUnloadEvent): void => {
    this.leaving?.();
    event.preventDefault();
    event.returnValue = true; // what Chrome before 119 wants
  };

  /** `leaving`: the last moment in which something can be kept. */
  constructor(host: ReactiveElement, hasUnsent: () => boolean, leaving?: () => void) {
    this.host = host;
    this.hasUnsent = hasUnsent;
    this.leaving = leaving;
    host.addController(this);
  }

  hostConnected(): void {
    this.hostUpdated();
  }

  hostUpdated(): void {
    // An update may still come after the element was taken away.
    if (this.host.isConnected && this.hasUnsent()) addEventListener('beforeunload', this.ask);
    else this.hostDisconnected();
  }

  hostDisconnected(): void {
    removeEventListener('beforeunload', this.ask);
  }
}
