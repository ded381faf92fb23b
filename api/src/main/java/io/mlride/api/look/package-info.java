/** Looks at Pods that run, and judges by processor, GPUs and runs whether they are used. */
package io.mlride.api.look;
