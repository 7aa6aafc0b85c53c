declare module "@nlpjs/core" {
  export function containerBootstrap(): Promise<{
    use(plugin: unknown): void;
    registerConfiguration(tag: string, configuration: object, overwrite: boolean): void;
    get(name: "nlp"): {
      settings: { autoSave: boolean; log: boolean };
      addLanguage(language: string): void;
      addDocument(language: string, text: string, intent: string): void;
      train(): Promise<void>;
      process(
        language: string,
        text: string,
      ): Promise<{ classifications: { intent: string; score: number }[] }>;
    };
  }>;
}
declare module "@nlpjs/nlp" {
  export const Nlp: unknown;
}
declare module "@nlpjs/lang-de" {
  export const LangDe: unknown;
}
declare module "@nlpjs/lang-en" {
  export const LangEn: unknown;
}
