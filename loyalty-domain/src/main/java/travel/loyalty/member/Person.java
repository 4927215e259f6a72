package travel.loyalty.member;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/** What a member may change about himself, checked. */
record Person(String name, Optional<LocalDate> birthDate, Locale locale, ZoneId timeZone) {}
