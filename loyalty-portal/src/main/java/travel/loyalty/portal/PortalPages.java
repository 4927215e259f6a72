package travel.loyalty.portal;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import travel.loyalty.ui.PageWriter;

/** Writes the pages of a portal. */
@Provider
@Produces(MediaType.TEXT_HTML)
public class PortalPages extends PageWriter {}
