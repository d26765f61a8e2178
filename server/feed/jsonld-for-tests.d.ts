/** The package brings no types of its own; the tests use these two of its functions. */
declare module "jsonld" {
  interface Options {
    base?: string;
    format?: string;
    safe?: boolean;
    documentLoader?: (
      url: string,
    ) => Promise<{ contextUrl: undefined; documentUrl: string; document: object }>;
  }
  const jsonld: {
    expand(document: object, options: Options): Promise<object[]>;
    toRDF(document: object, options: Options & { format: "application/n-quads" }): Promise<string>;
  };
  export default jsonld;
}
