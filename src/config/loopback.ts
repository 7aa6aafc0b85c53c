/** Names of this machine. */
export const loopback = ["127.0.0.1", "localhost", "::1"];
