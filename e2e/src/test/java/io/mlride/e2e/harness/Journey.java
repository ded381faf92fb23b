package io.mlride.e2e.harness;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.mlride.crds.Names;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;

/** One test's way through the product. What it makes goes when it is closed. */
public final class Journey implements AutoCloseable {
  private static final long FIRST = Long.parseLong("10000", 36);
  private static final long LAST = Long.parseLong("zzzzz", 36);

  private final Installation installation;
  private final List<Space> spaces = new CopyOnWriteArrayList<>();
  private final List<TestTemplate> catalogue = new CopyOnWriteArrayList<>();
  private final Map<String, Space> accounts = new ConcurrentHashMap<>();
  private final List<Runnable> onEnd = new CopyOnWriteArrayList<>();

  Journey(Installation installation) {
    this.installation = installation;
  }

  /** A new user with the YAML of their spec, ready to work. */
  public Space space(String spec) {
    return unreadySpace(spec).awaitReady();
  }

  /** A new user with the YAML of their spec, who may not be ready yet. */
  public Space unreadySpace(String spec) {
    return namedSpace("e2e-" + newName(), spec);
  }

  /** A new user of that name, who may not be ready yet. */
  public Space namedSpace(String name, String spec) {
    var space = new Space(client(), name);
    spaces.add(space);
    return space.create(spec);
  }

  /** Somebody new with an account, who is gone afterwards. */
  public Account account() {
    var account = installation.portal().register("e2e-" + newName());
    var space = new Space(client(), account.handle());
    spaces.add(space);
    onEnd(account::leave);
    accounts.put(account.handle(), space.awaitReady());
    return account;
  }

  /** What somebody with an account has in the cluster. */
  public Space spaceOf(Account account) {
    return accounts.get(account.handle());
  }

  /** A template for everybody, from the YAML of its spec; it goes with the journey. */
  public TestTemplate catalogueTemplate(String name, String spec) {
    var template = new TestTemplate(client(), Names.CATALOGUE_NAMESPACE, name);
    catalogue.add(template);
    return template.create(spec);
  }

  /** Something that is to be done when the journey ends. */
  public void onEnd(Runnable act) {
    onEnd.add(act);
  }

  /** A name that nobody else has: 6 lower-case letters and digits, a letter first. */
  public static String newName() {
    return "x" + Long.toString(ThreadLocalRandom.current().nextLong(FIRST, LAST), 36);
  }

  /** The installed product. */
  public Installation installation() {
    return installation;
  }

  /** A client with the rights of e2e/rights.yaml. */
  public KubernetesClient client() {
    return installation.client();
  }

  /** What stands in the journey's namespaces, for whoever has to find out why it failed. */
  String tell() {
    var told = new StringBuilder();
    for (var space : spaces) {
      told.append("--- Events in ").append(space.namespace()).append(System.lineSeparator());
      told.append(Diagnosis.events(client(), space.namespace())).append(System.lineSeparator());
    }
    return told.append("--- The operator's last words")
        .append(System.lineSeparator())
        .append(installation.operator().lastWords())
        .toString();
  }

  @Override
  public void close() {
    catalogue.forEach(TestTemplate::delete);
    spaces.forEach(Space::close);
    onEnd.forEach(Runnable::run);
  }
}
