/** What the environment says, unjudged. An empty variable is as good as none. */
export interface Env {
  host: string | undefined;
  port: string | undefined;
  plan: string | undefined;
  database: string | undefined;
  cosmosEndpoint: string | undefined;
  cosmosKey: string | undefined;
  cosmosDatabase: string | undefined;
  url: string | undefined;
  logLevel: string | undefined;
  appId: string | undefined;
  appPassword: string | undefined;
  tenantId: string | undefined;
  smtpUrl: string | undefined;
  smtpUser: string | undefined;
  smtpPassword: string | undefined;
  mailFrom: string | undefined;
  publisherName: string | undefined;
  publisherUrl: string | undefined;
}

/** Names as the environment has them; those of Microsoft are the ones its own tools use. */
export const variables = {
  host: "PLANLOTSE_HOST",
  port: "PLANLOTSE_PORT",
  plan: "PLANLOTSE_PLAN",
  database: "PLANLOTSE_DATABASE",
  cosmosEndpoint: "PLANLOTSE_COSMOS_ENDPOINT",
  cosmosKey: "PLANLOTSE_COSMOS_KEY",
  cosmosDatabase: "PLANLOTSE_COSMOS_DATABASE",
  url: "PLANLOTSE_URL",
  logLevel: "PLANLOTSE_LOG_LEVEL",
  appId: "MicrosoftAppId",
  appPassword: "MicrosoftAppPassword",
  tenantId: "MicrosoftAppTenantId",
  smtpUrl: "PLANLOTSE_SMTP_URL",
  smtpUser: "PLANLOTSE_SMTP_USER",
  smtpPassword: "PLANLOTSE_SMTP_PASSWORD",
  mailFrom: "PLANLOTSE_MAIL_FROM",
  publisherName: "PLANLOTSE_PUBLISHER_NAME",
  publisherUrl: "PLANLOTSE_PUBLISHER_URL",
} as const satisfies Record<keyof Env, string>;

/** Only reads; what it means is judged elsewhere. */
export function readEnv(environment: Readonly<Record<string, string | undefined>>): Env {
  const entries = Object.entries(variables).map(([key, name]) => [
    key,
    environment[name]?.trim() || undefined,
  ]);
  return Object.fromEntries(entries) as Env;
}
