package travel.loyalty.web.reward;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import travel.loyalty.access.CurrentCaller;
import travel.loyalty.points.PointsService;
import travel.loyalty.portal.Refusals;
import travel.loyalty.portal.ToldReward;
import travel.loyalty.redemption.order.Offer;
import travel.loyalty.redemption.order.OfferSearch;
import travel.loyalty.redemption.order.Quote;
import travel.loyalty.redemption.order.RedeemRequest;
import travel.loyalty.redemption.order.Redemption;
import travel.loyalty.redemption.order.RedemptionService;
import travel.loyalty.redemption.reward.RewardKind;
import travel.loyalty.redemption.reward.ShelfSearch;
import travel.loyalty.shared.PageOf;
import travel.loyalty.shared.PageRequest;
import travel.loyalty.shared.Points;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Retry;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Pager;
import travel.loyalty.ui.Redirect;
import travel.loyalty.ui.Say;
import travel.loyalty.ui.form.Choice;
import travel.loyalty.ui.form.FieldProblem;
import travel.loyalty.ui.form.Form;
import travel.loyalty.ui.form.Once;

/** What there is to have, one reward, and the order of it. */
@Path("/rewards")
@RequestScoped
public class RewardController {

  private static final int ROWS = 24;
  private static final int CHOICES_MAX = 10;

  @EJB private RedemptionService redemptions;
  @EJB private PointsService points;
  @Inject private CurrentCaller caller;
  @Context private HttpServletRequest request;

  @GET
  public Page list() {
    Form form = Form.of(request);
    OfferSearch search = search(form);
    PageOf<Offer> found =
        redemptions.offers(
            caller.get().memberId(), search, new PageRequest(Pager.after(request), ROWS));
    return page(form, found.rows().stream().map(this::shown).toList())
        .with("available", points.balance(caller.get().memberId()).available())
        .with("narrowed", !search.equals(OfferSearch.ALL))
        .with("pager", Pager.of(request, found.next()));
  }

  static Page page(Form form, List<ShownOffer> offers) {
    return Page.of("reward/list")
        .with("form", form)
        .with("offers", offers)
        .with("kinds", Choice.of(RewardKind.class, "words.reward-kind"))
        .with("orders", Choice.of(ShelfSearch.Order.class, "reward.order"));
  }

  private static OfferSearch search(Form form) {
    return new OfferSearch(
        form.text("q"),
        form.choice("kind", RewardKind.class),
        form.isChecked("affordable") ? OfferSearch.Price.AFFORDABLE : OfferSearch.Price.ANY,
        form.choice("order", ShelfSearch.Order.class).orElse(ShelfSearch.Order.NEWEST));
  }

  private ShownOffer shown(Offer offer) {
    return ShownOffer.of(offer, ToldReward.to(request, offer.reward()), Say.to(request));
  }

  @GET
  @Path("{code}")
  public Page show(@PathParam("code") String code) {
    Offer offer = redemptions.offer(caller.get().memberId(), code);
    return page(shown(offer));
  }

  static Page page(ShownOffer shown) {
    int most = shown.offer().left().map(left -> Math.min(left, CHOICES_MAX)).orElse(CHOICES_MAX);
    return Page.of("reward/show")
        .with("form", Form.blank().with("quantity", 1))
        .with("shown", shown)
        .with(
            "quantities",
            IntStream.rangeClosed(1, Math.max(1, most))
                .mapToObj(many -> Choice.named("" + many, "" + many))
                .toList());
  }

  /** What the order would do. */
  @GET
  @Path("{code}/redeem")
  public Page check(@PathParam("code") String code) {
    return check(code, Form.of(request));
  }

  private Page check(String code, Form form) {
    int quantity = quantity(form);
    Quote quote = redemptions.quote(caller.get().memberId(), code, quantity);
    return page(form, quote, shown(quote.offer()));
  }

  static Page page(Form form, Quote quote, ShownOffer shown) {
    return Page.of("reward/redeem").with("form", form).with("quote", quote).with("shown", shown);
  }

  // Whatever else stands in the address means one.
  private static int quantity(Form form) {
    return Optional.of(form.text("quantity"))
        .filter(text -> text.matches("[1-9]\\d?|100"))
        .map(Integer::valueOf)
        .orElse(1);
  }

  @POST
  @Path("{code}/redeem")
  public Response redeem(@PathParam("code") String code) {
    Form form = Form.of(request);
    form.limit("note", RedeemRequest.NOTE_MAX);
    Optional<Points> seen = form.decimal("points", 2).map(Points::of);
    if (form.isValid()) {
      RedeemRequest wanted =
          new RedeemRequest(
              caller.get().memberId(),
              code,
              quantity(form),
              form.text("note"),
              seen,
              Optional.of(Once.of(form)));
      try {
        Redemption order = Retry.run(() -> redemptions.redeem(wanted, caller.actor()));
        return Redirect.to(request, "/redemptions/" + order.id() + "/done");
      } catch (Refused refused) {
        refuse(form, refused);
      }
    }
    return check(code, form).invalid();
  }

  private static void refuse(Form form, Refused refused) {
    if ("price-changed".equals(refused.arguments().get("reason"))) {
      form.refuse(new FieldProblem("", "reward.redeem.price-changed", Map.of()));
    } else {
      form.refuse(Refusals.of(refused));
    }
  }
}
