/**
 * The scenarios of the business, told as given, when and then, and run inside the server through
 * the doors of the domain. Nothing here knows of pages or of HTTP. Invariant: after every scenario
 * the check of the ledger finds nothing wrong.
 */
package travel.loyalty.scenario;
