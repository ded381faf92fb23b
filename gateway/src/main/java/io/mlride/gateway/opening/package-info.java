/** How a browser gets from the portal into a workspace. */
package io.mlride.gateway.opening;
