package io.mlride.crds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class NamesTest {
  private static final Pattern DNS_LABEL = Pattern.compile("[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?");
  private static final Set<UnaryOperator<String>> OF_WORKSPACE =
      Set.of(Names::podName, Names::homeClaimName);

  @Property
  void derivedNamesAreDnsLabels(@ForAll("users") String user, @ForAll("workspaces") String name) {
    assertThat(Names.userNamespace(user)).matches(DNS_LABEL);
    assertThat(OF_WORKSPACE)
        .allSatisfy(derive -> assertThat(derive.apply(name)).matches(DNS_LABEL));
  }

  @Property
  void twoUsersNeverShareANamespace(@ForAll("users") String one, @ForAll("users") String other) {
    assertThat(Names.userNamespace(one).equals(Names.userNamespace(other)))
        .isEqualTo(one.equals(other));
  }

  @Property
  void aNamespaceTellsItsUser(@ForAll("users") String user) {
    assertThat(Names.userSpaceOf(Names.userNamespace(user))).contains(user);
    assertThat(Names.userSpaceOf(user)).isEmpty();
    assertThat(Names.userSpaceOf(Names.SYSTEM_NAMESPACE)).isEmpty();
    assertThat(Names.userSpaceOf(Names.CATALOGUE_NAMESPACE)).isEmpty();
  }

  @Property
  void twoWorkspacesNeverShareAnObject(
      @ForAll("workspaces") String one, @ForAll("workspaces") String other) {
    assertThat(OF_WORKSPACE)
        .allSatisfy(
            derive ->
                assertThat(derive.apply(one).equals(derive.apply(other)))
                    .isEqualTo(one.equals(other)));
  }

  @Provide
  Arbitrary<String> users() {
    return names(20);
  }

  @Provide
  Arbitrary<String> workspaces() {
    return names(24);
  }

  private static Arbitrary<String> names(int longest) {
    return Arbitraries.strings()
        .withChars("abz09-")
        .ofMinLength(1)
        .ofMaxLength(longest)
        .filter(name -> name.matches("[a-z]([a-z0-9]|-[a-z0-9])*"));
  }
}
