/** The spaces of users in the cluster. */
package io.mlride.api.space;
