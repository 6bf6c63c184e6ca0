/** A plugin that the tests of the commands put into a jar. */
@NullMarked
package org.lunxun.trial;

import org.jspecify.annotations.NullMarked;
