package io.mlride.api.imagetemplate;

import io.mlride.crds.Names;
import io.mlride.crds.imagetemplate.ImageTemplate;
import io.mlride.crds.workspace.ImageTemplateRef;
import io.mlride.crds.workspace.Workspace;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/** Finds out who would miss a template. */
final class TemplateUse {

  private static final int NAMED = 10;

  private TemplateUse() {}

  /**
   * Workspaces that mean this template.
   *
   * @param isOwn whether a namespace has a template of that name of its own, which goes first
   */
  static List<Workspace> of(
      ImageTemplate template, List<Workspace> all, BiPredicate<String, String> isOwn) {
    return all.stream().filter(it -> means(it, template, isOwn)).toList();
  }

  private static boolean means(
      Workspace workspace, ImageTemplate template, BiPredicate<String, String> isOwn) {
    ImageTemplateRef ref = workspace.getSpec().imageTemplateRef();
    var name = template.getMetadata().getName();
    if (ref == null || !name.equals(ref.name())) {
      return false;
    }
    var home = workspace.getMetadata().getNamespace();
    var namespace = template.getMetadata().getNamespace();
    if (ref.namespace() != null) {
      var reaches = ref.namespace().equals(home) || isCatalogue(ref.namespace());
      return reaches && ref.namespace().equals(namespace);
    }
    return namespace.equals(home) || isCatalogue(namespace) && !isOwn.test(home, name);
  }

  private static boolean isCatalogue(String namespace) {
    return namespace.equals(Names.CATALOGUE_NAMESPACE);
  }

  /** By whom, for the template's owner: by name. */
  static String byName(List<Workspace> users) {
    var names = users.stream().map(it -> it.getMetadata().getName()).sorted().toList();
    var listed = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
    return "Your workspaces still use it: %s%s. Change or delete them first."
        .formatted(listed, names.size() > NAMED ? " and more" : "");
  }

  /** By whom, for admins: how many of which users. */
  static String byUser(List<Workspace> users) {
    var counts =
        users.stream()
            .collect(
                Collectors.groupingBy(
                    it -> Names.userSpaceOf(it.getMetadata().getNamespace()).orElse("nobody"),
                    TreeMap::new,
                    Collectors.counting()));
    var listed =
        counts.entrySet().stream()
            .limit(NAMED)
            .map(each -> each.getKey() + " (" + each.getValue() + ")")
            .collect(Collectors.joining(", "));
    return "Workspaces still use it: %d of %d users, %s%s. Deprecate it instead, and delete it later."
        .formatted(users.size(), counts.size(), listed, counts.size() > NAMED ? " and more" : "");
  }
}
