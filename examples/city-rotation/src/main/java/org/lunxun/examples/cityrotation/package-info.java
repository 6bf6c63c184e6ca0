/**
 * The distribution: the commands wired with CDI, a bundled city and three plugins.
 */
@NullMarked
package org.lunxun.examples.cityrotation;

import org.jspecify.annotations.NullMarked;
