import { html, nothing, type TemplateResult } from 'lit';
import type { Agency } from '../catalogue/index.js';
import type { Say } from './say.js';

/** Name, address and how to reach it. */
export function agencyView(agency: Agency, say: Pick<Say<never>, 'text'>): TemplateResult {
  const { name, address, phone, email, hours } = agency;
  return html`<p><strong>${say.text(name)}</strong></p>
    ${address ? html`<p>${say.text(address)}</p>` : nothing}
    ${
      phone || email
        ? html`<p class="numbers">
            ${phone ? html`<a href="tel:${phone.replace(/[^\d+]/g, '')}">${phone}</a>` : nothing}
            ${phone && email ? ' · ' : nothing}
            ${email ? html`<a href="mailto:${email}">${email}</a>` : nothing}
          </p>`
        : nothing
    }
    ${hours ? html`<p>${say.text(hours)}</p>` : nothing}`;
}
