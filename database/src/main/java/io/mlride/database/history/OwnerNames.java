package io.mlride.database.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/**
 * What in the history says whose a workspace was. It is the only thing of the history that the API
 * may change. Callers hold a transaction.
 */
@ApplicationScoped
public class OwnerNames {

  private static final String MESSAGES =
      """
      update history.transition t set message = replace(t.message, :namespace, :name)
      where position(:namespace in t.message) > 0
          and t.workspace_uid in (select uid from history.workspace where userspace = :userspace)
      """;

  private static final String WORKSPACES =
      """
      update history.workspace set userspace = :name, namespace = :name,
          template_namespace =
            case when template_namespace = :namespace then :name else template_namespace end
      where userspace = :userspace
      """;

  private final EntityManager database;

  OwnerNames(EntityManager database) {
    this.database = database;
  }

  /**
   * Replaces a user's name everywhere; repeating it changes nothing.
   *
   * @param userspace the user
   * @param namespace of the user
   * @param name says nothing about them
   */
  public void blur(String userspace, String namespace, String name) {
    database
        .createNativeQuery(MESSAGES)
        .setParameter("namespace", namespace)
        .setParameter("userspace", userspace)
        .setParameter("name", name)
        .executeUpdate();
    database
        .createNativeQuery(WORKSPACES)
        .setParameter("namespace", namespace)
        .setParameter("userspace", userspace)
        .setParameter("name", name)
        .executeUpdate();
  }
}
