/**
 * Staff's pages about members: finding, seeing, enrolling, correcting and blocking. They decide
 * nothing. Invariant: a person stands behind stars until somebody asked to see them, which is
 * recorded.
 */
package travel.loyalty.admin.member;
