package travel.loyalty.access;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps the roles of a staff user in one column: their names in order, joined by commas. */
@Converter
public class Roles implements AttributeConverter<Set<Role>, String> {

  @Override
  public String convertToDatabaseColumn(Set<Role> roles) {
    return roles == null
        ? null
        : roles.stream().sorted().map(Role::name).collect(Collectors.joining(","));
  }

  @Override
  public Set<Role> convertToEntityAttribute(String column) {
    return column == null ? Set.of() : of(column);
  }

  private static Set<Role> of(String column) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    Arrays.stream(column.split(","))
        .filter(name -> !name.isEmpty())
        .map(Role::valueOf)
        .forEach(roles::add);
    return Collections.unmodifiableSet(roles);
  }

  static Set<String> groups(String column) {
    return of(column).stream().map(Role::name).collect(Collectors.toUnmodifiableSet());
  }
}
