package broken.points;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Planted: an entity that anybody may overwrite. */
@Entity
public class Account {

  @Id private long id;

  public void setId(long id) {
    this.id = id;
  }
}
