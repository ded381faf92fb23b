package io.mlride.e2e.attack;

import io.mlride.e2e.harness.Attack;
import io.mlride.e2e.harness.Layout;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What pages of a workspace may try on whoever looks at them, in a real browser, over TLS. All of
 * it is tried with portal and workspaces on sites of their own, and below one. Nothing else can run
 * meanwhile, for the installation is at other addresses then.
 */
@Isolated
@Execution(ExecutionMode.SAME_THREAD)
class AttackIT {

  /** In each layout; JUnit isolates only what is outside of that. */
  @Nested
  @ParameterizedClass(name = "{0}")
  @EnumSource(Layout.class)
  class In {
    private static Attack attack;

    @RegisterExtension
    static final AfterTestExecutionCallback WHAT_WAS_SEEN =
        test -> {
          if (test.getExecutionException().isPresent()) {
            attack.keep(test.getRequiredTestMethod().getName());
          }
        };

    @Parameter Layout layout;

    @BeforeParameterizedClassInvocation
    static void begin(Layout layout) {
      attack = Attack.in(layout);
    }

    @AfterParameterizedClassInvocation
    static void end() {
      if (attack != null) {
        attack.close();
        attack = null;
      }
    }

    @Nested
    class OnThePortal extends PortalAttacks {
      OnThePortal() {
        super(attack);
      }
    }

    @Nested
    class OnNeighbours extends NeighbourAttacks {
      OnNeighbours() {
        super(attack);
      }
    }

    @Nested
    class ByCodes extends CodeAttacks {
      ByCodes() {
        super(attack);
      }
    }

    @Nested
    class ByCookies extends CookieAttacks {
      ByCookies() {
        super(attack);
      }
    }

    @Nested
    class ByWindows extends WindowAttacks {
      ByWindows() {
        super(attack);
      }
    }

    @Nested
    class ByLinks extends LinkAttacks {
      ByLinks() {
        super(attack);
      }
    }
  }
}
