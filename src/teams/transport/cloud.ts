import { ConfigurationBotFrameworkAuthentication } from "botbuilder";
import { AuthenticationConstants, MicrosoftAppCredentials } from "botframework-connector";
import type { AppCredentials, ServiceClientCredentialsFactory } from "botframework-connector";
import type { Credentials, Endpoints } from "./types.ts";

/** Where Microsoft's public cloud keeps what `Endpoints` name, for an app of one tenant. */
export function publicCloud(tenantId: string): Endpoints {
  return {
    openIdMetadataUrl: AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
    tokenIssuer: AuthenticationConstants.ToBotFromChannelTokenIssuer,
    tokenUrl: `${AuthenticationConstants.ToChannelFromBotLoginUrlPrefix}${encodeURIComponent(tenantId)}${AuthenticationConstants.ToChannelFromBotTokenEndpointPath}`,
  };
}

/** botbuilder's authentication for this app and these endpoints; without credentials it is off. */
export function makeCloud(options: {
  credentials: Credentials | undefined;
  endpoints: Endpoints | undefined;
  token: AppCredentials | undefined;
}): ConfigurationBotFrameworkAuthentication {
  const { credentials, token } = options;
  const endpoints = options.endpoints ?? publicCloud(credentials?.tenantId ?? "");
  const cloud = new ConfigurationBotFrameworkAuthentication(
    // All of them: with one missing, botbuilder asks Microsoft's cloud for the rest.
    {
      MicrosoftAppId: credentials?.appId ?? "",
      MicrosoftAppTenantId: credentials?.tenantId ?? "",
      ToChannelFromBotLoginUrl: endpoints.tokenUrl,
      ToChannelFromBotOAuthScope: AuthenticationConstants.ToChannelFromBotOAuthScope,
      ToBotFromChannelTokenIssuer: endpoints.tokenIssuer,
      ToBotFromChannelOpenIdMetadataUrl: endpoints.openIdMetadataUrl,
      // Tokens of the Emulator (Entra's, for the app itself) find no key here and are refused like any other.
      ToBotFromEmulatorOpenIdMetadataUrl: endpoints.openIdMetadataUrl,
      OAuthUrl: AuthenticationConstants.OAuthUrl,
    },
    credentialsFactory(credentials, token),
  );
  // The adapter wants a client for users' own tokens in every turn. Nothing here uses it, so one is enough.
  const build = cloud.createUserTokenClient.bind(cloud);
  let userTokens: ReturnType<typeof build> | undefined;
  cloud.createUserTokenClient = (identity) => (userTokens ??= build(identity));
  return cloud;
}

function credentialsFactory(
  credentials: Credentials | undefined,
  token: AppCredentials | undefined,
): ServiceClientCredentialsFactory {
  return {
    isValidAppId: (appId) => Promise.resolve(appId === (credentials?.appId ?? "")),
    isAuthenticationDisabled: () => Promise.resolve(credentials === undefined),
    createCredentials: () => Promise.resolve(token ?? MicrosoftAppCredentials.Empty),
  };
}
