package travel.loyalty.web.transfer;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import travel.loyalty.access.CodeBackOff;
import travel.loyalty.access.CurrentCaller;
import travel.loyalty.portal.Refusals;
import travel.loyalty.portal.signin.Waiting;
import travel.loyalty.redemption.transfer.TransferQuote;
import travel.loyalty.redemption.transfer.TransferRequest;
import travel.loyalty.redemption.transfer.TransferService;
import travel.loyalty.redemption.transfer.TransferView;
import travel.loyalty.shared.Ids;
import travel.loyalty.shared.MemberId;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Retry;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Redirect;
import travel.loyalty.ui.form.Form;

/** A new transfer: to whom and how much, checked with what it does, given by a code. */
@Path("/transfers/new")
@RequestScoped
public class GiveController {

  @EJB private TransferService transfers;
  @Inject private CodeBackOff codes;
  @Inject private CurrentCaller caller;
  @Context private HttpServletRequest request;

  @GET
  public Page form() {
    return page(Form.blank().with("once", Ids.next()));
  }

  /** Shows what it would do, and sends the code. */
  @POST
  @Path("check")
  public Response check() {
    Form form = Form.of(request);
    Optional<TransferRequest> wanted = read(form);
    if (wanted.isEmpty()) {
      return page(form).invalid();
    }
    Page page;
    try {
      page = checkPage(wanted.get(), form);
    } catch (Refused refused) {
      form.refuse(Refusals.of(refused));
      return page(form).invalid();
    }
    try {
      codes.send(request, me().toString(), () -> transfers.sendCode(me(), wanted.get()));
      return page.ok();
    } catch (Refused refused) {
      return Waiting.answer(page, form, refused);
    }
  }

  @POST
  public Response give() {
    Form form = Form.of(request);
    Optional<TransferRequest> wanted = read(form);
    if (wanted.isEmpty() || form.isChecked("change")) {
      return form.isValid() ? page(form).ok() : page(form).invalid();
    }
    String code = form.required("code");
    if (!form.isValid()) {
      return checkPage(wanted.get(), form).invalid();
    }
    try {
      TransferView[] given = new TransferView[1];
      codes.redeem(request, me().toString(), () -> given[0] = give(wanted.get(), code));
      return Redirect.to(request, "/transfers/" + given[0].id());
    } catch (Refused refused) {
      return refused(wanted.get(), form, refused);
    }
  }

  private TransferView give(TransferRequest wanted, String code) {
    return Retry.run(() -> transfers.give(me(), wanted, code, caller.actor()));
  }

  // What is wrong with the code is mended on the check page, all else on the page before.
  private Response refused(TransferRequest wanted, Form form, Refused refused) {
    boolean isOfCode =
        refused.code().equals("too-many-requests")
            || refused.errors().stream().anyMatch(error -> error.pointer().equals("/code"));
    Page page = isOfCode ? checkPage(wanted, form) : page(form);
    return Waiting.answer(page, form, refused);
  }

  private Optional<TransferRequest> read(Form form) {
    String to = form.required("to");
    if (form.text("points").isBlank()) {
      form.required("points");
    }
    Optional<Points> points = form.decimal("points", 2).map(Points::of);
    form.limit("message", TransferRequest.MESSAGE_MAX);
    return points
        .filter(given -> form.isValid())
        .map(given -> new TransferRequest(to, given, form.text("message"), form.optional("once")));
  }

  private Page checkPage(TransferRequest wanted, Form form) {
    TransferQuote quote = transfers.quote(me(), wanted);
    return Page.of("transfer/check").with("form", form).with("wanted", wanted).with("quote", quote);
  }

  private static Page page(Form form) {
    return Page.of("transfer/new").with("form", form);
  }

  private MemberId me() {
    return caller.get().memberId();
  }
}
