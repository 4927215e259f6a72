package travel.loyalty.admin.worksheet;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import travel.loyalty.admin.programme.FaultView;
import travel.loyalty.programme.worksheet.Place;
import travel.loyalty.programme.worksheet.WorksheetDocument;
import travel.loyalty.shared.Refused.FieldError;

/**
 * A fault of a worksheet and where it is put right.
 *
 * @param place the names on the way to it, as people read them; numbers count from one
 * @param path of the form below the worksheet's
 */
public record FaultPlace(FaultView fault, List<String> place, String path) {

  static FaultPlace of(FieldError fault, WorksheetDocument document) {
    List<String> place = new ArrayList<>();
    StringBuilder pointer = new StringBuilder();
    for (String step :
        fault.pointer().substring(Math.min(1, fault.pointer().length())).split("/")) {
      pointer.append('/').append(step);
      place.add(name(step, document.part(Place.of(pointer.toString()))));
    }
    return new FaultPlace(FaultView.of(fault), place, path(place, fault.pointer().split("/")));
  }

  // What a list holds is called by its code, else by its number.
  private static String name(String step, JsonNode part) {
    if (!step.matches("\\d+")) {
      return step;
    }
    return part.path("code").asText(Integer.toString(Integer.parseInt(step) + 1));
  }

  private static String path(List<String> place, String[] steps) {
    boolean isInside = place.size() > 1;
    return switch (place.get(0)) {
      case "earning", "awards" -> isInside ? place.get(0) + "/" + place.get(1) : place.get(0);
      case "seasons", "offset" -> isInside ? steps[1] + "/" + steps[2] : steps[1];
      case "tiers" -> tiers(place);
      default -> "general";
    };
  }

  private static String tiers(List<String> place) {
    if (place.size() > 2 && place.get(1).equals("levels")) {
      return "tiers/ALL/" + place.get(2);
    }
    if (place.size() > 2 && place.get(1).equals("benefits")) {
      return "benefits/" + place.get(2);
    }
    return place.size() > 4 && place.get(1).equals("byClass")
        ? "tiers/" + place.get(2) + "/" + place.get(4)
        : "tiers";
  }
}
