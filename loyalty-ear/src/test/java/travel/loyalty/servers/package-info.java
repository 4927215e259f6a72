/**
 * The same EAR on application servers other than the one inside loyalty.jar. Invariant: the file
 * that is deployed is the one that was built, byte for byte.
 */
package travel.loyalty.servers;
