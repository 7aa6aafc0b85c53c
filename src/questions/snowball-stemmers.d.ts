declare module "snowball-stemmers" {
  const snowball: { newStemmer(algorithm: "german" | "english"): { stem(word: string): string } };
  export default snowball;
}
