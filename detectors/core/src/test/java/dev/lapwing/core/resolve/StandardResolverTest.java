package dev.lapwing.core.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lapwing.core.detector.Entities;
import dev.lapwing.core.event.AccountKind;
import dev.lapwing.core.event.Context;
import dev.lapwing.core.event.Endpoint;
import dev.lapwing.core.event.Entity;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.Geo;
import dev.lapwing.core.event.NetworkClass;
import dev.lapwing.core.event.User;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandardResolverTest {

  private static final Geo LISBON = new Geo("PT", null, "Lisbon", 38.7, -9.1, 5, 3243, "MEO");

  private final Directory directory = new Directory();

  private static Identity identity(String uid, String... aliases) {
    return Identity.of(
        "corp", uid, List.of(aliases), AccountKind.HUMAN, true, null, null, null, null);
  }

  private Event resolve(Event event) {
    Networks networks =
        new Networks(List.of(Cidr.of("198.51.100.0/24")), List.of(), List.of(), List.of());
    return new StandardResolver(directory, networks, ip -> LISBON).resolve(event);
  }

  private static Event event(User user, Endpoint src) {
    return Event.builder().id("e").tenant("corp").user(user).src(src).build();
  }

  private Event ofUser(User user) {
    return resolve(event(user, null));
  }

  @Test
  void allNamesOfAPersonLeadToOneEntity() {
    directory.put(identity("p1", "anna", "CORP\\anna", "anna@corp.example", "S-1-5-21-7"));
    for (User user :
        List.of(
            User.named("Anna"),
            User.of(null, "anna", "corp", null),
            User.of(null, null, null, "ANNA@corp.example"),
            User.of("S-1-5-21-7", null, null, null))) {
      User resolved = ofUser(user).user();
      assertThat(Entities.userId(resolved)).isEqualTo("p1");
      assertThat(resolved.kind()).isEqualTo(AccountKind.HUMAN);
      assertThat(resolved.privileged()).isTrue();
    }
  }

  @Test
  void aNameThatTwoClaimResolvesToNeither() {
    directory.put(identity("p1", "anna"));
    directory.put(identity("p2", "anna"));
    assertThat(ofUser(User.named("anna")).user()).isEqualTo(User.named("anna"));
  }

  @Test
  void aNameIsClearAgainOnceOnlyOneClaimsIt() {
    directory.put(identity("p1", "anna"));
    directory.put(identity("p2", "anna"));
    directory.apply(new IdentityChange("corp", "p2", null));
    assertThat(directory.find("corp", User.named("anna")).uid()).isEqualTo("p1");
  }

  @Test
  void onALinuxHostALoginThatTheDirectoryListsIsThePersonsOwn() {
    directory.put(identity("p1", "anna"));
    Event onHost =
        event(User.of(null, "anna", "jump01", null), null).toBuilder()
            .host(Endpoint.host("jump01"))
            .build();
    assertThat(Entities.userId(resolve(onHost).user())).isEqualTo("p1");
  }

  @Test
  void aLocalAccountOfTheSameNameIsSomebodyElse() {
    directory.put(identity("p1", "anna"));
    User local = User.of(null, "anna", "ws1", null);
    assertThat(ofUser(local).user()).isEqualTo(local);
  }

  @Test
  void aNewAliasReplacesTheOldOnes() {
    directory.put(identity("p1", "anna"));
    directory.put(identity("p1", "anne"));
    assertThat(directory.find("corp", User.named("anna"))).isNull();
    assertThat(directory.find("corp", User.named("anne")).uid()).isEqualTo("p1");
    assertThat(directory.find("other", User.named("anne"))).isNull();
  }

  @Test
  void anAddressGetsItsPlaceAndNetwork() {
    Endpoint office = resolve(event(null, Endpoint.ip("198.51.100.9"))).src();
    assertThat(office.geo()).isEqualTo(LISBON);
    assertThat(office.network()).isEqualTo(NetworkClass.OFFICE);
    Endpoint inside = resolve(event(null, Endpoint.ip("10.1.2.3"))).src();
    assertThat(inside.geo()).isNull();
    assertThat(inside.network()).isEqualTo(NetworkClass.PRIVATE);
  }

  @Test
  void whatTheEventSaysOfThePlaceIsKept() {
    Geo said = new Geo("DE", null, "Bonn", 50.7, 7.1, 1, 0, null);
    Endpoint src = Endpoint.ip("203.0.113.4").withPlace(said, null);
    Geo merged = resolve(event(null, src)).src().geo();
    assertThat(merged.city()).isEqualTo("Bonn");
    assertThat(merged.asn()).isEqualTo(3243);
  }

  @Test
  void carrierGradeNatIsShared() {
    assertThat(Networks.NONE.classOf(Address.parse("100.64.1.1"), null))
        .isEqualTo(NetworkClass.SHARED);
  }

  private static Identity at(String department, String site, String role, Employment when) {
    return Identity.of(
            "corp",
            "p1",
            List.of("anna"),
            AccountKind.HUMAN,
            false,
            role,
            department,
            site,
            "Europe/Lisbon")
        .employed("p2", when);
  }

  private Context contextOfAnna(Identity identity) {
    directory.put(identity);
    return ofUser(User.named("anna")).user().context();
  }

  @Test
  void aPersonHasAPlaceInTheOrganisation() {
    assertThat(contextOfAnna(at("sales", "lis", "manager", Employment.ALWAYS)))
        .isEqualTo(new Context("Europe/Lisbon", "sales@lis", "manager", false));
  }

  @Test
  void halfAPlaceIsAGroupToo() {
    assertThat(contextOfAnna(at("sales", null, null, Employment.ALWAYS)).group())
        .isEqualTo("sales");
    assertThat(contextOfAnna(at(null, "lis", null, Employment.ALWAYS)).group()).isEqualTo("lis");
    assertThat(contextOfAnna(at(null, null, null, Employment.ALWAYS)).group()).isNull();
  }

  @Test
  void whoIsOfNoPlaceHasNoContext() {
    assertThat(contextOfAnna(identity("p1", "anna"))).isNull();
  }

  @Test
  void absenceIsAsOfTheEvent() {
    Employment leftAt1970 = new Employment(Long.MIN_VALUE, 0, Long.MAX_VALUE, Long.MAX_VALUE);

    assertThat(contextOfAnna(at(null, null, null, leftAt1970)).absent()).isTrue();
    assertThat(contextOfAnna(at(null, null, null, Employment.ALWAYS.onLeave())).absent()).isTrue();
  }

  @Test
  void newsOfAnIdentityTravelWhole() throws IOException {
    IdentityChange change =
        IdentityChange.of(at("sales", "lis", "manager", new Employment(1, 2, 3, 4)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    IdentityChangeCodec.INSTANCE.write(change, new DataOutputStream(out));

    assertThat(
            IdentityChangeCodec.INSTANCE.read(
                new DataInputStream(new ByteArrayInputStream(out.toByteArray()))))
        .isEqualTo(change);
  }

  private static Event onMachine(String name) {
    Event said =
        event(User.of(null, "root", name, null), null).toBuilder()
            .host(Endpoint.host(name))
            .build();
    HostNames own = new HostNames(List.of("corp.example", "ad.corp.example"));
    return new StandardResolver(new Directory(), Networks.NONE, ip -> null, own).resolve(said);
  }

  @Test
  void aMachineHasOneNameInTheOrganisationsDomains() {
    for (String name : List.of("ws1", "ws1.corp.example", "WS1.AD.Corp.Example")) {
      assertThat(Entities.hostId(onMachine(name))).isEqualTo("ws1");
      assertThat(Entities.userId(onMachine(name).user())).isEqualTo("ws1\\root");
    }
  }

  @Test
  void machinesOfOtherDomainsAreNotMerged() {
    for (String name : List.of("ws1.other.example", "ws1.corp.example.org", "corp.example")) {
      assertThat(Entities.hostId(onMachine(name))).isEqualTo(name);
    }
  }

  @Test
  void aRealmIsNoMachine() {
    Event inRealm =
        event(User.of(null, "anna", "ad.corp.example", null), null).toBuilder()
            .host(Endpoint.host("dc1.corp.example"))
            .build();
    HostNames own = new HostNames(List.of("corp.example"));

    assertThat(own.of(inRealm).host().hostname()).isEqualTo("dc1");
    assertThat(own.of(inRealm).user().domain()).isEqualTo("ad.corp.example");
  }

  private LateNames learnt(IdentityChange news, User... before) {
    StandardResolver resolver = new StandardResolver(directory, Networks.NONE, ip -> null);
    directory.put(identity("p1", "anna"));
    for (User user : before) {
      resolver.resolve(event(user, null));
    }
    LateNames late = resolver.learn(news);
    assertThat(resolver.learn(news).met()).as("told once").isEmpty();
    return late;
  }

  @Test
  void whoWasMetUnderANameThatIsLearntLaterIsToldBySuchName() {
    IdentityChange news = IdentityChange.of(identity("P1", "anna", "corp\\anne", "S-1-5-7"));

    LateNames late = learnt(news, User.of(null, "anne", "CORP", null));

    assertThat(late.entity()).isEqualTo(Entity.user("corp", "p1"));
    assertThat(late.met()).containsExactly("corp\\anne");
  }

  @Test
  void theIdUnderWhichAStrangerIsKeptNeedNotBeTheNameThatIsLearnt() {
    IdentityChange news = IdentityChange.of(identity("p1", "anna", "S-1-5-7"));

    LateNames late = learnt(news, User.of("S-1-5-7", "anne", "CORP", null));

    assertThat(late.met()).containsExactly("corp\\anne");
    assertThat(late.possible()).containsExactlyInAnyOrder("anna", "S-1-5-7", "s-1-5-7");
  }

  @Test
  void whatTwoClaimIsNeithersToTake() {
    directory.put(identity("p2", "anne"));
    IdentityChange news = IdentityChange.of(identity("p1", "anne"));

    LateNames late = learnt(news, User.named("anne"));

    assertThat(late.carries(true)).isEmpty();
  }

  @Test
  void ordersAreGivenForPossibleNamesOnlyByOne() {
    IdentityChange news = IdentityChange.of(identity("p1", "anna", "anne"));

    LateNames late = learnt(news, User.named("Anne"));

    assertThat(late.carries(false)).extracting(each -> each.from().id()).containsExactly("anne");
    assertThat(late.carries(true))
        .extracting(each -> each.from().id())
        .containsExactly("anna", "anne");
  }
}
