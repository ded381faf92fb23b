/** How a browser that is logged in gets from the portal into a workspace. */
package io.mlride.api.opening;
