package travel.loyalty.admin.staff;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import travel.loyalty.access.Role;
import travel.loyalty.access.StaffChange;
import travel.loyalty.access.StaffView;
import travel.loyalty.ui.form.Choice;
import travel.loyalty.ui.form.Conflict;
import travel.loyalty.ui.form.Form;

/** Reads and fills the form of a staff user. */
final class StaffForm {

  static final List<Choice> ROLES = Choice.of(Role.class, "signin.role");
  static final List<Choice> LANGUAGES =
      List.of(Choice.named("en", "English"), Choice.named("zh-CN", "中文"));

  private StaffForm() {}

  static Form of(StaffView user) {
    return Form.blank()
        .with("version", user.version())
        .with("login", user.login())
        .with("name", user.name())
        .with("locale", user.locale().toLanguageTag())
        .withAll("roles", user.roles().stream().map(Role::name).toList());
  }

  static Conflict conflict(StaffView saved, Form typed) {
    return Conflict.between(of(saved), typed)
        .field("name", "staff.name")
        .field("locale", "staff.locale", LANGUAGES)
        .field("roles", "staff.roles", ROLES);
  }

  static StaffChange read(Form form, String login) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (Role role : Role.values()) {
      if (form.all("roles").contains(role.name())) {
        roles.add(role);
      }
    }
    Locale locale = Locale.forLanguageTag(form.text("locale"));
    return new StaffChange(login, form.text("name"), locale, roles);
  }
}
