/**
 * Starts loyalty.jar: Payara Micro, the data source, the EAR. It is not part of the EAR and holds
 * no business. Invariant: it leaves with a status other than zero when the application is not up.
 */
package travel.loyalty.launcher;
