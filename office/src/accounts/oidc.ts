/** Signing in at an identity provider: OpenID Connect, code flow with PKCE, state and nonce. */
import * as client from 'openid-client';
import type { Role } from '../db/schema.js';
import { isLoopback, type OidcSettings } from './oidc-settings.js';
import type { Identity } from './officers.js';

/** What the browser keeps between leaving for the provider and coming back. */
export interface Flow {
  state: string;
  nonce: string;
  verifier: string;
}

/** Seconds: how long a provider may take, and how far its clock may be off. */
const patience = 10;
const skew = 30;

export class Oidc {
  readonly name: string;
  private readonly settings: OidcSettings;
  private discovered: Promise<client.Configuration> | undefined;

  constructor(settings: OidcSettings) {
    this.settings = settings;
    this.name = settings.name;
  }

  async begin(redirectUri: string): Promise<{ url: string; flow: Flow }> {
    const provider = await this.provider();
    const flow = {
      state: client.randomState(),
      nonce: client.randomNonce(),
      verifier: client.randomPKCECodeVerifier(),
    };
    const url = client.buildAuthorizationUrl(provider, {
      redirect_uri: redirectUri,
      scope: 'openid profile email',
      state: flow.state,
      nonce: flow.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(flow.verifier),
      code_challenge_method: 'S256',
    });
    return { url: url.href, flow };
  }

  /** Throws unless the provider answers for this browser's own question. */
  async finish(back: URL, { state, nonce, verifier }: Flow): Promise<Identity> {
    const provider = await this.provider();
    const tokens = await client.authorizationCodeGrant(provider, back, {
      pkceCodeVerifier: verifier,
      expectedState: state,
      expectedNonce: nonce,
      idTokenExpected: true,
    });
    const told = tokens.claims()!;
    const { roles } = this.settings;
    const lacks = nameOf(told) === undefined || (roles && valueAt(told, roles.claim) === undefined);
    // Many providers put only the bare subject into the token and the rest here.
    const more =
      lacks && provider.serverMetadata().userinfo_endpoint !== undefined
        ? await client.fetchUserInfo(provider, tokens.access_token, told.sub)
        : {};
    const claims: Record<string, unknown> = { ...more, ...told };
    return {
      issuer: told.iss,
      subject: told.sub,
      name: (nameOf(claims) ?? told.sub).slice(0, 200),
      roles: roles && rolesIn(valueAt(claims, roles.claim), roles.byValue),
    };
  }

  /** Where to end the provider's own session; undefined where it has no such page, or does not answer. */
  async signOutUrl(returnTo: string): Promise<string | undefined> {
    const provider = await this.provider().catch(() => undefined);
    if (provider?.serverMetadata().end_session_endpoint === undefined) return undefined;
    return client.buildEndSessionUrl(provider, { post_logout_redirect_uri: returnTo }).href;
  }

  /** Asked once and kept; asked again after a failure. */
  private provider(): Promise<client.Configuration> {
    const { issuer, clientId, clientSecret } = this.settings;
    const server = new URL(issuer);
    const execute = server.protocol === 'http:' && isLoopback(server) ? [client.allowInsecureRequests] : [];
    this.discovered ??= client
      .discovery(server, clientId, { [client.clockTolerance]: skew }, authentication(clientSecret), {
        execute,
        timeout: patience,
      })
      .catch((error: unknown) => {
        this.discovered = undefined;
        throw error;
      });
    return this.discovered;
  }
}

/** Nobody there, or nobody in time: no fault of whoever signs in. */
export const isAway = (error: unknown): boolean =>
  (error instanceof TypeError && error.cause instanceof Error) ||
  (error instanceof client.ClientError && error.code === 'OAUTH_TIMEOUT');

/** Whoever was asked at the provider said no, or turned back. */
export const isCancelled = (error: unknown): boolean =>
  error instanceof client.AuthorizationResponseError && error.error === 'access_denied';

/** As the provider wants the secret: in the header, which is the standard's own way, or in the body. Without one there is PKCE. */
function authentication(secret: string | undefined): client.ClientAuth {
  if (secret === undefined) return client.None();
  return (server, me, body, headers) => {
    const ways = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    const way = ways.includes('client_secret_basic') ? client.ClientSecretBasic : client.ClientSecretPost;
    void way(secret)(server, me, body, headers);
  };
}

function nameOf(claims: Record<string, unknown>): string | undefined {
  const names = [claims['name'], claims['preferred_username'], claims['email']];
  return names.find((name): name is string => typeof name === 'string' && name.trim() !== '')?.trim();
}

/** `realm_access.roles` is the `roles` within `realm_access`; a name with dots in it is taken whole first. */
function valueAt(claims: Record<string, unknown>, path: string): unknown {
  if (Object.hasOwn(claims, path)) return claims[path];
  return path
    .split('.')
    .reduce<unknown>(
      (inner, key) =>
        typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key)
          ? (inner as Record<string, unknown>)[key]
          : undefined,
      claims,
    );
}

function rolesIn(value: unknown, byValue: ReadonlyMap<string, Role>): Role[] {
  const values: unknown[] = Array.isArray(value)
    ? value
    : typeof value === 'string'
      ? value.split(/[\s,]+/)
      : [];
  const roles = values.map((one) => byValue.get(String(one))).filter((role) => role !== undefined);
  return [...new Set(roles)];
}
