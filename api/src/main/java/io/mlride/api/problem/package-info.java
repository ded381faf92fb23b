/** What is answered when a request is refused or fails: RFC 9457 problem details. */
package io.mlride.api.problem;
