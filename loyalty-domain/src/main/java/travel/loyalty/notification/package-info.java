/**
 * Tells members what happened: it hears the other features' events, decides by consent and quiet
 * hours who is told what by which way, and sends. It changes nothing of theirs. Invariant: a
 * message is written in the transaction of what it tells of, so none tells of what was rolled back.
 */
package travel.loyalty.notification;
