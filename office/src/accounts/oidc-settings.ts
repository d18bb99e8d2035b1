/** The settings of an identity provider, read with the rest of the environment. */
import type { Role } from '../db/schema.js';
import { allRoles, isRole } from './roles.js';

export interface OidcSettings {
  issuer: string;
  clientId: string;
  clientSecret: string | undefined;
  /** What the button on the sign-in page calls it. */
  name: string;
  /** Where the provider says what a person may do; without it an admin of the office says so. */
  roles: { claim: string; byValue: ReadonlyMap<string, Role> } | undefined;
}

export function readOidc(
  given: (name: string) => string | undefined,
  wrong: string[],
): OidcSettings | undefined {
  const issuer = given('OIDC_ISSUER');
  const clientId = given('OIDC_CLIENT_ID');
  if (issuer === undefined) {
    const left = ['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_ROLES_CLAIM', 'OIDC_ROLES'].find(given);
    if (left !== undefined) wrong.push(`${left} is set, but OIDC_ISSUER, the provider's address, is not.`);
    return undefined;
  }
  if (!isIssuer(issuer))
    wrong.push(
      `OIDC_ISSUER must be the provider's https address, exactly as the provider itself gives it; it is "${issuer}".`,
    );
  if (clientId === undefined) wrong.push('OIDC_CLIENT_ID must say as whom the provider knows this office.');
  return {
    issuer,
    clientId: clientId ?? '',
    clientSecret: given('OIDC_CLIENT_SECRET'),
    name: given('OIDC_NAME') ?? new URL(isIssuer(issuer) ? issuer : 'https://provider.invalid').host,
    roles: readRoles(given, wrong),
  };
}

function readRoles(given: (name: string) => string | undefined, wrong: string[]): OidcSettings['roles'] {
  const claim = given('OIDC_ROLES_CLAIM');
  const mapping = given('OIDC_ROLES');
  if (claim === undefined) {
    if (mapping !== undefined)
      wrong.push('OIDC_ROLES is set, but OIDC_ROLES_CLAIM, the claim to look at, is not.');
    return undefined;
  }
  // Without a mapping the provider uses our own words.
  if (mapping === undefined) return { claim, byValue: new Map(allRoles.map((role) => [role, role])) };
  const byValue = new Map<string, Role>();
  for (const pair of mapping.split(',').map((part) => part.trim())) {
    const cut = pair.lastIndexOf('=');
    const role = pair.slice(cut + 1).trim();
    if (cut > 0 && isRole(role)) byValue.set(pair.slice(0, cut).trim(), role);
    else
      wrong.push(
        `OIDC_ROLES lists the provider's values with our roles, like "mot-cua=clerk, lanh-dao=authority" (${allRoles.join(', ')}); "${pair}" is no such pair.`,
      );
  }
  return { claim, byValue };
}

/** On this machine itself a provider may do without https. */
export function isLoopback({ hostname }: URL): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}

function isIssuer(text: string): boolean {
  try {
    const url = new URL(text);
    const safe = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url));
    return safe && url.search === '' && url.hash === '';
  } catch {
    return false;
  }
}
