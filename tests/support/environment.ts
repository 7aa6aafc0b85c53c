/** Takes a city's credentials and mail away from a child process, those of a .env file included: an empty variable stays empty. */
export const withoutCity = {
  MicrosoftAppId: "",
  MicrosoftAppPassword: "",
  MicrosoftAppTenantId: "",
  PLANLOTSE_SMTP_URL: "",
  PLANLOTSE_SMTP_USER: "",
  PLANLOTSE_SMTP_PASSWORD: "",
  PLANLOTSE_MAIL_FROM: "",
};
