/**
 * The pages by which administrators keep the webhooks of API clients and look at what was sent.
 * They decide nothing. Invariant: a secret is shown once, to whoever made it.
 */
package travel.loyalty.admin.webhook;
