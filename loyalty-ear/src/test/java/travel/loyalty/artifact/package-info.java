/**
 * What is shipped: the size, the contents and the licences of the EAR. Invariant: nothing is in the
 * EAR that its bill of materials does not name.
 */
package travel.loyalty.artifact;
