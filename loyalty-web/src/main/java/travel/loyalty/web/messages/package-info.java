/**
 * What the member was told. It sends nothing. Invariant: a member sees no message but the own ones.
 */
package travel.loyalty.web.messages;
