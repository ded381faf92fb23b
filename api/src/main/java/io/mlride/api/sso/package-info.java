/**
 * Single sign-on: an external provider says who somebody is, and sessions are ours from then on.
 */
package io.mlride.api.sso;
