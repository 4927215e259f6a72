/**
 * The pages by which members come in and go out: by password, by a code, after forgetting the
 * password. They decide nothing. Invariant: they answer a stranger as they answer a member who
 * mistyped.
 */
package travel.loyalty.web.signin;
