/** Tests of the archetype. */
@NullMarked
package org.lunxun.archetype;

import org.jspecify.annotations.NullMarked;
