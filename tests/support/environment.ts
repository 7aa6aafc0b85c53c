/** Takes a city's credentials away from a child process, those of a .env file included: an empty variable stays empty. */
export const withoutCity = { MicrosoftAppId: "", MicrosoftAppPassword: "", MicrosoftAppTenantId: "" };
