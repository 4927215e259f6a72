/**
 * The integration API under {@code /api/v1}: what booking systems, finance systems and partners
 * build on. It holds no rule of business: it reads strictly, calls one door and writes. Invariant:
 * names, shapes and codes of version 1 are a contract; they are added to and never changed.
 */
package travel.loyalty.web.api;
