package travel.loyalty.webhook;

/** Why an attempt got no answer. */
public enum Fault {
  /** There was an answer. */
  NONE,
  /** The name has no address. */
  UNKNOWN_HOST,
  /** The name leads to an address that is not public. */
  NOT_PUBLIC,
  /** Nobody listens there. */
  NO_CONNECTION,
  /** The certificate is not good for the name, or there is no common way to encrypt. */
  TLS,
  /** It took too long. */
  TIMEOUT,
  /** The connection broke, or what came was no HTTP. */
  BROKEN
}
