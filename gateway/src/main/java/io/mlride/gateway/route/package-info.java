/** Which app a request is for, and whether it can be reached. */
package io.mlride.gateway.route;
