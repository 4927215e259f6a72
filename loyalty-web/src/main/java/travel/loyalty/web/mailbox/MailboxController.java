package travel.loyalty.web.mailbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Path;
import travel.loyalty.portal.mailbox.SandboxMailbox;

/** What the sandbox sent, so that somebody who tries to join finds the code. */
@Path("/sandbox/mailbox")
@RequestScoped
public class MailboxController extends SandboxMailbox {}
