/**
 * A procedure as search engines read it: a `GovernmentService` in the words of schema.org (JSON-LD). Only what the
 * catalogue knows: what is unknown stays out, and so does what is marked as unverified or proposed, because the
 * vocabulary has no word for such a mark.
 */
import { canFileHere, receiverOf } from './filing.js';
import { fieldLabel } from './field-label.js';
import { isSafeLink } from './links.js';
import { textIn, type LocaleCode } from './text.js';
import type { Agency, Catalogue, Procedure, Text } from './types.js';

/** A thing in the words of schema.org. */
export interface StructuredData {
  '@type': string;
  [property: string]: unknown;
}

export interface StructuredDataOptions {
  /** Language of the texts; Vietnamese without it. */
  locale?: LocaleCode;
  /** The absolute address of the page that shows this procedure. */
  url?: string;
}

type Say = (text: Text) => string;

const english = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`;
/** schema.org writes durations as ISO 8601, which cannot say working days: those are given a name instead. */
const durations = {
  vi: {
    workingDays: (n: number) => `${n} ngày làm việc`,
    days: (n: number) => `${n} ngày`,
    hours: (n: number) => `${n} giờ`,
    sameDay: 'Trong ngày',
  },
  en: {
    workingDays: (n: number) => english(n, 'working day'),
    days: (n: number) => english(n, 'day'),
    hours: (n: number) => english(n, 'hour'),
    sameDay: 'The same day',
  },
};

/** Whether it is in force on a day (`YYYY-MM-DD`): a rule of yesterday or tomorrow is nothing to be found by. */
export const isInForce = ({ validFrom, validTo }: Procedure, day: string): boolean =>
  (validFrom === undefined || validFrom <= day) && (validTo === undefined || day <= validTo);

/** The procedure as JSON-LD for a `<script type="application/ld+json">`. */
export function governmentService(
  catalogue: Catalogue,
  procedure: Procedure,
  { locale = 'vi', url }: StructuredDataOptions = {},
): StructuredData {
  const say: Say = (text) => textIn(locale, text);
  const { code, name, aliases, summary, result = [], legalBasis = [] } = procedure;
  const agency = catalogue.agencies.find((one) => one.id === procedure.decidingAgency);
  const domain = catalogue.domains.find((one) => one.id === procedure.domain);
  return {
    '@context': 'https://schema.org',
    // What a school offers by itself is no service of the government.
    '@type': agency?.tier === 'school' ? 'Service' : 'GovernmentService',
    ...known({
      url,
      name: say(name),
      alternateName: aliases,
      description: summary && isCertain(summary) ? say(summary.text) : undefined,
      identifier: code && { '@type': 'PropertyValue', propertyID: 'Mã thủ tục hành chính', value: code },
      serviceType: domain && say(domain.name),
      provider: agency && organisation(agency, say),
      availableChannel: channel(catalogue, procedure, locale, url),
      serviceOutput: result.filter(isCertain).map(({ text }) => ({ '@type': 'Thing', name: say(text) })),
      offers: offers(procedure, say),
      subjectOf: legalBasis
        .filter(isCertain)
        .map((law) => ({ '@type': 'Legislation', name: say(law.title), ...known({ url: safe(law.url) }) })),
    }),
  };
}

const isCertain = ({ certainty }: { certainty?: unknown }): boolean => certainty === undefined;
const safe = (url: string | undefined): string | undefined => (url && isSafeLink(url) ? url : undefined);

/** Without what is not known, or empty. */
function known(properties: Record<string, unknown>): Record<string, unknown> {
  const isKnown = (value: unknown) =>
    value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => isKnown(value)));
}

function organisation({ name, tier, address, phone, email, url }: Agency, say: Say): StructuredData {
  return {
    '@type': tier === 'school' ? 'School' : 'GovernmentOrganization',
    name: say(name),
    ...known({ address: address && say(address), telephone: phone, email, url: safe(url) }),
  };
}

/** How one gets to the service: the portal, the page with the form, else the desk. */
function channel(
  catalogue: Catalogue,
  procedure: Procedure,
  locale: LocaleCode,
  url: string | undefined,
): StructuredData | undefined {
  const { filing } = procedure;
  const processingTime = times(procedure, locale);
  const isAtDesk = filing.channel !== 'portal' && !canFileHere(procedure);
  const way = isAtDesk
    ? desk(catalogue, procedure, locale)
    : { serviceUrl: filing.channel === 'portal' ? safe(filing.url) : url };
  const properties = known({ ...way, processingTime });
  return Object.keys(properties).length > 0 ? { '@type': 'ServiceChannel', ...properties } : undefined;
}

function desk(catalogue: Catalogue, procedure: Procedure, locale: LocaleCode): Record<string, unknown> {
  const receiver = receiverOf(catalogue, procedure);
  const place = procedure.receivingPoint?.text ?? receiver?.name;
  const address = receiver?.address;
  return {
    serviceLocation: place && {
      '@type': 'Place',
      name: textIn(locale, place),
      ...known({ address: address && textIn(locale, address) }),
    },
    servicePhone: receiver?.phone && { '@type': 'ContactPoint', telephone: receiver.phone },
  };
}

function times({ processingTime }: Procedure, locale: LocaleCode): (string | StructuredData)[] {
  if (!processingTime) return [];
  const { cases = [], ...usual } = processingTime;
  const all = [...cases, { ...usual, label: undefined }].filter(isCertain);
  return all.flatMap<string | StructuredData>(({ unit, amount, label }) => {
    if (unit !== 'sameDay' && amount === undefined) return [];
    if (!label && unit === 'days') return [`P${amount}D`];
    if (!label && unit === 'hours') return [`PT${amount}H`];
    const length = unit === 'sameDay' ? durations[locale].sameDay : durations[locale][unit](amount!);
    return [{ '@type': 'Duration', name: label ? `${textIn(locale, label)}: ${length}` : length }];
  });
}

/** Fees of a known amount. One by the copy says by what, or stays out: its amount alone is not what one pays. */
function offers(procedure: Procedure, say: Say): StructuredData[] {
  const { fee } = procedure;
  if (!fee || !isCertain(fee)) return [];
  return (fee.amounts ?? []).filter(isCertain).flatMap(({ amount, label, times: by }) => {
    const unit = by === undefined ? undefined : fieldLabel(procedure, by);
    if (by !== undefined && !unit) return [];
    const price = { price: amount, priceCurrency: 'VND' };
    const properties = known({ name: label && say(label), description: fee.note && say(fee.note) });
    return [
      {
        '@type': 'Offer',
        ...properties,
        ...(unit
          ? { priceSpecification: { '@type': 'UnitPriceSpecification', ...price, unitText: say(unit) } }
          : price),
      },
    ];
  });
}
