/**
 * Secrets that open registries: who reads those of the catalogue, what is in them, and how a
 * workspace's Pod comes to its copy.
 */
package io.mlride.operator.imagetemplate.pullsecret;
