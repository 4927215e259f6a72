package travel.loyalty.admin.worksheet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.function.UnaryOperator;
import travel.loyalty.access.CurrentCaller;
import travel.loyalty.portal.Refusals;
import travel.loyalty.programme.worksheet.Direction;
import travel.loyalty.programme.worksheet.Worksheet;
import travel.loyalty.programme.worksheet.WorksheetDocument;
import travel.loyalty.programme.worksheet.WorksheetService;
import travel.loyalty.shared.Refused;
import travel.loyalty.shared.Retry;
import travel.loyalty.ui.Flash;
import travel.loyalty.ui.Page;
import travel.loyalty.ui.Redirect;
import travel.loyalty.ui.form.Form;

/** What the forms of all parts have in common: showing, saving, moving, taking out. */
abstract class PartController {

  @EJB private WorksheetService worksheets;
  @Inject private CurrentCaller caller;
  @Context private HttpServletRequest request;

  Worksheet sheet(long id) {
    return worksheets.get(id);
  }

  HttpServletRequest request() {
    return request;
  }

  /** The page of one of the parts. */
  Page page(String template, Worksheet sheet, String tab) {
    return Page.of("worksheet/" + template).with("sheet", sheet).with("tab", tab);
  }

  /** The form as the worksheet fills it. */
  Page show(Worksheet sheet, PartForm part) {
    return form(sheet, part, saved(sheet, part));
  }

  Form saved(Worksheet sheet, PartForm part) {
    WorksheetDocument document = sheet.tree();
    return part.fields()
        .read(document.part(part.where().in(document)))
        .with("version", document.mark(part.where().in(document)));
  }

  /** The page that has the form; a part with more on its page says which. */
  Page form(Worksheet sheet, PartForm part, Form form) {
    return page("part", sheet, part.tab()).with("part", part).with("form", form);
  }

  /** The form of what is to be added, filled in where most want the same. */
  Page showNew(Worksheet sheet, PartForm part, ObjectNode usual) {
    return form(sheet, part, part.fields().read(usual));
  }

  /** Saves what was typed in the place of what stands there. */
  Response save(long id, PartForm part) {
    Form form = Form.of(request);
    WorksheetDocument before = sheet(id).tree();
    ObjectNode typed = before.part(part.where().in(before));
    part.fields().write(form, typed);
    String seen = form.text("version");
    return send(id, part, form, document -> document.put(part.where().in(document), seen, typed));
  }

  /**
   * Adds what was typed to a list.
   *
   * @param usual what it has besides the fields of the form
   */
  Response add(long id, PartForm part, String list, ObjectNode usual) {
    Form form = Form.of(request);
    part.fields().write(form, usual);
    return send(id, part, form, document -> document.add(list, usual));
  }

  private Response send(
      long id, PartForm part, Form form, UnaryOperator<WorksheetDocument> change) {
    try {
      Retry.run(() -> worksheets.change(id, change, caller.actor()));
      Flash.say(request, "worksheet.saved");
      return Redirect.to(request, path(id, part.tab()));
    } catch (Refused refused) {
      return refused(id, part, form, refused);
    }
  }

  private Response refused(long id, PartForm part, Form form, Refused refused) {
    Worksheet sheet = sheet(id);
    if (refused.errors().isEmpty()) {
      form.refuse(Refusals.of(refused), () -> part.fields().conflict(saved(sheet, part), form));
    } else {
      part.fields().refuse(form, refused);
    }
    return form(sheet, part, form).refused(form);
  }

  /** Moves it up or down in its list. */
  Response move(long id, PartForm part) {
    Form form = Form.of(request);
    String seen = form.text("version");
    Direction direction = form.choice("direction", Direction.class).orElse(Direction.UP);
    return change(
        id,
        part,
        "worksheet.moved",
        document -> document.move(part.where().in(document).pointer(), seen, direction));
  }

  /** Takes it out. */
  Response remove(long id, PartForm part) {
    String seen = Form.of(request).text("version");
    return change(
        id,
        part,
        "worksheet.removed",
        document -> document.remove(part.where().in(document).pointer(), seen));
  }

  /** Changes what no form asks for, and goes back to the part. */
  Response change(long id, PartForm part, String said, UnaryOperator<WorksheetDocument> change) {
    try {
      Retry.run(() -> worksheets.change(id, change, caller.actor()));
      Flash.say(request, said);
    } catch (Refused refused) {
      if (!Refusals.of(refused).isOutdated()) {
        throw refused;
      }
      Flash.say(request, "worksheet.outdated");
    }
    return Redirect.to(request, path(id, part.tab()));
  }

  static String path(long id, String below) {
    return "/worksheets/" + id + "/" + below;
  }
}
