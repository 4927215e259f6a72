package broken.points;

import jakarta.ws.rs.GET;

/** Planted: a page in the domain. */
public class ShowsPages {

  @GET
  public String show() {
    return "";
  }
}
