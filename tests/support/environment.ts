/** Takes a city's credentials, mail and database in the cloud away from a child process, those of a .env file included: an empty variable stays empty. */
export const withoutCity = {
  MicrosoftAppId: "",
  MicrosoftAppPassword: "",
  MicrosoftAppTenantId: "",
  PLANLOTSE_SMTP_URL: "",
  PLANLOTSE_SMTP_USER: "",
  PLANLOTSE_SMTP_PASSWORD: "",
  PLANLOTSE_MAIL_FROM: "",
  PLANLOTSE_COSMOS_ENDPOINT: "",
  PLANLOTSE_COSMOS_KEY: "",
  PLANLOTSE_COSMOS_DATABASE: "",
};
