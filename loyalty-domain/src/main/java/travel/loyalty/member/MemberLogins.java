package travel.loyalty.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import travel.loyalty.access.PasswordService;
import travel.loyalty.access.Population;
import travel.loyalty.shared.MemberId;

/** Tells which member a login name means: an e-mail address, a mobile or a member number. */
@ApplicationScoped
class MemberLogins {

  /**
   * A member and where a code for this login goes.
   *
   * @param member as enrolled: each number of a person keeps its own password
   * @param contact e-mail address or mobile; empty where none is known
   */
  record Reached(MemberRef member, String contact) {}

  private MemberRepository repository;
  private Members members;
  private PasswordService passwords;

  /** For the container's proxy. */
  protected MemberLogins() {}

  @Inject
  MemberLogins(MemberRepository repository, Members members, PasswordService passwords) {
    this.repository = repository;
    this.members = members;
    this.passwords = passwords;
  }

  Optional<Reached> find(String login) {
    return Stream.of(byNumber(login), byContact(Email.parse(login)), byContact(Mobile.parse(login)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Who signs in by it: the member who stands for it, unless suspended. */
  Optional<MemberId> person(MemberRef member) {
    return (member.person().equals(member.id())
            ? Optional.of(member)
            : members.ref(member.person()))
        .filter(stands -> !stands.isSuspended())
        .map(MemberRef::id);
  }

  /** What a code for this login is kept by: the same however it is typed, and whoever's it is. */
  static String subject(String login) {
    return Stream.of(
            MemberNumber.parse(login).map(MemberNumber::digits),
            Email.parse(login),
            Mobile.parse(login))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(login::strip);
  }

  private Optional<Reached> byNumber(String login) {
    return MemberNumber.parse(login)
        .map(number -> members.refsByNumber(List.of(number)).get(number))
        .map(this::withStoredContact);
  }

  private Reached withStoredContact(MemberRef member) {
    Contacts contacts = repository.get(member.id()).contacts();
    return new Reached(member, contacts.email().or(contacts::mobile).orElse(""));
  }

  private Optional<Reached> byContact(Optional<String> contact) {
    return contact
        .flatMap(this::onlyOne)
        .flatMap(members::ref)
        .map(member -> new Reached(member, contact.orElseThrow()));
  }

  // A family may share a telephone: then it means the one of them who has set a password.
  private Optional<MemberId> onlyOne(String contact) {
    List<MemberId> all = repository.byContact(contact);
    List<MemberId> candidates = all.size() > 1 ? all.stream().filter(this::signsIn).toList() : all;
    return candidates.size() == 1 ? Optional.of(candidates.get(0)) : onePerson(all, candidates);
  }

  // Numbers that were merged are one person's: of those the member who stands for them.
  private Optional<MemberId> onePerson(List<MemberId> all, List<MemberId> candidates) {
    List<MemberId> some = candidates.isEmpty() ? all : candidates;
    Set<MemberId> persons =
        members.refs(some).values().stream().map(MemberRef::person).collect(Collectors.toSet());
    return persons.size() == 1
        ? some.stream().filter(persons::contains).findFirst().or(() -> some.stream().findFirst())
        : Optional.empty();
  }

  private boolean signsIn(MemberId member) {
    return passwords.isSet(Population.MEMBER, member.toString());
  }
}
