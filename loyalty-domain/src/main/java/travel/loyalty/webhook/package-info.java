/**
 * Tells other systems what happened: it hears the features' events and posts them, signed, to the
 * addresses that API clients named. It decides nothing about members and tells no name and no
 * contact. Invariant: an event is written in the transaction of what it tells of, each attempt at a
 * delivery is made by one worker, and none ever reaches an address that is not public.
 */
package travel.loyalty.webhook;
