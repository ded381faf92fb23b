/** Who did what: every change and every log-in leaves a row. */
package io.mlride.api.audit;
