/** The only way into a workspace. */
package io.mlride.gateway;
