/** Where links to files lead. */
export const filesPath = "/dokumente";
/** Where the public reads. */
export const reportsPath = "/berichte";

export const webPaths = [filesPath, reportsPath] as const;
