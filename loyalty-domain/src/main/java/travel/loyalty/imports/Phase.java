package travel.loyalty.imports;

/** Whether a row was only checked, or imported. */
enum Phase {
  CHECK,
  RUN
}
