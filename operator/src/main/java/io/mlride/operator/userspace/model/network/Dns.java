package io.mlride.operator.userspace.model.network;

import java.util.List;
import java.util.Map;

/**
 * Who answers names.
 *
 * @param namespace where its Pods are
 * @param podLabels labels of its Pods
 * @param cidrs further addresses, such as a cache on every node
 * @param ports the Pods' own ports (policies see the port behind the Service)
 */
public record Dns(
    String namespace, Map<String, String> podLabels, List<Cidr> cidrs, List<Integer> ports) {}
