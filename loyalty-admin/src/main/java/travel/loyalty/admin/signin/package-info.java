/**
 * The pages by which staff come in and go out: password, second factor, a password of one's own;
 * and the page of one's own account. They decide nothing. Invariant: between password and second
 * factor no other page opens.
 */
package travel.loyalty.admin.signin;
