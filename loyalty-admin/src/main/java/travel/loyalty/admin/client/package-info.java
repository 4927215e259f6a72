/**
 * The pages by which administrators keep the API clients, their scopes and keys. They decide
 * nothing. Invariant: a key is shown once, to whoever made it.
 */
package travel.loyalty.admin.client;
