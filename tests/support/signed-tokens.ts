import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type CryptoKey, exportJWK, exportSPKI, generateKeyPair, type JWTPayload, SignJWT } from "jose";

export interface Authority {
  /** For the transport's `endpoints`. */
  endpoints: { openIdMetadataUrl: string; tokenIssuer: string; tokenUrl: string };
  /** For the transport's `credentials`; another app id each time, since botbuilder's caches live as long as the process. */
  credentials: { appId: string; appPassword: string; tenantId: string };
  /** A good token of the channel for this service URL. Claims given replace the good ones; undefined leaves one out. */
  sign(serviceUrl: string, claims?: Record<string, unknown>, header?: { kid?: string }): Promise<string>;
  /** The same, signed by a key that is published nowhere, under the published key's name. */
  signWrongly(serviceUrl: string): Promise<string>;
  /** The published key's public part as PEM, for confusing it with a shared secret. */
  publicKeyPem: string;
  kid: string;
  /** Form fields of the requests for the bot's own token. */
  tokenRequests: Record<string, string>[];
  /** What the bot's requests for a token get until changed; undefined is a token. */
  answerTokens(answer: { status: number; body: unknown } | "hang" | undefined): void;
  /** While true, nobody who asks for keys gets an answer. */
  hangKeys(hang: boolean): void;
  close(): Promise<void>;
}

/** Microsoft's two token services on loopback: OpenID metadata with a key, and the bot's own token. */
export async function startAuthority(): Promise<Authority> {
  const issuer = "https://api.botframework.com";
  const kid: string = randomUUID();
  // Keys are remembered by address, and a port may come back: the path never does.
  const metadataPath = `/${kid}/openid`;
  const [published, other] = await Promise.all([keyPair(), keyPair()]);
  const jwk = { ...(await exportJWK(published.publicKey)), kid, use: "sig", endorsements: ["msteams"] };
  const credentials = { appId: randomUUID(), appPassword: "not a secret", tenantId: randomUUID() };
  const tokenRequests: Record<string, string>[] = [];
  let keysHang = false;
  let tokenAnswer: { status: number; body: unknown } | "hang" | undefined;

  const server = createServer((request, response) => {
    const json = (body: unknown, status = 200) => {
      response.statusCode = status;
      response.setHeader("Content-Type", "application/json");
      response.end(JSON.stringify(body));
    };
    if (keysHang && request.url !== "/token") return;
    if (request.url === metadataPath) json({ issuer, jwks_uri: `${base()}/keys` });
    else if (request.url === "/keys") json({ keys: [jwk] });
    else {
      let form = "";
      request.on("data", (chunk: Buffer) => (form += chunk.toString("utf8")));
      request.on("end", () => {
        tokenRequests.push(Object.fromEntries(new URLSearchParams(form)));
        if (tokenAnswer === "hang") return;
        if (tokenAnswer !== undefined) json(tokenAnswer.body, tokenAnswer.status);
        else
          json({
            token_type: "Bearer",
            expires_in: 3_599,
            access_token: `app-token-${tokenRequests.length}`,
          });
      });
    }
  });
  const base = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  server.listen(0, "127.0.0.1");
  await once(server, "listening");

  const goodClaims = (serviceUrl: string): JWTPayload => {
    const now = Math.floor(Date.now() / 1_000);
    return { iss: issuer, aud: credentials.appId, nbf: now - 30, exp: now + 3_600, serviceurl: serviceUrl };
  };
  const sign = (claims: JWTPayload, key: CryptoKey, usedKid = kid) =>
    new SignJWT(claims).setProtectedHeader({ alg: "RS256", typ: "JWT", kid: usedKid }).sign(key);

  return {
    endpoints: {
      openIdMetadataUrl: `${base()}${metadataPath}`,
      tokenIssuer: issuer,
      tokenUrl: `${base()}/token`,
    },
    credentials,
    sign: (serviceUrl, claims, header) =>
      sign({ ...goodClaims(serviceUrl), ...claims }, published.privateKey, header?.kid),
    signWrongly: (serviceUrl) => sign(goodClaims(serviceUrl), other.privateKey),
    publicKeyPem: await exportSPKI(published.publicKey),
    kid,
    tokenRequests,
    answerTokens: (answer) => (tokenAnswer = answer),
    hangKeys: (hang) => (keysHang = hang),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const keyPair = () => generateKeyPair("RS256", { extractable: true });
