/** Where links to files lead. */
export const filesPath = "/dokumente";
/** Where the public reads. */
export const reportsPath = "/berichte";

/** Where it is counted what use cases asked of the store. */
export const metricsPath = "/metrics";

export const webPaths = [filesPath, reportsPath, metricsPath] as const;
