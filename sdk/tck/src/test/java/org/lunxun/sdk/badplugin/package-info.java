/** A provider whose class files hold what they should not; in a package of its own, since all of one is looked at. */
@NullMarked
package org.lunxun.sdk.badplugin;

import org.jspecify.annotations.NullMarked;
