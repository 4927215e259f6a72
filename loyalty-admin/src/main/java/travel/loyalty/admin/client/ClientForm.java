package travel.loyalty.admin.client;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import travel.loyalty.access.ClientChange;
import travel.loyalty.access.ClientKind;
import travel.loyalty.access.ClientView;
import travel.loyalty.access.Scope;
import travel.loyalty.shared.Points;
import travel.loyalty.ui.form.Choice;
import travel.loyalty.ui.form.Conflict;
import travel.loyalty.ui.form.Form;

/** Reads and fills the form of an API client. */
final class ClientForm {

  static final List<Choice> KINDS = Choice.of(ClientKind.class, "client.kind");
  static final List<Choice> SCOPES =
      List.of(Scope.values()).stream()
          .map(scope -> Choice.of(scope.text(), "client.scope." + scope.name()))
          .toList();

  private ClientForm() {}

  static Form of(ClientView client) {
    return Form.blank()
        .with("version", client.version())
        .with("kind", client.kind())
        .with("limit", client.adjustmentLimit())
        .withAll("scopes", List.copyOf(client.scopes()));
  }

  static Conflict conflict(ClientView saved, Form typed) {
    return Conflict.between(of(saved), typed)
        .field("kind", "client.kind", KINDS)
        .field("limit", "client.limit")
        .field("scopes", "client.scopes", SCOPES);
  }

  static ClientChange read(Form form, String name) {
    form.required("kind");
    form.required("limit");
    ClientKind kind = form.choice("kind", ClientKind.class).orElse(ClientKind.PARTNER);
    BigDecimal limit = form.decimal("limit", 2).orElse(BigDecimal.ZERO);
    if (limit.signum() < 0) {
      form.refuse("limit", "negative");
    }
    return new ClientChange(name, kind, new HashSet<>(form.all("scopes")), Points.of(limit));
  }
}
