/** A real identity provider (the package oidc-provider) on a port of its own, with the plainest of sign-in pages. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import Provider from 'oidc-provider';
import { afterwards } from './support.js';

export interface Person {
  name: string;
  groups?: string[];
}

export interface IdentityProvider {
  issuer: string;
  secret: string;
  /** By what they type; the test may change what the provider knows of them. */
  people: Map<string, Person>;
  /** Once the office's own address is known. */
  serve(office: string): void;
  stop(): Promise<void>;
}

export const clientId = 'bo-phan-mot-cua';

/** At `localhost`, which for a browser is another site than the office at 127.0.0.1. */
export async function openProvider(): Promise<IdentityProvider> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  const stop = async () => {
    const closed = new Promise((done) => server.close(done));
    server.closeAllConnections();
    await closed;
  };
  afterwards(stop);
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  const secret = 'bi-mat-cua-bo-phan-mot-cua-2026';
  const people = new Map<string, Person>();
  return {
    issuer,
    secret,
    people,
    serve: (office) => answer(server, { issuer, secret, people }, office),
    stop,
  };
}

function answer(
  server: Server,
  { issuer, secret, people }: Pick<IdentityProvider, 'issuer' | 'secret' | 'people'>,
  office: string,
): void {
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: clientId,
        client_secret: secret,
        redirect_uris: [`${office}/desk/sign-in/back`],
        post_logout_redirect_uris: [`${office}/desk/sign-in`],
      },
    ],
    cookies: { keys: ['khoa-thu'] },
    pkce: { required: () => true },
    claims: { openid: ['sub'], profile: ['name', 'groups'], email: ['email'] },
    findAccount: (_, accountId) => ({
      accountId,
      claims: () => ({ sub: accountId, ...people.get(accountId) }),
    }),
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => {
          ctx.body = pageOf(`${form}<button form="op.logoutForm" name="logout" value="yes">Đồng ý</button>`);
        },
      },
    },
    // An office's own provider asks nobody whether the office may know them.
    async loadExistingGrant({
      oidc: {
        client,
        session,
        provider: { Grant },
      },
    }) {
      const grant = new Grant({ clientId: client!.clientId, accountId: session!.accountId! });
      grant.addOIDCScope('openid profile email');
      await grant.save();
      return grant;
    },
  });
  const rest = provider.callback();
  server.on('request', (request, response) => {
    if (request.url?.startsWith('/interaction/')) void interact(provider, request, response);
    else void rest(request, response);
  });
}

async function interact(
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'POST') {
    response.setHeader('content-type', 'text/html; charset=utf-8').end(
      pageOf(`<form method="post"><label>Tài khoản <input name="login"></label>
        <button>Vào</button><button name="cancel" value="yes">Thôi</button></form>`),
    );
    return;
  }
  const typed = new URLSearchParams(await text(request));
  const result = typed.has('cancel')
    ? { error: 'access_denied' }
    : { login: { accountId: typed.get('login')! } };
  await provider.interactionFinished(request, response, result);
}

const pageOf = (body: string): string =>
  `<!doctype html><html lang="vi"><link rel="icon" href="data:,"><title>Nơi đăng nhập chung</title>${body}</html>`;
