/**
 * The bot to compare with: botbuilder and restify as Microsoft's samples put them together, and nothing else.
 * Started as a process of its own; prints one line of JSON when it listens. Environment, all or none:
 * ECHO_APP_ID, ECHO_APP_PASSWORD, ECHO_TENANT_ID, ECHO_OPENID_METADATA_URL, ECHO_TOKEN_ISSUER, ECHO_TOKEN_URL.
 * Without them it checks no tokens.
 */
import type { AdaptiveCardInvokeResponse, Request as BotRequest, TurnContext } from "botbuilder";
import { enableCompileCache } from "node:module";

// As the program it is compared with does.
enableCompileCache();
const { ActivityHandler, CloudAdapter, ConfigurationBotFrameworkAuthentication } = await import("botbuilder");
const { default: restify } = await import("restify");
const { makeAppToken } = await import("../src/teams/transport/app-token.ts");

const setting = (name: string): string => process.env[`ECHO_${name}`] ?? "";

class EchoBot extends ActivityHandler {
  constructor() {
    super();
    this.onMessage(async (context, next) => {
      await context.sendActivity(`Echo: ${context.activity.text}`);
      await next();
    });
  }

  protected override async onAdaptiveCardInvoke(context: TurnContext): Promise<AdaptiveCardInvokeResponse> {
    return {
      statusCode: 200,
      type: "application/vnd.microsoft.card.adaptive",
      value: {
        type: "AdaptiveCard",
        version: "1.5",
        body: [{ type: "TextBlock", text: `Thanks, ${context.activity.from.name}.`, wrap: true }],
      },
    };
  }
}

function authentication() {
  const appId = setting("APP_ID");
  if (appId === "") return new ConfigurationBotFrameworkAuthentication({});
  const credentials = { appId, appPassword: setting("APP_PASSWORD"), tenantId: setting("TENANT_ID") };
  const token = makeAppToken({ credentials, tokenUrl: setting("TOKEN_URL"), deadlineMs: 10_000 });
  return new ConfigurationBotFrameworkAuthentication(
    {
      MicrosoftAppId: appId,
      MicrosoftAppTenantId: credentials.tenantId,
      ToChannelFromBotLoginUrl: setting("TOKEN_URL"),
      ToChannelFromBotOAuthScope: "https://api.botframework.com",
      ToBotFromChannelTokenIssuer: setting("TOKEN_ISSUER"),
      ToBotFromChannelOpenIdMetadataUrl: setting("OPENID_METADATA_URL"),
      ToBotFromEmulatorOpenIdMetadataUrl: setting("OPENID_METADATA_URL"),
      OAuthUrl: "https://api.botframework.com",
    },
    // The vendor's own credentials only fetch from Microsoft. Like those, these fetch a token once for the process.
    {
      isValidAppId: (id) => Promise.resolve(id === appId),
      isAuthenticationDisabled: () => Promise.resolve(false),
      createCredentials: () => Promise.resolve(token),
    },
  );
}

const adapter = new CloudAdapter(authentication());
const bot = new EchoBot();
const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post("/api/messages", async (request, response) => {
  await adapter.process(request as BotRequest, response, (context) => bot.run(context));
});
server.listen(0, "127.0.0.1", () => {
  const { port } = server.address();
  process.stdout.write(`${JSON.stringify({ port, startedMs: Math.round(performance.now()) })}\n`);
});
