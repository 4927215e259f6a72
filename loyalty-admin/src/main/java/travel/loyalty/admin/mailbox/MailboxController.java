package travel.loyalty.admin.mailbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Path;
import travel.loyalty.portal.mailbox.SandboxMailbox;

/** What the sandbox sent, for staff. */
@Path("/mailbox")
@RequestScoped
public class MailboxController extends SandboxMailbox {}
