/** The REST service: who may do what, over the custom resources and the user database. */
package io.mlride.api;
